import type { ModelDocument } from '../../../../kernel/linkage/tables/index.js';
import { html, type Markup } from '../../../../platform/markup/index.js';
import { stepBar } from './charts.js';
import type { ReportedPair } from './report-data.js';

/** Context that all pairs of a report have in common. */
export interface PairContext {
  readonly model: ModelDocument;
  readonly oneToOne: boolean;
}

/** A step of the sum from the prior to the odds of a pair. */
interface Step {
  readonly name: string;
  readonly detail: string;
  /** log10. */
  readonly adds: number;
  readonly cells?: readonly [string, string] | undefined;
}

/** A step that says less is left out, unless it is a column's. */
const LEAST = 0.005;

/** Draws how the odds of a pair come about, step by step; closed until it is opened. */
export function waterfall(pair: ReportedPair, context: PairContext, isOpen: boolean): Markup {
  const { log10Odds } = context.model.prior;
  const steps = stepsOf(pair, context);
  const ends: number[] = [];
  let sum = log10Odds;
  for (const { adds } of steps) ends.push((sum += adds));
  const axis = { from: Math.min(0, log10Odds, ...ends), to: Math.max(0, log10Odds, ...ends) };
  const bars = steps.map((step, at) => stepMarkup(step, stepBar({ from: ends[at - 1] ?? log10Odds, to: ends[at] ?? 0 }, axis, 0)));
  const notCompared = context.model.fields.map(({ column }) => column).filter((_, at) => pair.columns[at] === undefined);
  return html`<details data-left="${pair.left}" data-right="${pair.right}"${isOpen && OPEN}>
<summary><bdi>${pair.left}</bdi> – <bdi>${pair.right}</bdi> <span class="p">${probabilityText(pair.probability)}</span> <span class="small">log10 LR ${signed(pair.log10LR)}</span></summary>
<ol class="fall"><li><span class="name">two rows taken blindly <i>prior odds</i></span> <span class="adds">${signed(log10Odds)}</span>${stepBar({ from: 0, to: log10Odds }, axis, 0)}</li>
${bars}
<li class="sum"><span class="name">odds of this pair <i>${probabilityText(pair.probability)}</i></span> <span class="adds">${signed(sum)}</span>${stepBar({ from: 0, to: sum }, axis, 0)}</li></ol>
${notCompared.length > 0 && html`<p class="small">Not compared, as one of the rows says nothing there: ${notCompared.join(', ')}.</p>`}</details>`;
} // prettier-ignore

const OPEN = html` open`;

function stepMarkup({ name, detail, adds, cells }: Step, bar: Markup): Markup {
  const said = cells && html`<span class="cells"><bdi>${cells[0]}</bdi> · <bdi>${cells[1]}</bdi></span>`;
  return html`<li><span class="name">${name} <i>${detail}</i></span> <span class="adds">${signed(adds)}</span>${said}${bar}</li>`;
} // prettier-ignore

function stepsOf(pair: ReportedPair, { model, oneToOne }: PairContext): Step[] {
  const columns = model.fields.flatMap(({ column }, at): Step[] => {
    const adds = pair.columns[at];
    if (adds === undefined) return [];
    return [{ name: column, detail: pair.levels[at] ?? 'given in ways that do not compare', adds, cells: pair.cells?.[at] }];
  });
  const known = model.prior.log10Odds + pair.log10LR;
  const others = oddsOf(pair.probability) - known;
  return [
    ...columns,
    ...optional('names crossed', 'each stands in the column of the other', pair.crossed),
    ...optional('said twice', 'columns that agree together by chance', pair.twice),
    ...optional('other rows', oneToOne ? 'each row has one counterpart at most' : 'what the groups of rows say', others),
  ];
} // prettier-ignore

const optional = (name: string, detail: string, adds: number): Step[] =>
  Number.isFinite(adds) && Math.abs(adds) >= LEAST ? [{ name, detail, adds }] : [];

/** Probabilities so near to 0 or 1 are rounded too much for their odds to be read from them. */
const ROUNDED = 1e-5;

/** log10 odds; not a number where they cannot be told. */
const oddsOf = (probability: number): number =>
  probability < ROUNDED || probability > 1 - ROUNDED
    ? Number.NaN
    : Math.log10(probability / (1 - probability));

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** So that what is not certain is not shown as certain. */
export function probabilityText(probability: number): string {
  if (probability > 0.9999) return 'p > 0.9999';
  return probability < 0.0001 ? 'p < 0.0001' : `p = ${probability.toFixed(4)}`;
}
