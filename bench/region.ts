import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Evaluation, PairFigures } from '../src/benchmark/evaluation/index.js';
import type { FittedWeights } from '../src/kernel/linkage/index.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { command, commandEndingWith, type Ended } from './command.js';
import type { Figure } from './figure.js';
import { CLASS_GOALS, KIND_GOALS, type ClassGoal } from './region-goals.js';
import { pooledFalls } from './region-falls.js';
import { writeGoals } from './region-table.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const MISSING =
  'the evaluation region is not beside this checkout; name a folder: npm run figures -- region DIR';

/**
 * How well the platform finds the true pairs of a region: the whole chain as anybody runs it, on an installation of its own. With
 * `--noise` and `--seeds` regions are simulated too, and each class of them together is held against the first region. With `--fitted`
 * the first is scored by a version of the model that was fitted from its own bank. With `--write` the table of goals in
 * docs/guides/BENCHMARK.md is written anew.
 */
export async function region(words: readonly string[]): Promise<readonly Figure[]> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      noise: { type: 'string' },
      seeds: { type: 'string' },
      fitted: { type: 'boolean' },
      write: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? REGION_A;
  if (!existsSync(join(folder, 'truth.ndjson')))
    return CLASS_GOALS.map(({ name }) => ({ name, unit: '', missing: MISSING }));
  const scratch = mkdtempSync(join(tmpdir(), 'huella-region-'));
  try {
    const scored = await chain(folder, join(scratch, 'a'), values.fitted);
    if (values.write === true) await writeGoals(scored.evaluation);
    const figures = figuresOf(scored);
    if (values.noise === undefined && values.seeds === undefined) return figures;
    const others: Evaluation[] = [];
    for (const seed of (values.seeds ?? '1').split(','))
      others.push(await simulated(scratch, { seed, noise: values.noise ?? '1' }));
    return [...figures, ...pooledFalls(scored.evaluation, others)];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function simulated(scratch: string, { seed, noise }: { seed: string; noise: string }) {
  const [folder, home] = [join(scratch, `simulated-${seed}`), join(scratch, `home-${seed}`)];
  await command(home, 'simulate', folder, '--seed', seed, '--noise', noise);
  return (await chain(folder, home)).evaluation;
}

interface Scored {
  readonly evaluation: Evaluation;
  readonly sweepSeconds: number;
  readonly seconds: number;
}

/** Load, import, match, export, evaluate: what docs/guides/BENCHMARK.md tells others to do. */
async function chain(folder: string, home: string, isFitted = false): Promise<Scored> {
  try {
    return await steps(folder, home, isFitted);
  } finally {
    new EmbeddedPostgres(home).stop();
  }
}

async function steps(folder: string, home: string, isFitted: boolean): Promise<Scored> {
  const matches = `${home}.matches.ndjson`;
  const done = [
    await command(home, 'institution', 'load', join(folder, 'institutions.json')),
    await command(home, 'import', join(folder, 'records.ndjson'), '--rejects', `${home}.rejects`),
    await command(home, 'match', '--all', '--wait'),
    ...(isFitted ? await fitted(home) : []),
    await command(home, 'export', 'matches', '--figures-only', '-o', matches),
  ];
  // A listed forbidden pair ends the evaluation with 1; it is a figure here, and no end of the run.
  const scored = await commandEndingWith(home, 1, ['evaluate', folder, matches]);
  return {
    evaluation: scored.answer as Evaluation,
    sweepSeconds: done[2]?.seconds ?? Number.NaN,
    seconds: [...done, scored].reduce((sum, step) => sum + step.seconds, 0),
  };
}

/** Has the model learn from the pairs of the bank, and compares everything by what it has learnt. */
async function fitted(home: string): Promise<Ended[]> {
  const fit = await command(home, 'model', 'fit', '--from', 'bank');
  const { version } = fit.answer as FittedWeights;
  const use = await command(home, 'model', 'use', version);
  return [fit, use, await command(home, 'match', '--all', '--wait')];
}

function figuresOf({ evaluation, sweepSeconds, seconds }: Scored): Figure[] {
  const { identification, living } = evaluation.kinds;
  const goals = KIND_GOALS;
  const peer = (value: number) => ({ baseline: { what: 'B', value } });
  const atThreshold = `p ≥ ${evaluation.threshold}`;
  return [
    ...CLASS_GOALS.flatMap((goal) => classFigures(goal, evaluation.classes[goal.name])),
    { name: `identification, precision at ${atThreshold}`, unit: '', least: goals.identification.precision.goal, ...measured(identification.precision), ...peer(goals.identification.precision.peer) },
    { name: `identification, recall at ${atThreshold}`, unit: '', least: goals.identification.recall.goal, measured: identification.recall, ...peer(goals.identification.recall.peer) },
    { name: 'identification, Cllr (N 0.71)', unit: 'bit', goal: goals.identification.cllr.goal, ...measured(identification.cllr), ...peer(goals.identification.cllr.peer) },
    { name: `living, precision at ${atThreshold}`, unit: '', least: goals.living.precision.goal, ...measured(living.precision), ...peer(goals.living.precision.peer) },
    { name: `living, recall at ${atThreshold}`, unit: '', least: goals.living.recall.goal, measured: living.recall, ...peer(goals.living.recall.peer) },
    ...calibrationFigures(evaluation),
    { name: 'forbidden pairs listed', unit: '', goal: 0, measured: evaluation.forbiddenListed },
    { name: 'sweep of the region, all four kinds', unit: 's', measured: sweepSeconds },
    { name: 'the whole chain, from institutions to scores', unit: 's', goal: 360, measured: seconds },
  ]; // prettier-ignore
}

/** Whether the ratios mean what they say, by the version of the model that the export names. */
function calibrationFigures({ calibration, modelVersions }: Evaluation): Figure[] {
  return calibration
    .filter(({ by }) => by === 'all')
    .flatMap(({ kind, devPav, misleading }) => {
      const name = `${kind} by ${modelVersions.join(', ')}`;
      const at = (bans: number) => misleading.find((one) => one.bans === bans);
      return [
        {
          name: `${name}, distance of ratios from their recalibration (devPAV)`,
          unit: 'powers of ten',
          ...(devPav === null ? { missing: 'true and false pairs do not overlap' } : { measured: devPav }),
        },
        { name: `${name}, false pairs with a ratio above 100`, unit: '', measured: at(2)?.ofFalse ?? 0 },
        { name: `${name}, true pairs with a ratio below 1`, unit: '', measured: at(0)?.ofTrue ?? 0 },
      ];
    });
}

function classFigures({ name, recall1, recall10 }: ClassGoal, found: PairFigures | undefined): Figure[] {
  const depths = [
    { depth: 1, aim: recall1, value: found?.recall1 },
    { depth: 10, aim: recall10, value: found?.recall10 },
  ];
  return depths.flatMap(({ depth, aim, value }) => {
    if (aim === undefined) return [];
    const { B: best, ...others } = aim.peers;
    const told = Object.entries(others).map(([peer, figure]) => `${peer} ${figure}`);
    return [
      {
        name: `${name}, r@${depth}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
        unit: '',
        least: aim.goal,
        ...measured(value),
        ...(best === undefined ? {} : { baseline: { what: 'B', value: best } }),
      },
    ];
  });
}

function measured(value: number | null | undefined): Pick<Figure, 'measured' | 'missing'> {
  return value === null || value === undefined
    ? { missing: 'the region has no such pairs' }
    : { measured: value };
}
