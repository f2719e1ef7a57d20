import { contradictedReference, readMtVariant } from '../../../../../kernel/contract/index.js';
import { GeneticsError, readMtHaplotype } from '../../../../../kernel/genetics/index.js';
import type { FrequencyFileFault } from '../frequency-file/fault.js';
import type { WrittenMt } from '../haplotype-database.js';
import type { CountedRow } from './counted-row.js';

const RANGES = ['range', 'ranges', 'rango', 'rangos'];
const DIFFERENCES = ['differences', 'variants', 'diferencias', 'variantes'];

const FAULTS: Readonly<Record<string, string>> = {
  'GENETICS.MT_RANGE': 'HAPLOTYPES.RANGE',
  'GENETICS.MT_VARIANT': 'HAPLOTYPES.VARIANT',
  'GENETICS.MT_VARIANT_OUTSIDE': 'HAPLOTYPES.OUTSIDE',
};

/** A column of ranges and one of differences from the reference, each with spaces between. */
export function readMtLines(
  names: readonly string[],
  rows: readonly CountedRow[],
  faults: FrequencyFileFault[],
): WrittenMt[] {
  const heads = names.map((name) => name.toLowerCase());
  const [rangesAt, differencesAt] = [RANGES, DIFFERENCES].map((words) =>
    heads.findIndex((head) => words.includes(head)),
  ) as [number, number];
  if (rangesAt < 0 || differencesAt < 0 || names.length !== 2) {
    faults.push({ code: 'HAPLOTYPES.MT_COLUMNS', parameters: {} });
    return [];
  }
  return rows.flatMap(({ line, cells, count }): WrittenMt[] => {
    const [ranges, variants] = [wordsOf(cells[rangesAt]), wordsOf(cells[differencesAt])];
    const fault = ranges.length === 0 ? { code: 'HAPLOTYPES.RANGE', text: '' } : faultOf(ranges, variants);
    if (!fault) return [{ ranges, variants, count }];
    faults.push({ code: fault.code, parameters: { line, text: fault.text, base: fault.base ?? '' } });
    return [];
  });
}

function wordsOf(cell = ''): string[] {
  return cell.split(/\s+/u).filter((word) => word !== '');
}

interface LineFault {
  readonly code: string;
  readonly text: string;
  /** Base that the reference has there. */
  readonly base?: string;
}

function faultOf(ranges: readonly string[], variants: readonly string[]): LineFault | undefined {
  try {
    readMtHaplotype('', ranges, variants);
  } catch (error) {
    const code = error instanceof GeneticsError ? FAULTS[error.code] : undefined;
    if (!code || !(error instanceof GeneticsError)) throw error;
    return { code, text: String(error.parameters['range'] ?? error.parameters['variant'] ?? '') };
  }
  for (const text of variants) {
    const variant = readMtVariant(text);
    const base = variant && contradictedReference(variant);
    if (base !== undefined) return { code: 'HAPLOTYPES.REFERENCE', text, base };
  }
  return undefined;
}
