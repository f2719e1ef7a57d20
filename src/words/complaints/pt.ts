/** To be reviewed by a native speaker. */
export const complaints = {
  kind: {
    no_answer: 'Ninguém responde',
    delay: 'Demora demais',
    report_refused: 'Não aceitaram um relato',
    treatment: 'Como alguém foi tratado',
    data_misused: 'Usaram mal os dados',
    wrong_told: 'Disseram algo que não é verdade',
    owner_involved: 'Você não quer que este órgão trate do seu relato',
    other: 'Outra coisa',
  },
  finding: {
    upheld: 'Você tem razão.',
    partly_upheld: 'Você tem razão em parte.',
    not_upheld: 'O órgão não constata que tenha sido assim.',
    not_competent: 'Outro órgão deve examinar isso.',
  },
};
