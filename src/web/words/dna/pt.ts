/** To be reviewed by a native speaker. */
export const dna = {
  title: 'DNA, loco por loco',
  show: 'Ver os locos e as hipóteses',
  word: 'O que diz o DNA',
  showWord: 'Ver o que diz o DNA',
  hypothesis: 'Hipótese',
  before: 'antes do DNA',
  after: 'depois',
  locus: 'Loco',
  answer: {
    excluded: 'excluído',
    informative: 'informativo',
    only: 'só de um lado',
    undefined: 'não se pode calcular',
    uninformative: 'não diz nada',
    untyped: 'não tipado',
  },
  loci: 'Locos por peso',
  cautions: 'A ter em conta',
};
