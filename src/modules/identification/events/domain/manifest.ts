import { EntryRefused, EventReasonMissing } from './event.errors.js';

/** Confidence of a source that the person was there. */
export const CONFIDENCES = ['sure', 'likely', 'doubtful'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const ENTRY_STATES = [
  'unaccounted',
  'located_alive',
  'remains_assigned',
  'identified',
  'not_aboard',
  'duplicate',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Said of somebody who is looked for no more: taking it back needs a reason. */
const SETTLED: readonly EntryState[] = ['located_alive', 'identified', 'not_aboard'];
export const isSettled = (state: EntryState): boolean => SETTLED.includes(state) || state === 'duplicate';

/** Entry of a list: somebody of whom a source says that they were there. */
export interface SaidEntry {
  /** Name as it was told. */
  readonly name: string;
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number | null;
  readonly nationality: string | null;
  readonly source: string;
  readonly confidence: Confidence;
  /** The source's own number for the line: a seat, a ticket, a row. */
  readonly reference: string | null;
}

export interface ManifestEntry extends SaidEntry {
  readonly id: string;
  readonly seq: number;
  readonly eventId: string;
  readonly institutionId: string;
  readonly nameKey: string;
  readonly state: EntryState;
  readonly duplicateOf: string | null;
  readonly version: number;
  readonly enteredAt: Date;
}

export const LONGEST = { name: 200, source: 200, reference: 80 } as const;
const OLDEST = 120;

/** Throws `EntryRefused` with the place. */
export function requireEntry(said: SaidEntry): SaidEntry {
  const fault = faultOf(said);
  if (fault) throw new EntryRefused(fault);
  return said;
}

/** The field that cannot be so; undefined where all can. */
export function faultOf({ name, source, ageYears, nationality, reference }: SaidEntry): string | undefined {
  if (name.trim() === '' || name.length > LONGEST.name) return 'name';
  if (source.trim() === '' || source.length > LONGEST.source) return 'source';
  if (ageYears !== null && !(Number.isInteger(ageYears) && ageYears >= 0 && ageYears <= OLDEST))
    return 'ageYears';
  if (nationality !== null && !/^[A-Z]{2}$/u.test(nationality)) return 'nationality';
  return reference !== null && reference.length > LONGEST.reference ? 'reference' : undefined;
}

/**
 * Throws `EventReasonMissing` where what is said takes something back, or says that somebody was not there.
 */
export function requireEntryMove(from: EntryState, to: EntryState, reason: string | undefined): void {
  const needsReason = to === 'not_aboard' || (SETTLED.includes(from) && to !== from);
  if (needsReason && reason === undefined) throw new EventReasonMissing();
}

/** Two names that are written alike but for order, accents, case and marks. */
export function keyOfName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.sort().join(' ');
}
