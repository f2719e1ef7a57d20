import { readLocusName } from '../../../../../kernel/contract/index.js';
import {
  GeneticsError,
  locusFrequencies,
  ROUNDING_TOLERANCE,
  SUM_TOLERANCE,
  type LocusFrequencies,
} from '../../../../../kernel/genetics/index.js';
import type { FrequencyFileFault } from './fault.js';
import type { WrittenFrequency } from './figures.js';
import { readFigure, type StatedFrequency } from './read-figure.js';

/** All that a file says of one locus. */
export interface LocusOfFile {
  readonly locus: string;
  readonly figures: readonly WrittenFrequency[];
  readonly sampledAlleles?: number | undefined;
  readonly leastFrequency?: number | undefined;
  readonly rescale?: boolean | undefined;
}

export interface CheckedLocus {
  readonly frequencies: LocusFrequencies;
  /** Of the figures as they were given. */
  readonly sum: number;
}

/** The locus, ready to be reckoned with, or everything that is wrong with it. */
export function checkLocus(given: LocusOfFile): CheckedLocus | readonly FrequencyFileFault[] {
  const { locus, figures, sampledAlleles, leastFrequency, rescale } = given;
  const read = figures.map(readFigure);
  const faults: FrequencyFileFault[] = [...faultsOfName(locus), ...read.filter(isFault)];
  const frequencies: Record<string, number> = {};
  for (const { allele, frequency } of read.filter(isEntry)) {
    if (frequencies[allele] !== undefined)
      faults.push({ locus, code: 'GENETICS.ALLELE_TWICE', parameters: { locus, allele } });
    frequencies[allele] = frequency;
  }
  if (faults.length > 0) return faults;
  const sum = Object.values(frequencies).reduce((total, frequency) => total + frequency, 0);
  if (rescale !== true && isRounded(sum)) {
    const parameters = { locus, sum: Number(sum.toFixed(6)) };
    return [{ locus, code: 'FREQUENCIES.SUM_ROUNDED', parameters }];
  }
  try {
    const checked = locusFrequencies({
      ...{ locus, frequencies, rescale: isRounded(sum) },
      ...(sampledAlleles !== undefined && { sampledAlleles }),
      ...(leastFrequency !== undefined && { leastFrequency }),
    });
    return { frequencies: checked, sum };
  } catch (error) {
    if (error instanceof GeneticsError) return [{ locus, code: error.code, parameters: error.parameters }];
    throw error;
  }
}

/** Tells whether rounding alone explains that the figures do not sum to 1. */
export function isRounded(sum: number): boolean {
  const off = Math.abs(sum - 1);
  return off > SUM_TOLERANCE && off <= ROUNDING_TOLERANCE;
}

function faultsOfName(locus: string): readonly FrequencyFileFault[] {
  const known = readLocusName(locus);
  if (!known) return [{ locus, code: 'FREQUENCIES.LOCUS_UNKNOWN', parameters: { locus } }];
  const isShort = known.name !== 'AMEL' && known.heading !== 'yStr';
  return isShort ? [] : [{ locus, code: 'FREQUENCIES.LOCUS_NOT_FOR_KINSHIP', parameters: { locus } }];
}

function isFault(read: StatedFrequency | FrequencyFileFault): read is FrequencyFileFault {
  return 'code' in read;
}

function isEntry(read: StatedFrequency | FrequencyFileFault): read is StatedFrequency {
  return !('code' in read);
}
