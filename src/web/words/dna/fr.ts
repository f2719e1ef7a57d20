/** To be reviewed by a native speaker. */
export const dna = {
  title: 'ADN, locus par locus',
  show: 'Voir les loci et les hypothèses',
  word: 'Ce que dit l’ADN',
  showWord: 'Voir ce que dit l’ADN',
  hypothesis: 'Hypothèse',
  before: 'avant l’ADN',
  after: 'après',
  locus: 'Locus',
  answer: {
    excluded: 'exclu',
    informative: 'informatif',
    only: 'd’un seul côté',
    undefined: 'incalculable',
    uninformative: 'ne dit rien',
    untyped: 'non typé',
  },
  loci: 'Loci par poids',
  cautions: 'À garder à l’esprit',
};
