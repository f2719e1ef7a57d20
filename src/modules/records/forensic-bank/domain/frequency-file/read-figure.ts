import { isAllele } from '../../../../../kernel/genetics/index.js';
import type { FrequencyFileFault } from './fault.js';
import type { WrittenFrequency } from './figures.js';

const NUMBER = /^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u;
const WITH_COMMA = /^[-+]?\d*,\d+$/u;

export interface StatedFrequency {
  readonly allele: string;
  readonly frequency: number;
}

/** One frequency of a locus; whatever cannot be one is refused with the locus, the allele and the mend. */
export function readFigure({
  locus,
  allele: written,
  figure,
  line,
}: WrittenFrequency): StatedFrequency | FrequencyFileFault {
  const allele = /^\d+\.0+$/u.test(written) ? written.slice(0, written.indexOf('.')) : written;
  const fault = (code: string, text: string): FrequencyFileFault => ({
    locus,
    code,
    parameters: { locus, allele, text, line },
  });
  if (WITH_COMMA.test(allele)) return fault('FREQUENCIES.DECIMAL_COMMA', allele);
  if (!isAllele(allele)) return fault('FREQUENCIES.NO_ALLELE', allele);
  if (WITH_COMMA.test(figure)) return fault('FREQUENCIES.DECIMAL_COMMA', figure);
  if (/^-\s*\d/u.test(figure)) return fault('FREQUENCIES.NEGATIVE', figure);
  if (!NUMBER.test(figure)) return fault('FREQUENCIES.NO_NUMBER', figure);
  const frequency = Number(figure);
  if (frequency === 0) return fault('FREQUENCIES.ZERO', figure);
  if (frequency > 1) return fault('FREQUENCIES.ABOVE_ONE', figure);
  return { allele, frequency };
}

/** Number of alleles that a size of a sample stands for. */
export function readSize(text: string, unit: 'persons' | 'alleles-sampled'): number | undefined {
  const size = /^\d+(?:\.0+)?$/u.test(text) ? Number(text) : NaN;
  if (!(size > 0)) return undefined;
  return unit === 'persons' ? 2 * size : size;
}
