import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatted } from '../scripts/formatted.mjs';
import type { Evaluation, PairFigures } from '../src/benchmark/evaluation/index.js';
import { CLASS_GOALS, type ClassGoal, KIND_GOALS } from './region-goals.js';

const PAGE = resolve(import.meta.dirname, '../docs/guides/BENCHMARK.md');
const [BEGIN, END] = ['<!-- figures -- region --write -->', '<!-- end -->'];

/** Writes goals and figures into docs/guides/BENCHMARK.md, between its two marks. */
export async function writeGoals(evaluation: Evaluation): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} lacks ${BEGIN} or, behind it, ${END}`);
  const text = `${page.slice(0, begin)}${BEGIN}\n\n${tables(evaluation)}\n\n${page.slice(end)}`;
  writeFileSync(PAGE, await formatted(PAGE, text));
}

function tables({ classes, kinds, modelVersions, threshold, forbiddenListed }: Evaluation): string {
  const { identification: found, living } = KIND_GOALS;
  const at = `at p ≥ ${threshold}`;
  return [
    `Model ${modelVersions.map((version) => `\`${version}\``).join(', ')}.`,
    rows([
      ['class', 'pairs', 'P', 'N', 'B', 'goal', 'Huella', 'met'],
      ...CLASS_GOALS.flatMap((goal) => classRow(goal, classes[goal.name])),
    ]),
    rows([
      ['all pairs of a kind', 'B', 'goal', 'Huella', 'met'],
      least(`identification, precision ${at}`, found.precision, kinds.identification.precision),
      least(`identification, recall ${at}`, found.recall, kinds.identification.recall),
      most('identification, Cllr in bits', found.cllr, kinds.identification.cllr),
      least(`living, precision ${at}`, living.precision, kinds.living.precision),
      least(`living, recall ${at}`, living.recall, kinds.living.recall),
      most('forbidden pairs listed', { peer: undefined, goal: 0 }, forbiddenListed),
    ]),
  ].join('\n\n');
}

function classRow({ name, recall1, recall10 }: ClassGoal, found: PairFigures | undefined): string[][] {
  if (!found) return [];
  const depths = [recall1, ...(recall10 ? [recall10] : [])];
  const each = (value: (depth: (typeof depths)[number], at: number) => number | undefined): string =>
    depths.map((depth, at) => figure(value(depth, at))).join(' / ');
  const measured = [found.recall1, found.recall10];
  const lacking = depths.map(({ goal }, at) => Math.ceil((goal - measured[at]!) * found.queries - 1e-9));
  const most = Math.max(...lacking);
  return [
    [
      recall10 ? `\`${name}\`` : `\`${name}\`, at 1`,
      String(found.pairs),
      ...(['P', 'N', 'B'] as const).map((peer) =>
        depths.some(({ peers }) => peers[peer] !== undefined) ? each(({ peers }) => peers[peer]) : '',
      ),
      each(({ goal }) => goal),
      each((_, at) => measured[at]),
      most > 0 ? `${most} ${most === 1 ? 'pair' : 'pairs'} short` : 'yes',
    ],
  ];
}

interface KindGoal {
  readonly peer: number | undefined;
  readonly goal: number;
}

function least(name: string, { peer, goal }: KindGoal, value: number | null): string[] {
  return [name, exact(peer), `≥ ${goal}`, exact(value), met(value !== null && value >= goal)];
}

function most(name: string, { peer, goal }: KindGoal, value: number | null): string[] {
  return [name, exact(peer), `≤ ${goal}`, exact(value), met(value !== null && value <= goal)];
}

const met = (isMet: boolean): string => (isMet ? 'yes' : 'no');
const figure = (value: number | undefined): string =>
  value === undefined ? '' : String(Number(value.toFixed(2)));
const exact = (value: number | null | undefined): string => (value === null ? '-' : value === undefined ? '' : String(Number(value.toFixed(4)))); // prettier-ignore

function rows([head = [], ...body]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
