export const dna = {
  title: 'DNA, locus by locus',
  show: 'Show the loci and hypotheses',
  hypothesis: 'Hypothesis',
  before: 'before the DNA',
  after: 'after it',
  locus: 'Locus',
  answer: {
    excluded: 'excluded',
    informative: 'informative',
    only: 'one side alone',
    undefined: 'cannot be reckoned',
    uninformative: 'says nothing',
    untyped: 'not typed',
  },
  loci: 'Loci by weight',
  cautions: 'To be borne in mind',
} as const;
