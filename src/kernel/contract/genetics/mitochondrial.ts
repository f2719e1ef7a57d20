import { RCRS_LENGTH, referenceBase } from './reference-sequence.js';

/** Range of positions of the circular reference, both inclusive; `last` below `first` runs over 16569. */
export interface MtRange {
  readonly first: number;
  readonly last: number;
}

export type MtVariantKind = 'substitution' | 'deletion' | 'insertion';

export interface MtVariant {
  readonly kind: MtVariantKind;
  readonly position: number;
  /** The base that the text claims for the reference. */
  readonly reference?: string;
  /** The base that was read: IUPAC, so that a mixture of two can be told. */
  readonly base?: string;
  /** Number of the inserted base after the position, counted from 1; 0 for the other kinds. */
  readonly insertion: number;
}

const RANGE = /^([1-9]\d{0,4})-([1-9]\d{0,4})$/;
const SUBSTITUTION = /^([ACGTN])([1-9]\d{0,4})([ACGTRYSWKMBDHVN])$/;
const DELETION = /^([ACGTN]?)([1-9]\d{0,4})del$/;
const INSERTION = /^([1-9]\d{0,4})\.([1-9]\d?)([ACGTRYSWKMBDHVN])$/;

const isPosition = (position: number): boolean => position >= 1 && position <= RCRS_LENGTH;

/** Reads a range such as `16024-16365` or, over the origin, `16024-576`. */
export function readMtRange(text: string): MtRange | undefined {
  const parts = RANGE.exec(text);
  const [first, last] = [Number(parts?.[1]), Number(parts?.[2])];
  return isPosition(first) && isPosition(last) ? { first, last } : undefined;
}

function readDeletion(text: string): MtVariant | undefined {
  const parts = DELETION.exec(text);
  if (!parts) return undefined;
  const deletion: MtVariant = { kind: 'deletion', position: Number(parts[2]), insertion: 0 };
  return parts[1] ? { ...deletion, reference: parts[1] } : deletion;
}

/** Reads a variant such as `A263G`, `A263del`, `263del` or `315.1C`. */
export function readMtVariant(text: string): MtVariant | undefined {
  const substitution = SUBSTITUTION.exec(text);
  const insertion = INSERTION.exec(text);
  let variant: MtVariant | undefined;
  if (substitution) {
    const [, reference, position, base] = substitution;
    if (reference === base) return undefined;
    variant = {
      kind: 'substitution',
      position: Number(position),
      reference: reference!,
      base: base!,
      insertion: 0,
    };
  } else if (insertion) {
    const [, position, number, base] = insertion;
    variant = { kind: 'insertion', position: Number(position), base: base!, insertion: Number(number) };
  } else {
    variant = readDeletion(text);
  }
  return variant && isPosition(variant.position) ? variant : undefined;
}

/** Tells whether a position lies in a range that was read. */
export function isInMtRange(position: number, { first, last }: MtRange): boolean {
  return first <= last ? position >= first && position <= last : position >= first || position <= last;
}

/** Returns the base that the reference has, where the variant certainly claims another one. */
export function contradictedReference({ position, reference }: MtVariant): string | undefined {
  const known = reference === undefined ? undefined : referenceBase(position);
  return known === undefined || known === reference ? undefined : known;
}
