import type { RecordType } from '../../../kernel/contract/index.js';
import type { DisclosureLevel, Redaction } from '../../disclosure/index.js';
import type { StoredRecord } from '../../records/index.js';
import type { Reason } from './answer.js';
import { ageOf, searchableOf } from './searchable.js';

/** From this level on a record is listed by itself; below it, how many there are. */
export const LISTED_FROM = 2;
const VALUES_FROM = 3;
/** Fewer than so many are told as "fewer than". */
export const SMALL = 5;

/** What a hit shows of its record, beside whose it is. */
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
  /** Of one's own: to open it. */
  readonly recordId: string | null;
  readonly level: DisclosureLevel;
  readonly reasons: readonly Reason[];
  readonly values: HitValues;
  readonly redactions: readonly Redaction[];
}

const NOTHING: HitValues = {
  ...{ initials: null, sex: null, ageMin: null, ageMax: null, year: null, placeCountry: null },
};

/** A record that answers, as far as its level lets it be shown: by initials and years, never a name. */
export function hitOf(
  record: StoredRecord,
  { own, level, reasons }: Pick<Hit, 'own' | 'level' | 'reasons'>,
): Hit {
  const { recordType, code, institutionId } = record;
  const isShown = own || level >= VALUES_FROM;
  return {
    ...{ recordType, code, institutionId, own, level, reasons },
    recordId: own ? record.id : null,
    values: isShown ? valuesOf(record) : NOTHING,
    redactions: isShown ? [] : [{ path: 'values', reason: 'LEVEL' }],
  };
}

function valuesOf({ content }: StoredRecord): HitValues {
  const one = searchableOf(content);
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
