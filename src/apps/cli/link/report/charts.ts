import type { ErrorRates } from '../../../../kernel/linkage/tables/index.js';
import { html, type Markup } from '../../../../platform/markup/index.js';
import { percentOf } from '../said-of.js';
import type { Unlinkable } from './report-data.js';

/** A place in a drawing, short. */
const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A share from 0 to 1 as a bar. @param look the class that says how it is filled */
export function shareBar(share: number, look: 'full' | 'hatched'): Markup {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="${look}" width="${n(100 * share)}" height="8"/></svg>`;
} // prettier-ignore

/** Interval of an axis, from one place to another. */
export interface AxisInterval {
  readonly from: number;
  readonly to: number;
}

/**
 * Draws what a step of a sum adds: a full bar where it goes up, a hatched one where it goes down. A line
 * stands at `mark`.
 *
 * @param axis what the width of the drawing stands for
 */
export function stepBar({ from, to }: AxisInterval, axis: AxisInterval, mark: number): Markup {
  const at = (value: number): number => (100 * (value - axis.from)) / (axis.to - axis.from || 1);
  const [low, high] = [at(Math.min(from, to)), at(Math.max(from, to))];
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="${to < from ? 'hatched' : 'full'}" x="${n(low)}" width="${n(Math.max(0.4, high - low))}" height="8"/><path class="mark" d="M${n(at(mark))} 0V8"/></svg>`;
} // prettier-ignore

const WIDTH = 340;
const HEIGHT = 210;
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 12, 12, 40];

/** A frame with lines at quarters of `most`, which is a share. */
function frame(title: string, most: number, below: string, content: readonly Markup[]): Markup {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const y = yOf(part * most, most);
    return html`<path class="line" d="M${LEFT} ${n(y)}H${WIDTH - RIGHT}"/><text x="${LEFT - 4}" y="${n(y + 4)}" text-anchor="end">${percentOf(part * most)}</text>`;
  });
  return html`<svg class="chart" role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${lines}${content}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${below}</text></svg>`;
} // prettier-ignore

const yOf = (share: number, most: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / most);

/**
 * Draws what each threshold costs: wrong pairs as a full line with circles, missed ones as a dashed line with
 * squares.
 */
export function thresholdChart(rates: readonly ErrorRates[]): Markup {
  const highest = Math.max(...rates.flatMap(({ falseDiscovery, missed }) => [falseDiscovery, missed]));
  const most = [0.02, 0.1, 0.2, 0.5, 1].find((step) => highest <= step) ?? 1;
  const xOf = (at: number): number => LEFT + 14 + (at * (WIDTH - LEFT - RIGHT - 28)) / Math.max(1, rates.length - 1);
  const path = (of: 'falseDiscovery' | 'missed'): string => rates.map((rate, at) => `${at === 0 ? 'M' : 'L'}${n(xOf(at))} ${n(yOf(rate[of], most))}`).join('');
  const marks = rates.map(({ minProbability, falseDiscovery, missed }, at) => html`<circle class="solid" cx="${n(xOf(at))}" cy="${n(yOf(falseDiscovery, most))}" r="4"/><rect class="open" x="${n(xOf(at) - 4)}" y="${n(yOf(missed, most) - 4)}" width="8" height="8"/><text x="${n(xOf(at))}" y="${HEIGHT - 24}" text-anchor="middle">${minProbability}</text>`);
  return frame('Expected shares of wrong and of missed pairs by threshold; the table below says the same', most, 'least probability (p)', [
    html`<path class="full-line" d="${path('falseDiscovery')}"/><path class="dashed" d="${path('missed')}"/>`,
    ...marks,
  ]);
} // prettier-ignore

/**
 * The share of records whose best weight stays below each weight, with lines at the weights of two
 * thresholds.
 */
export function unlinkableChart(best: readonly number[], thresholds: readonly Unlinkable[]): Markup {
  const wanted = thresholds.filter(({ minProbability }) => minProbability === 0.5 || minProbability === 0.95);
  const weights = [...best, ...wanted.map(({ weight }) => weight)];
  const [low, high] = [Math.floor(Math.min(0, ...weights)), Math.ceil(Math.max(1, ...weights))];
  const xOf = (weight: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (weight - low)) / (high - low);
  const steps = best.map((weight, at) => `H${n(xOf(weight))}V${n(yOf((at + 1) / best.length, 1))}`).join('');
  const every = Math.max(1, Math.ceil((high - low) / 8));
  const ticks = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, at) => low + at * every).map((weight) => html`<text x="${n(xOf(weight))}" y="${HEIGHT - 24}" text-anchor="middle">${weight}</text>`);
  const marks = wanted.map(({ weight, minProbability }, at) => html`<path class="dashed" d="M${n(xOf(weight))} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${n(xOf(weight) + (at === 0 ? -4 : 4))}" y="${TOP + 10}" text-anchor="${at === 0 ? 'end' : 'start'}">p = ${minProbability}</text>`);
  return frame('Share of records whose best possible weight stays below each weight; the table below says the same', 1, 'weight (log10 LR)', [
    html`<path class="full-line" d="M${LEFT} ${n(yOf(0, 1))}${steps}H${WIDTH - RIGHT}"/>`,
    ...ticks,
    ...marks,
  ]);
} // prettier-ignore
