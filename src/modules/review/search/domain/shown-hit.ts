import type { RecordType } from '../../../../kernel/contract/index.js';
import type { DisclosureLevel, Redaction } from '../../disclosure/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import type { HitReason } from './answer.js';
import { ageOf, type Searchable } from './searchable.js';

/** Values that a hit shows of its record, beside whose it is. */
export interface HitValues {
  readonly initials: string | null;
  readonly sex: string | null;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly year: string | null;
  readonly placeCountry: string | null;
}

export interface Hit {
  readonly recordType: RecordType;
  readonly code: string;
  readonly institutionId: string;
  readonly own: boolean;
  /** Id of one's own record, to open it. */
  readonly recordId: string | null;
  readonly level: DisclosureLevel;
  readonly reasons: readonly HitReason[];
  readonly values: HitValues;
  readonly redactions: readonly Redaction[];
}

/** Hit as it was compared: what a question was held against in a record, and how that answered it. */
export interface ComparedHit {
  readonly record: StoredRecord;
  readonly one: Searchable;
  readonly reasons: readonly HitReason[];
}

/**
 * Makes the hit of a record that answers, by what the question was held against: initials and years, never a
 * name; of another's, no initials either.
 */
export function hitOf({ record, one, reasons }: ComparedHit, own: boolean, level: DisclosureLevel): Hit {
  const { recordType, code, institutionId } = record;
  return {
    ...{ recordType, code, institutionId, own, level, reasons },
    recordId: own ? record.id : null,
    values: valuesOf(one),
    redactions: own ? [] : [{ path: 'initials', reason: 'NEVER_TRAVELS' }],
  };
}

function valuesOf(one: Searchable): HitValues {
  const age = ageOf(one);
  const sex = one.sex === 'female' || one.sex === 'male' ? one.sex : null;
  return {
    initials: initialsOf(one.names[0]),
    sex,
    ageMin: age?.min ?? null,
    ageMax: age?.max ?? null,
    year: one.date?.slice(0, 4) ?? null,
    placeCountry: one.places.find(({ country }) => country)?.country ?? null,
  };
}

function initialsOf(name: { given?: string; surnames?: readonly string[]; full?: string } | undefined) {
  const words = [name?.given ?? name?.full ?? '', ...(name?.surnames ?? [])].join(' ').split(' ');
  const letters = words.flatMap((word) => [...word][0]?.toUpperCase() ?? []);
  return letters.length > 0 ? letters.map((letter) => `${letter}.`).join(' ') : null;
}
