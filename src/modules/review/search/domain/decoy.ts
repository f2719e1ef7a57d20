import type { SeededGenerator } from '../../../../kernel/numbers/seeded-generator.js';
import type { NumberRange } from '../../../../kernel/contract/index.js';
import type { Searchable } from './searchable.js';

/**
 * Decoy: what a list of answers shows of another institution's remains, of nobody: no name, no document, no
 * text of anybody, no profile. It stands beside the records and is none, so that nothing but a list can hold
 * it.
 */
export interface Decoy {
  readonly code: string;
  readonly sex: string | undefined;
  readonly ageYears: NumberRange | undefined;
  /** Year and month. */
  readonly date: string | undefined;
  readonly country: string | undefined;
  /** Words of closed lists alone. */
  readonly listed: readonly string[];
  readonly hasTeeth: boolean;
  readonly hasDna: boolean;
}

/** Part of a real record of the institution that goes into decoys. */
export type DecoySource = Omit<Decoy, 'code'>;

/** Least number of decoys of each institution with records enough, beside this share of its remains. */
const LEAST = 5;
const SHARE = 0.02;
/** Number of different records from which the values of each decoy come. */
export const SOURCES = 3;
/** Days for which decoys stay the same: somebody who sees a list year after year would know them. */
export const DECOY_DAYS = 365;
const ADULT = 18;
const TRIES = 100;

export const decoysFor = (remains: number): number => Math.max(LEAST, Math.ceil(SHARE * remains));

/**
 * Tells whether remains may lend their values to decoys. Nobody is sought among children by what does not
 * exist: only remains that are surely an adult's lend their values.
 */
export const mayLend = ({ ageYears }: DecoySource): boolean => (ageYears?.min ?? 0) >= ADULT;

/**
 * Draws the decoys of one institution, each with values of three of its records; none where it has fewer.
 * Their codes are written as the institution writes its own, and none of those.
 */
export function drawnDecoys(
  chance: SeededGenerator,
  sources: readonly DecoySource[],
  codes: ReadonlySet<string>,
  count: number,
): readonly Decoy[] {
  const lending = sources.filter(mayLend);
  if (lending.length < SOURCES) return [];
  const taken = new Set(codes);
  const written = [...codes];
  const drawn: Decoy[] = [];
  while (drawn.length < count) {
    const code = unusedCode(chance, written, taken);
    if (code === undefined) return drawn;
    taken.add(code);
    const [a, b, c] = chance.shuffled([...lending]);
    if (!a || !b || !c) return drawn;
    const { sex, hasTeeth, hasDna } = a;
    const { ageYears, listed } = b;
    drawn.push({ code, sex, ageYears, date: c.date, country: c.country, listed, hasTeeth, hasDna });
  }
  return drawn;
}

/** A code of the institution with other figures at its end; undefined where it writes its codes otherwise. */
function unusedCode(
  chance: SeededGenerator,
  written: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined {
  for (let at = 0; at < TRIES; at += 1) {
    const model = written[chance.integer(0, written.length - 1)] ?? '';
    const code = withOtherFigures(chance, model);
    if (code !== '' && !taken.has(code)) return code;
  }
  return undefined;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIGURES = '0123456789';

/** The last part of a code that has figures drawn anew, its letters too; all else as it is. */
function withOtherFigures(chance: SeededGenerator, model: string): string {
  const parts = model.split('-');
  const at = parts.findLastIndex((part) => [...part].some((sign) => FIGURES.includes(sign)));
  const drawn = [...(parts[at] ?? '')].map((sign) => {
    const among = [FIGURES, LETTERS].find((signs) => signs.includes(sign));
    return among === undefined ? sign : (among[chance.integer(0, among.length - 1)] ?? sign);
  });
  return parts.map((part, of) => (of === at ? drawn.join('') : part)).join('-');
}

/** Returns a decoy as something to be searched in, as others see it or not yet. */
export function searchableOfDecoy({ sex, ageYears, date, country, hasTeeth, hasDna }: Decoy): Searchable {
  return {
    ...{ names: [], documents: [], birthDate: undefined, texts: [] },
    ...{ sex, ageYears, date, hasTeeth, hasDna },
    places: country === undefined ? [] : [{ country }],
  };
}
