import type { ChanceAgreement } from './chance-agreement.js';
import type { TableField } from './field.js';
import { agreeRate, type LevelProbabilities } from './m-u-probabilities.js';

/**
 * Dependence of two columns that agree together by chance more often than apart: a town and its post code.
 */
export interface Dependence {
  readonly first: number;
  readonly second: number;
  /** log10 of the factor by which rows of two people agree on both more often. */
  readonly log10: number;
}

/** Least factor (log10) that is told from chance. */
const LEAST = 0.2;

/**
 * Finds the columns that agree together by chance, as a tree (Chow, Liu 1968): of all pairs of columns those
 * that tell most of each other, without a ring, so that nothing is taken off twice.
 *
 * For each column pairs of rows are drawn that have one value of it. Most of them are of two people; how
 * often these agree on another column, against how often any two rows do, is what the two columns have in
 * common. Which pairs are of one person is weighed with the rates found before (`chance-agreement.ts`).
 *
 * @param ratios chance agreement beside each column
 */
export function dependencesOf(
  fields: readonly TableField[],
  rates: readonly LevelProbabilities[],
  ratios: readonly ChanceAgreement[],
): Dependence[] {
  const links: (Dependence & { readonly gain: number })[] = [];
  for (let first = 0; first < fields.length; first += 1) {
    for (let second = first + 1; second < fields.length; second += 1) {
      // Of the two estimates the one with more pairs of two people is more reliable.
      const log10 =
        ratios[first]!.apart >= ratios[second]!.apart
          ? ratios[first]!.of[second]!
          : ratios[second]!.of[first]!;
      const both =
        agreeRate(fields[first]!, rates[first]!) * agreeRate(fields[second]!, rates[second]!) * 10 ** log10;
      if (log10 >= LEAST) links.push({ first, second, log10, gain: both * log10 });
    }
  }
  return treeOf(links, fields.length);
}

/** Makes the maximum spanning tree of the links (Kruskal 1956, heaviest first). */
function treeOf(links: readonly (Dependence & { readonly gain: number })[], fields: number): Dependence[] {
  const group = Array.from({ length: fields }, (_, at) => at);
  const taken: Dependence[] = [];
  for (const { first, second, log10 } of [...links].sort((a, b) => b.gain - a.gain)) {
    const [one, two] = [group[first]!, group[second]!];
    if (one === two) continue;
    for (let at = 0; at < fields; at += 1) if (group[at] === two) group[at] = one;
    taken.push({ first, second, log10 });
  }
  return taken;
}
