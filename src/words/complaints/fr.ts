/** To be reviewed by a native speaker. */
export const complaints = {
  kind: {
    no_answer: 'Personne ne répond',
    delay: 'Cela prend trop de temps',
    report_refused: 'Un signalement n’a pas été pris',
    treatment: 'Comment quelqu’un a été traité',
    data_misused: 'Des données ont été mal utilisées',
    wrong_told: 'On a dit quelque chose qui n’est pas vrai',
    owner_involved: 'Vous ne voulez pas que ce bureau traite votre signalement',
    other: 'Autre chose',
  },
  finding: {
    upheld: 'Vous avez raison.',
    partly_upheld: 'Vous avez raison en partie.',
    not_upheld: 'L’organe ne constate pas qu’il en ait été ainsi.',
    not_competent: 'C’est à un autre organe de l’examiner.',
  },
};
