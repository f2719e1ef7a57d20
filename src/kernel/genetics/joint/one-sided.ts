import type { MissingConclusion, VictimConclusion } from './conclusions.js';
import type { DviProblem } from './dvi-problem.js';

/** ln of the likelihood ratio by victim and missing person, of the pairs that were still open. */
export type LnRatios = ReadonlyMap<number, ReadonlyMap<number, number>>;

type Verdict = Pick<MissingConclusion, 'lnRatio' | 'conclusion' | 'comment'> & {
  readonly best: number | undefined;
};

/** ln of ten: from a tenth of the threshold on a single match is probable. */
const LN_TENTH = Math.log(10);
const ROUNDING = 1e-12;

/** Concludes on the only open missing person of a family, against the victims. */
export function byMissing(
  problem: DviProblem,
  lnRatios: LnRatios,
  missing: number,
): Omit<MissingConclusion, 'family'> {
  const column = new Map<number, number>();
  for (const [victim, row] of lnRatios) {
    const lnRatio = row.get(missing);
    if (lnRatio !== undefined) column.set(victim, lnRatio);
  }
  const { best, ...verdict } = verdictOf(problem, column, (victim) => problem.victims[victim]!.id);
  return { missing, victims: best === undefined ? [] : [best], ...verdict };
}

/** Concludes on a victim who was not identified, against all missing persons. */
export function byVictim(problem: DviProblem, lnRatios: LnRatios, victim: number): VictimConclusion {
  const row = lnRatios.get(victim) ?? new Map<number, number>();
  const { best, ...verdict } = verdictOf(problem, row, (missing) => problem.missing[missing]!.id);
  const isNamed = verdict.conclusion === 'Disputed' || verdict.conclusion === 'Probable';
  return { victim, missing: isNamed && best !== undefined ? [best] : [], ...verdict };
}

function verdictOf(
  { threshold }: DviProblem,
  ratios: ReadonlyMap<number, number>,
  nameOf: (one: number) => string,
): Verdict {
  const sorted = [...ratios].sort(([, a], [, b]) => b - a);
  const [top, second] = sorted;
  if (!top)
    return { best: undefined, lnRatio: undefined, conclusion: 'No match', comment: 'No remaining pairings' };
  const lnHigh = Math.max(0, Math.log(threshold) - LN_TENTH) - ROUNDING;
  const high = sorted.filter(([, ln]) => ln >= lnHigh);
  const [best, lnRatio] = top;
  const shown = ([one, ln]: readonly [number, number]): string =>
    `${nameOf(one)} (LR=${twoDigits(Math.exp(ln))})`;
  if (high.length > 1)
    return { best, lnRatio, conclusion: 'Disputed', comment: `Also: ${high.slice(1).map(shown).join(', ')}` };
  if (high.length === 1)
    return { best, lnRatio, conclusion: 'Probable', comment: `Runner-up: ${second ? shown(second) : '-'}` };
  if (lnRatio >= -ROUNDING)
    return { best, lnRatio, conclusion: 'Inconclusive', comment: `Best: ${nameOf(best)}` };
  return { best, lnRatio, conclusion: 'No match', comment: undefined };
}

/** Writes a value with two digits, with an exponent outside 0.0001 to 99: `2.9e+04`. */
export function twoDigits(value: number): string {
  if (value === 0) return '0';
  if (value >= 1e-4 && value < 99.5) return String(Number(value.toPrecision(2)));
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  return `${digits.replace(/\.0$/u, '')}e${exponent.replace(/^([+-])(\d)$/u, '$10$2')}`;
}
