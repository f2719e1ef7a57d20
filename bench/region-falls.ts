import type { Evaluation, PairFigures } from '../src/benchmark/evaluation/index.js';
import type { Figure } from './figure.js';
import { CLASS_GOALS, MOST_FALL } from './region-goals.js';

const DEPTHS = { recall1: 1, recall10: 10 } as const;
const WORDS = 'simulated';

/**
 * What each class loses in other regions, all their pairs taken together: a class has thirty pairs or so in one region, which alone
 * moves its recall by a standard error of .07. A fall stands beside its standard error, that of both recalls together.
 */
export function pooledFalls(first: Evaluation, others: readonly Evaluation[]): Figure[] {
  const falls = CLASS_GOALS.flatMap(({ name }) => {
    const before = first.classes[name];
    const after = others.flatMap(({ classes }) => classes[name] ?? []);
    return (['recall1', 'recall10'] as const).map((key) => fallOf(name, key, before, after));
  });
  const forbidden = { name: `${WORDS}, forbidden pairs listed`, unit: '', goal: 0 };
  return [
    ...falls,
    { ...forbidden, measured: others.reduce((sum, { forbiddenListed }) => sum + forbiddenListed, 0) },
  ];
}

function fallOf(
  name: string,
  key: keyof typeof DEPTHS,
  before: PairFigures | undefined,
  after: readonly PairFigures[],
): Figure {
  const aim = { unit: '', goal: MOST_FALL };
  const told = `${WORDS}, ${name}, fall of r@${DEPTHS[key]}`;
  const [from, to] = [share(key, before ? [before] : []), share(key, after)];
  if (from === undefined || to === undefined)
    return { name: told, ...aim, missing: 'one of the regions has no such pairs' };
  const each = after.map((one) => one[key].toFixed(2)).join(' ');
  const between = `from ${from.recall.toFixed(2)} (${from.queries}) to ${to.recall.toFixed(3)} (${to.queries}: ${each})`;
  const error = Math.hypot(from.error, to.error);
  return { name: `${told} ${between} ± ${error.toFixed(2)}`, ...aim, measured: from.recall - to.recall };
}

/** Recall of all queries together, with the standard error of a share of so many. */
function share(key: keyof typeof DEPTHS, parts: readonly PairFigures[]) {
  const queries = parts.reduce((sum, part) => sum + part.queries, 0);
  if (queries === 0) return undefined;
  const recall = parts.reduce((sum, part) => sum + part[key] * part.queries, 0) / queries;
  return { queries, recall, error: Math.sqrt((recall * (1 - recall)) / queries) };
}
