import type { ExchangeRecord, Mark, Place } from '../../../kernel/contract/index.js';
import type { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { dateOf, dayOf } from '../calendar.js';
import { respelt } from '../mishearing.js';

const CM_PER_INCH = 2.54;

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Statures in inches, under a heading of centimetres. */
export function inInches(record: ExchangeRecord): ExchangeRecord | undefined {
  const told = record.physical?.heightCm;
  const physical = told && { physical: { ...record.physical, heightCm: inchesOf(told) } };
  if (record.recordType !== 'remains' || record.estimates?.heightCm === undefined)
    return physical && { ...record, ...physical };
  const { estimates } = record;
  const heightCm = inchesOf(record.estimates.heightCm);
  return { ...record, ...physical, estimates: { ...estimates, heightCm } };
}

function inchesOf({ min, max }: Range): Range {
  const inches = (cm: number) => Math.round(cm / CM_PER_INCH);
  return { ...(min !== undefined && { min: inches(min) }), ...(max !== undefined && { max: inches(max) }) };
}

/** Every longitude of the record without its sign: Chiapas comes to lie in India. */
export function withoutSigns(record: ExchangeRecord): ExchangeRecord | undefined {
  let isChanged = false;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key !== 'lon' || typeof inner !== 'number') return [key, walk(inner)];
        isChanged ||= inner < 0;
        return [key, Math.abs(inner)];
      }),
    );
  };
  const after = walk(record);
  // Numbers alone were changed for other numbers.
  return isChanged ? (after as ExchangeRecord) : undefined;
}

const DAYS_PER_MONTH = 30.44;
const LEAST_MONTHS = 2;
const MOST_MONTHS = 9;

/** A family that is wrong by months about when it last heard; never after the day on which it reports. */
export function contactOffByMonths(
  record: ExchangeRecord,
  chance: SeededGenerator,
): ExchangeRecord | undefined {
  if (record.recordType !== 'report' || record.lastContact === undefined) return undefined;
  const { date } = record.lastContact;
  if (date.length < 'YYYY-MM'.length) return undefined;
  const day = dayOf(`${date}-15`.slice(0, 10));
  const off = Math.round(chance.integer(LEAST_MONTHS, MOST_MONTHS) * DAYS_PER_MONTH);
  const reported = record.recordedAt === undefined ? Infinity : dayOf(record.recordedAt.slice(0, 10));
  const isLater = chance.chance(0.5) && day + off < reported;
  const written = dateOf(isLater ? day + off : day - off).slice(0, date.length);
  const born = record.person?.birthDate ?? '';
  return written < born ? undefined : { ...record, lastContact: { ...record.lastContact, date: written } };
}

/** A find of which nobody wrote down the day. */
export function findWithoutDay(record: ExchangeRecord): ExchangeRecord | undefined {
  if (record.recordType !== 'remains' || record.found?.date === undefined) return undefined;
  const { date: _, ...found } = record.found;
  return { ...record, found };
}

/** The letters of tattoos as they stand in a photograph that was turned over. */
export function lettersMirrored(record: ExchangeRecord): ExchangeRecord | undefined {
  return lettered(record, (mark, text) => ({ ...mark, text: Array.from(text).toReversed().join('') }));
}

/** The letters of tattoos in the description alone, in the words of the examiner. */
export function lettersInWords(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const begins = chance.pick(['se lee', 'dice', 'con la leyenda', 'letras']);
  return lettered(record, ({ text: _, ...mark }, text) => {
    const words = `${begins} "${text}"`;
    return { ...mark, description: mark.description ? `${mark.description}, ${words}` : words };
  });
}

function lettered(
  record: ExchangeRecord,
  change: (mark: Mark, text: string) => Mark,
): ExchangeRecord | undefined {
  const { marks } = record;
  const after = marks?.map((mark) => (mark.text === undefined ? mark : change(mark, mark.text)));
  // ANA in a mirror is ANA.
  const isChanged = after?.some(({ text }, at) => text !== marks?.[at]?.text) === true;
  return isChanged ? { ...record, marks: after } : undefined;
}

/** The place of the last contact or of the find by its name alone, as somebody wrote it by ear. */
export function placeWithoutPoint(
  record: ExchangeRecord,
  chance: SeededGenerator,
): ExchangeRecord | undefined {
  if (record.recordType === 'report' && record.lastContact?.place) {
    const place = byName(record.lastContact.place, chance);
    return place && { ...record, lastContact: { ...record.lastContact, place } };
  }
  if (record.recordType !== 'remains' || record.found === undefined) return undefined;
  const place = byName(record.found.place, chance);
  return place && { ...record, found: { ...record.found, place } };
}

function byName(place: Place, chance: SeededGenerator): Place | undefined {
  const { lat, lon: _, precisionKm: __, ...named } = place;
  if (lat === undefined || named.locality === undefined) return undefined;
  return { ...named, locality: respelt(named.locality, chance) };
}

/**
 * A tick in the wrong box. Where the family names the other parent of a child, the desk would notice: such a
 * report is left as it is.
 */
export function otherSex(record: ExchangeRecord): ExchangeRecord | undefined {
  if (record.recordType === 'remains') return undefined;
  const relatives = record.recordType === 'report' ? (record.relatives ?? []) : [];
  if (relatives.some(({ relationship }) => relationship === 'other_parent')) return undefined;
  const sex = record.person?.sex;
  if (sex !== 'female' && sex !== 'male') return undefined;
  return { ...record, person: { ...record.person, sex: sex === 'male' ? 'female' : 'male' } };
}
