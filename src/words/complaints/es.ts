/** About what a family has turned to an independent body, and what was found, in words to the family. */
export const complaints = {
  kind: {
    no_answer: 'Nadie responde',
    delay: 'Tarda demasiado',
    report_refused: 'No tomaron un reporte',
    treatment: 'Cómo trataron a alguien',
    data_misused: 'Usaron mal los datos',
    wrong_told: 'Dijeron algo que no es cierto',
    owner_involved: 'Usted no quiere que esta oficina lleve su reporte',
    other: 'Otra cosa',
  },
  finding: {
    upheld: 'Usted tiene razón.',
    partly_upheld: 'Usted tiene razón en parte.',
    not_upheld: 'El órgano no encuentra que haya sido así.',
    not_competent: 'Lo debe examinar otro órgano.',
  },
};
