import {
  isInMtRange,
  type MtRange,
  readMtRange,
  readMtVariant,
} from '../../contract/genetics/mitochondrial.js';
import { RCRS_LENGTH, referenceBase } from '../../contract/genetics/reference-sequence.js';
import { GeneticsError } from '../genetics-error.js';

/**
 * Mitochondrial haplotype: the ranges that were read, and the differences from the revised Cambridge
 * Reference Sequence.
 */
export interface MtHaplotype {
  readonly ranges: readonly MtRange[];
  /** Differences by place: the position, or position.n for the n-th inserted base. */
  readonly differences: ReadonlyMap<string, MtDifference>;
}

export interface MtDifference {
  readonly position: number;
  /** Number of the inserted base, 0 for none. */
  readonly insertion: number;
  /** IUPAC code of what was read; `-` for a deleted base. */
  readonly base: string;
  /** Base of the reference there; `-` for an inserted base, undefined where it is not known. */
  readonly reference: string | undefined;
}

/** Variant as laboratories shorten it, without the base of the reference: `263G`, `249d`. */
const SHORT = /^(\d{1,5})([ACGTRYSWKMBDHVN]|d|del)$/u;

/** Reads ranges such as `16024-576` and variants such as `A263G`, `263G`, `315.1C`, `249d`. */
export function readMtHaplotype(
  person: string,
  ranges: readonly string[],
  variants: readonly string[],
): MtHaplotype {
  const read = ranges.map((text) => {
    const range = readMtRange(text);
    if (!range) throw new GeneticsError('GENETICS.MT_RANGE', { person, range: text });
    return range;
  });
  const differences = new Map<string, MtDifference>();
  for (const text of variants) {
    const difference = readDifference(text);
    if (!difference) throw new GeneticsError('GENETICS.MT_VARIANT', { person, variant: text });
    if (!read.some((range) => isInMtRange(difference.position, range)))
      throw new GeneticsError('GENETICS.MT_VARIANT_OUTSIDE', { person, variant: text });
    differences.set(placeOf(difference), difference);
  }
  return { ranges: read, differences };
}

function readDifference(text: string): MtDifference | undefined {
  const long = readMtVariant(text);
  if (long) {
    const { kind, position, insertion } = long;
    return {
      position,
      insertion,
      base: kind === 'deletion' ? '-' : long.base!,
      reference: kind === 'insertion' ? '-' : (long.reference ?? referenceBase(position)),
    };
  }
  const parts = SHORT.exec(text);
  const position = Number(parts?.[1]);
  if (!parts || position < 1 || position > RCRS_LENGTH) return undefined;
  const base = parts[2]!.startsWith('d') ? '-' : parts[2]!;
  return { position, insertion: 0, base, reference: referenceBase(position) };
}

function placeOf({ position, insertion }: MtDifference): string {
  return insertion === 0 ? String(position) : `${position}.${insertion}`;
}
