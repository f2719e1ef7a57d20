/** To be reviewed by a native speaker. */
export const dna = {
  title: 'ADN, lokis pa lokis',
  show: 'Montre lokis ak ipotèz yo',
  word: 'Sa ADN nan di',
  showWord: 'Gade sa ADN nan di',
  hypothesis: 'Ipotèz',
  before: 'anvan ADN',
  after: 'apre',
  locus: 'Lokis',
  answer: {
    excluded: 'eskli',
    informative: 'bay enfòmasyon',
    only: 'yon sèl bò',
    undefined: 'yo pa ka kalkile li',
    uninformative: 'pa di anyen',
    untyped: 'pa tipe',
  },
  loci: 'Lokis selon pwa',
  cautions: 'Pou kenbe nan tèt',
};
