/** To be reviewed by a native speaker. */
export const complaints = {
  kind: {
    no_answer: 'Pèsonn pa reponn',
    delay: 'Sa pran twòp tan',
    report_refused: 'Yo pa t pran yon rapò',
    treatment: 'Jan yo te trete yon moun',
    data_misused: 'Yo sèvi mal ak enfòmasyon yo',
    wrong_told: 'Yo di yon bagay ki pa vre',
    owner_involved: 'Ou pa vle biwo sa a okipe rapò ou',
    other: 'Yon lòt bagay',
  },
  finding: {
    upheld: 'Ou gen rezon.',
    partly_upheld: 'Ou gen rezon an pati.',
    not_upheld: 'Ògàn nan pa wè se konsa sa te ye.',
    not_competent: 'Se yon lòt ògàn ki dwe gade sa.',
  },
};
