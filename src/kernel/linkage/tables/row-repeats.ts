import type { FieldDraft } from './draft-field.js';

/** Number of sampled rows: enough to tell four fifths from a half. */
const MOST_ROWS = 1_000;
/** Least number of rows that counts as evidence. */
const LEAST_ROWS = 20;

/** Prime beyond the number of sampled rows. */
const SCATTER = 7_919;

/**
 * Share of the rows in which one column repeats another; and of rows of two people, put beside each other at
 * random.
 */
export interface RepeatShares {
  readonly own: number;
  readonly chance: number;
}

const NONE: RepeatShares = { own: 0, chance: 0 };

/** Samples rows evenly over the table, each with a row to compare it with. */
export function* sampledRows(rows: number): Generator<{ readonly row: number; readonly beside: number }> {
  const step = Math.max(1, Math.floor(rows / MOST_ROWS));
  const count = Math.floor(rows / step);
  // Scattered: at a fixed distance the same person's row in the other table may be found.
  for (let at = 0; at < count; at += 1)
    yield { row: at * step, beside: ((at * SCATTER + SCATTER) % count) * step };
}

/** Number of rows after which a column that repeats the other in fewer than half of them is given up. */
const FIRST_LOOK = 200;

/**
 * Counts the shares of the rows that repeat, and of chance.
 *
 * @param repeats tests whether a value of the one column repeats one of the other, by their numbers (none is
 * 0)
 */
function sharesOf(
  { codes }: FieldDraft,
  main: FieldDraft,
  repeats: (value: number, whole: number) => boolean,
): RepeatShares {
  let [said, own, chance] = [0, 0, 0];
  for (const { row, beside } of sampledRows(codes.length)) {
    const [value, whole, other] = [codes[row]!, main.codes[row]!, main.codes[beside]!];
    if (value === 0 || whole === 0 || other === 0) continue;
    if (said === FIRST_LOOK && 2 * own < said) return NONE;
    said += 1;
    if (!repeats(value, whole)) continue;
    own += 1;
    if (repeats(value, other)) chance += 1;
  }
  // Chance is measured on the rows that repeat: on the others it does not matter.
  return said < LEAST_ROWS ? NONE : { own: own / said, chance: chance / said };
}

const READERS = new WeakMap<FieldDraft, (value: number) => readonly string[]>();

/**
 * Reads the words of a value; for kinds that are compared whole, its one text. Results are remembered as long
 * as the column is.
 */
export function wordsIn(draft: FieldDraft): (value: number) => readonly string[] {
  const reader = READERS.get(draft) ?? rememberedReader(draft);
  READERS.set(draft, reader);
  return reader;
}

function rememberedReader(draft: FieldDraft): (value: number) => readonly string[] {
  const read = readerOf(draft);
  const known = new Map<number, readonly string[]>();
  return (value) => {
    const before = known.get(value);
    if (before) return before;
    const words = read(value);
    known.set(value, words);
    return words;
  };
}

function readerOf({ texts, wordLists, words }: FieldDraft): (value: number) => readonly string[] {
  return (value) => {
    const [from, to] = [wordLists.starts[value]!, wordLists.starts[value + 1]!];
    if (from < to) return Array.from(wordLists.items.subarray(from, to), (word) => words.words[word]!);
    return [String.fromCharCode(...texts.units.subarray(texts.starts[value], texts.starts[value + 1]))];
  };
}

/** Returns the share of rows in which all words of the one column are in the other. */
export function wordsContained(draft: FieldDraft, main: FieldDraft): RepeatShares {
  const [own, whole] = [wordsIn(draft), wordsIn(main)];
  return sharesOf(draft, main, (value, other) => {
    const words = whole(other);
    return own(value).every((word) => words.includes(word));
  });
}

/**
 * Returns the share of rows in which a number is the year, the month or the day of a date, or an age that
 * goes with its year: the best of these.
 */
export function partsRepeated(draft: FieldDraft, main: FieldDraft): RepeatShares {
  const [own, dates] = [numbersIn(draft), numbersIn(main)];
  if (!areNumbers(draft, own) || !areNumbers(main, dates)) return NONE;
  const part = (of: (date: number) => number): RepeatShares =>
    sharesOf(draft, main, (value, date) => dates(date) >= LEAST_DATE && own(value) === of(dates(date)));
  const found = [
    part((date) => Math.floor(date / 10_000)),
    part((date) => Math.floor(date / 100) % 100),
    part((date) => date % 100),
    agesWith(draft, main, { ageOf: own, yearOf: (date) => yearOf(dates(date)) }),
  ];
  return found.reduce((best, one) => (gainOf(one) > gainOf(best) ? one : best));
}

const gainOf = ({ own, chance }: RepeatShares): number => own - chance;

/** Least number that is a date of eight figures. */
const LEAST_DATE = 10_000_000;
const [LEAST_YEAR, MOST_AGE] = [1_000, 130];

/** Returns the year of a date of eight figures, or of a year. */
function yearOf(number: number): number {
  const year = number >= LEAST_DATE ? Math.floor(number / 10_000) : number;
  return year >= LEAST_YEAR && year <= 9_999 ? year : Number.NaN;
}

/**
 * Reads values as whole numbers of up to eight figures; NaN for any other value. A date that is a year alone
 * is that year.
 */
function numbersIn(draft: FieldDraft): (value: number) => number {
  const words = wordsIn(draft);
  const known = new Map<number, number>();
  const read = (value: number): number => {
    const [text = '', ...more] = words(value);
    const figures = draft.spec.kind === 'date' && text.endsWith('0000') ? text.slice(0, 4) : text;
    return more.length === 0 && /^\d{1,8}$/.test(figures) ? Number(figures) : Number.NaN;
  };
  return (value) => {
    const number = known.get(value) ?? read(value);
    known.set(value, number);
    return number;
  };
}

/** Tests whether half of the values in the first rows are numbers. */
function areNumbers({ codes }: FieldDraft, numberOf: (value: number) => number): boolean {
  let [said, numbers] = [0, 0];
  for (const { row } of sampledRows(codes.length)) {
    const value = codes[row]!;
    if (value === 0) continue;
    said += 1;
    if (!Number.isNaN(numberOf(value))) numbers += 1;
    if (said === FIRST_LOOK) break;
  }
  return 2 * numbers >= said;
}

interface AgeAndYear {
  readonly ageOf: (value: number) => number;
  readonly yearOf: (date: number) => number;
}

/**
 * Returns the share of rows in which an age and a year of birth have one sum, or one of two that follow one
 * another: the year in which ages were counted.
 */
function agesWith(draft: FieldDraft, main: FieldDraft, { ageOf, yearOf: year }: AgeAndYear): RepeatShares {
  const sumOf = (value: number, date: number): number =>
    ageOf(value) <= MOST_AGE ? ageOf(value) + year(date) : Number.NaN;
  const counts = new Map<number, number>();
  for (const { row } of sampledRows(draft.codes.length)) {
    const [value, date] = [draft.codes[row]!, main.codes[row]!];
    const sum = value === 0 || date === 0 ? Number.NaN : sumOf(value, date);
    if (!Number.isNaN(sum)) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  }
  const pairOf = (sum: number): number => (counts.get(sum) ?? 0) + (counts.get(sum + 1) ?? 0);
  const best = [...counts.keys()].reduce((first, sum) => (pairOf(sum) > pairOf(first) ? sum : first), 0);
  return sharesOf(draft, main, (value, date) => {
    const sum = sumOf(value, date);
    return sum === best || sum === best + 1;
  });
}
