/** Words that head a column or a row of a table of frequencies, in English and Spanish, folded. */
const LOCUS = ['locus', 'loci', 'marker', 'marcador', 'system', 'sistema'];
const ALLELE = ['allele', 'alleles', 'alelo', 'alelos'];
const FREQUENCY = ['frequency', 'frequencies', 'freq', 'frecuencia', 'frecuencias', 'f', 'p'];
/** Journals print the number of persons as N, and that of alleles as 2N. */
const PERSONS = ['n', 'persons', 'individuals', 'personas', 'individuos'];
const SAMPLED = ['2n', 'allelessampled', 'sampledalleles', 'alelosmuestreados'];
/** Statistics that journals print below the alleles of a locus. */
const STATISTICS =
  'h,ho,he,hobs,hexp,het,heto,hete,hetobs,hetexp,ph,pd,pe,pm,mp,pi,pic,tpi,hwe,phwe,hw,pvalue,min,minfreq,minimumfrequency,total,sum,suma';

const STATISTIC_WORDS = STATISTICS.split(',');

export type FrequencyHeading = 'locus' | 'allele' | 'frequency' | 'persons' | 'alleles-sampled' | 'statistic';

export function headingOf(cell: string): FrequencyHeading | undefined {
  const word = cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  if (LOCUS.includes(word)) return 'locus';
  if (ALLELE.includes(word)) return 'allele';
  if (FREQUENCY.includes(word)) return 'frequency';
  if (PERSONS.includes(word)) return 'persons';
  if (SAMPLED.includes(word)) return 'alleles-sampled';
  return STATISTIC_WORDS.includes(word) ? 'statistic' : undefined;
}
