import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { TableField } from './field.js';
import { lastAtMost } from './pairs-with-one-value.js';
import type { PackedLists } from './shared-arrays.js';
import { tellsApart } from './tells-apart.js';

/**
 * Least power of words: words that go together (a surname with the given names of its land) weigh less than
 * their sum; this much less where the table does not tell (a working value).
 */
export const LEAST_POWER = 0.65;

const SEED = 5_310_077;
/** Numbers of sampled rows, evenly over the tables, and of pairs of them. */
const MOST_ROWS = 20_000;
const PAIRS = 10_000;
/** Least share of the values with several words; below it there is nothing to add up. */
const LEAST_SEVERAL = 0.02;

type Column = Pick<TableField, 'codes' | 'words' | 'wordBits' | 'counts' | 'filled'>;

/** Counts of the words that pairs of rows share beside the one that they were drawn for. */
interface Shared {
  /** Number of further words that they share, and the number to expect if words came independently. */
  observed: number;
  expected: number;
  /** Sum over the expected ones: -log10 of the shares of both words. */
  bits: number;
}

/**
 * Returns the power of a column's words, the factor of the sum of the words that two values share: 1 where
 * words come together as independent ones do, and down to `LEAST_POWER` where they go together.
 *
 * Pairs of rows that share a word are drawn, those left out that agree in half of the other columns that tell
 * people apart (they may be of one person), and the further words that they share are counted against the
 * number that independence predicts. The ratio is taken at its upper limit (two standard deviations of a
 * Poisson count), so that few words, or many rows of one person, leave the power low.
 */
export function powerOfWords(fields: readonly Column[], at: number): number {
  if (!hasSeveral(fields[at]!.words)) return LEAST_POWER;
  const { observed, expected, bits } = sharedWords(fields, at);
  if (expected === 0) return LEAST_POWER;
  const ratio = (observed + 2 * Math.sqrt(observed + 1) + 1) / expected;
  return Math.min(1, Math.max(LEAST_POWER, 1 - (expected / bits) * Math.log10(Math.max(1, ratio))));
}

function hasSeveral({ starts, items }: PackedLists): boolean {
  const values = Math.max(1, starts.length - 2);
  return items.length >= (1 + LEAST_SEVERAL) * values;
}

function sharedWords(fields: readonly Column[], at: number): Shared {
  const field = fields[at]!;
  const holders = holdersOf(field);
  const words = Int32Array.from(holders.keys());
  const upTo = new Float64Array(words.length + 1);
  words.forEach((word, place) => {
    const count = holders.get(word)!.length;
    upTo[place + 1] = upTo[place]! + count * (count - 1);
  });
  const found: Shared = { observed: 0, expected: 0, bits: 0 };
  const total = upTo[words.length]!;
  if (total === 0) return found;
  const others = fields.filter((other) => other !== field && tellsApart(other));
  const chance = SeededGenerator.fromSeed(SEED + at);
  // No more draws than pairs: one that is drawn again adds nothing.
  const draws = Math.min(PAIRS, total / 2);
  for (let draw = 0; draw < draws; draw += 1) {
    const word = words[lastAtMost(upTo, chance.uniform() * total)]!;
    const rows = holders.get(word)!;
    const [one, other] = [chance.pick(rows), chance.pick(rows)];
    if (one === other || agreeInHalf(others, one, other)) continue;
    countFurther(field, word, [field.codes[one]!, field.codes[other]!], found);
  }
  return found;
}

/** Counts the further words that two values share beside the drawn one. */
function countFurther(
  { words: { starts, items }, wordBits }: Column,
  word: number,
  [a, b]: readonly [number, number],
  found: Shared,
): void {
  for (let at = starts[a]!; at < starts[a + 1]!; at += 1) {
    const further = items[at]!;
    if (further === word) continue;
    const share = 10 ** -wordBits[further]!;
    found.expected += share;
    found.bits += share * (wordBits[word]! + wordBits[further]!);
    for (let to = starts[b]!; to < starts[b + 1]!; to += 1) if (items[to] === further) found.observed += 1;
  }
}

/** Lists the sampled rows that have each word. */
function holdersOf({ codes, words: { starts, items } }: Column): Map<number, number[]> {
  const stride = Math.max(1, Math.ceil(codes.length / MOST_ROWS));
  const holders = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row += stride) {
    const value = codes[row]!;
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1) {
      const rows = holders.get(items[at]!);
      if (rows) rows.push(row);
      else holders.set(items[at]!, [row]);
    }
  }
  return holders;
}

/** Tests whether two rows agree in half of the columns that both fill. */
function agreeInHalf(columns: readonly Column[], one: number, other: number): boolean {
  let [said, same] = [0, 0];
  for (const { codes } of columns) {
    if (codes[one] === 0 || codes[other] === 0) continue;
    said += 1;
    if (codes[one] === codes[other]) same += 1;
  }
  return same > 0 && 2 * same >= said;
}
