export const dna = {
  title: 'ADN, locus por locus',
  show: 'Ver los loci y las hipótesis',
  hypothesis: 'Hipótesis',
  before: 'antes del ADN',
  after: 'después',
  locus: 'Locus',
  answer: {
    excluded: 'excluido',
    informative: 'informativo',
    only: 'solo de un lado',
    undefined: 'no se puede calcular',
    uninformative: 'no dice nada',
    untyped: 'sin tipificar',
  },
  loci: 'Loci por peso',
  cautions: 'A tener en cuenta',
};
