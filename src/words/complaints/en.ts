/** About what a family has turned to an independent body, and what was found, in words to the family. */
export const complaints = {
  kind: {
    no_answer: 'Nobody answers',
    delay: 'It takes too long',
    report_refused: 'A report was not taken',
    treatment: 'How somebody was treated',
    data_misused: 'Data were misused',
    wrong_told: 'Something was told that is not so',
    owner_involved: 'You do not want this office to handle your report',
    other: 'Something else',
  },
  finding: {
    upheld: 'You are right.',
    partly_upheld: 'You are right in part.',
    not_upheld: 'The body does not find that it was so.',
    not_competent: 'Another body has to look into it.',
  },
} as const;
