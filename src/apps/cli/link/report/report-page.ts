import { createHash } from 'node:crypto';
import { html, Markup } from '../../../../platform/markup/index.js';
import { counted } from '../../teller.js';
import { percentOf, saidOfFolded } from '../said-of.js';
import { shareBar, stepBar, thresholdChart, unlinkableChart } from './charts.js';
import { SCRIPT, STYLE } from './page-parts.js';
import type { ReportData } from './report-data.js';
import { waterfall } from './waterfall.js';

/** A content of a page by its hash, for a policy that lets nothing else in. */
const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/**
 * A linkage as one page that needs nothing else: drawings as SVG, one style and one script within it, and a
 * policy by which a browser runs no other script and asks nobody for anything. All that comes from the tables
 * is escaped.
 */
export function reportPage(data: ReportData): string {
  const title = `Linkage report: ${data.tables.join(' and ')}`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
<svg class="patterns" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="stripe" d="M0 0V4"/></pattern></defs></svg>
<header><h1>${title}</h1></header>
<main>${holds(data)}${summary(data)}${levels(data)}${thresholds(data)}${unlinkable(data)}${pairs(data)}</main>
<script>${new Markup(SCRIPT)}</script></body></html>
`.source;
} // prettier-ignore

function holds({ spread, others, withCells }: ReportData): Markup {
  const count = counted(spread.length + others.length, 'pair');
  const what = withCells
    ? `It names the rows of ${count} by their ids and shows what their cells say. These are data of persons, as sensitive as the tables themselves.`
    : `It names the rows of ${count} by their ids and says how each of their columns agrees. It shows no cell of the tables; who has the tables can read from the ids whom it is about.`;
  return html`<section class="holds"><h2>What this file holds</h2><p>${what} Show it to nobody who may not read the tables, send it by no way on which you would not send them, and delete it when you have looked.</p>
<p>A pair is a lead. It identifies nobody: look at the sources of both rows before anything follows from it.</p></section>`;
} // prettier-ignore

function summary({ model, candidates, written, least, folded }: ReportData): Markup {
  const { prior, rows, version } = model;
  return html`<section><h2>The linkage</h2><p>${counted(rows, 'row')}, ${counted(candidates, 'candidate pair')} scored, ${counted(written, 'pair')} of p ≥ ${least} written. Two rows taken blindly are of one person with a probability of ${prior.probability.toExponential(2)} (prior, estimated). Software: ${version}.</p>
${folded.map((column) => html`<p>${saidOfFolded(column)}</p>`)}</section>`;
} // prettier-ignore

function levels({ model }: ReportData): Markup {
  const weights = model.fields.flatMap((field) => field.levels.map(({ m, u }) => Math.log10(m / u)));
  const axis = { from: Math.min(-1, ...weights), to: Math.max(1, ...weights) };
  const tables = model.fields.map(({ column, kind, filled, levels: found }) => {
    const rows = found.toReversed().map(({ level, m, u }) => {
      const weight = Math.log10(m / u);
      return html`<tr><th scope="row">${level}</th><td>${shareText(m)}${shareBar(m, 'full')}</td><td>${shareText(u)}${shareBar(u, 'hatched')}</td><td>${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}${stepBar({ from: 0, to: weight }, axis, 0)}</td></tr>`;
    });
    return html`<table class="levels"><caption>${column} <span class="small">${kind}, filled in ${percentOf(filled / Math.max(1, model.rows))} of the rows</span></caption><thead><tr><th scope="col">level</th><th scope="col">m</th><th scope="col">u</th><th scope="col">weight</th></tr></thead><tbody>${rows}</tbody></table>`;
  });
  return html`<section><h2>What agreement weighs</h2><p><b>m</b> (full bar): of pairs of one person, the share with this level. <b>u</b> (hatched bar): of pairs of two people. <b>weight</b> = log10(m / u): full to the right of the line it speaks for one person, hatched to the left against. Times 3.32 it is the match weight in bits.</p>
<p class="small">Where names, words and values agree, a pair is weighed by how rare they are in the tables, so that its weight differs from the mean that stands here.</p>${tables}</section>`;
} // prettier-ignore

const shareText = (share: number): string => (share < 0.001 ? share.toExponential(0) : share.toFixed(3));

function thresholds({ rates }: ReportData): Markup {
  const rows = rates.map(({ minProbability, pairs: reached, falseDiscovery, missed }) =>
    html`<tr><th scope="row">p ≥ ${minProbability}</th><td>${reached.toLocaleString('en')}</td><td>${percentOf(falseDiscovery)}</td><td>${percentOf(missed)}</td></tr>`);
  return html`<section><h2>What each threshold costs</h2><p>Expected, as far as the probabilities hold, of the pairs that were compared. <b>Wrong</b> (full line, circles): of the pairs that reach the threshold, those of two people. <b>Missed</b> (dashed line, squares): of the pairs of one person, those that stay below it.</p>
${thresholdChart(rates)}<table><thead><tr><th scope="col">threshold</th><th scope="col">pairs</th><th scope="col">wrong</th><th scope="col">missed</th></tr></thead><tbody>${rows}</tbody></table></section>`;
} // prettier-ignore

function unlinkable({ unlinkable: found, bestWeights }: ReportData): Markup {
  const rows = found.map(({ minProbability, weight, records, share }) =>
    html`<tr><th scope="row">p ≥ ${minProbability}</th><td>${weight.toFixed(2)}</td><td>${records.toLocaleString('en')}</td><td>${percentOf(share)}</td></tr>`);
  return html`<section><h2>Records that cannot be linked</h2><p>The best possible weight of a record is its weight with a row that says the same in every column. Where it stays below what a threshold asks for, too little stands in the record, or too common things: it is linked to nobody at this threshold. Further columns, or filled cells, would help.</p>
${unlinkableChart(bestWeights, found)}<table><thead><tr><th scope="col">threshold</th><th scope="col">weight needed</th><th scope="col">records below</th><th scope="col">share</th></tr></thead><tbody>${rows}</tbody></table></section>`;
} // prettier-ignore

function pairs(data: ReportData): Markup {
  const { spread, others, written, tables } = data;
  const held = spread.length + others.length;
  const bound =
    held === written
      ? `All ${counted(held, 'pair')} that were written can be looked up.`
      : `Of the ${written.toLocaleString('en')} pairs that were written, ${held.toLocaleString('en')} can be looked up: some over the whole range of probabilities, and those nearest to even odds, which most need to be looked at.`;
  const none = `These ids are not in one pair of the ${held.toLocaleString('en')} that this file holds. They were not compared, stay below the least probability, or are no more among the pairs that are held here.`;
  const labels = tables.length === 2 ? ['id in the left table', 'id in the right table'] : ['one id', 'another id'];
  const list = (of: ReportData['spread'], open: boolean): Markup[] => of.map((pair, at) => waterfall(pair, data, open && at === 0));
  return html`<section><h2>Pairs</h2><p>Each pair begins with the prior odds, and each column adds its weight: a full bar speaks for one person, a hatched one against. The line in the bars stands at even odds (p = 0.5). ${bound}</p>
<noscript><p>Looking up ids needs the script of this page. Without it, search the page for an id with the browser.</p></noscript>
<form id="lookup" hidden data-tables="${tables.length}" data-none="${none}">${labels.map((label) => html`<label>${label}<br><input type="text" autocomplete="off" spellcheck="false"></label>`)}<button>Show</button></form><p id="found" role="status"></p>
<h3>Over the range of probabilities</h3>${list(spread, true)}
${others.length > 0 && html`<h3>Further pairs</h3>${list(others, false)}`}</section>`;
} // prettier-ignore
