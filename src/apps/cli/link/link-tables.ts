import {
  bestFirst,
  type BlockSizes,
  classWithoutNames,
  componentsOf,
  estimateChance,
  estimatePrior,
  fitModel,
  type FittedModel,
  foldRepeated,
  groupedPairs,
  groupWeights,
  joinedPairs,
  joinedStretches,
  type LinkedTables,
  type ModelDocument,
  modelDocument,
  type ModelSteps,
  nameOfTemplate,
  oneToOneProbabilities,
  pairedRows,
  pairsPossible,
  placesFrom,
  refitted,
  roomForProbabilities,
  runsOf,
  sampleOfLikely,
  ScoreCounts,
  type ScoredPairs,
  type ScoredStretch,
  sharedRows,
  strideOf,
  tablesOf,
  templatesOf,
  tokenColumns,
} from '../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { GivenTo } from './link-call.js';
import type { LinkWorkers } from './workers.js';
import type { LoadedTables } from './load-tables.js';
import type { StageTimes } from './stage-times.js';

export interface Linked {
  readonly pairs: ScoredPairs;
  /** Probability of each pair. */
  readonly probabilities: Float32Array;
  /** Cluster of each row: the lowest row of it. */
  readonly clusters: Int32Array;
  readonly model: ModelDocument;
  /** Tables that were compared, and the model: to tell what a pair's score is made of. */
  readonly tables: LinkedTables;
  readonly fitted: FittedModel;
}

export interface LinkOptions {
  /** True where each row has at most one counterpart in the other table. */
  readonly oneToOne: boolean;
  readonly signal: AbortSignal;
  /** Told which share of the work is done. */
  readonly onProgress: (share: number, detail: string) => void;
  readonly times: StageTimes;
}

/** Rows of one call to a thread: small enough that the threads end together. */
const CALLS_A_THREAD = 12;

/**
 * Links what has been loaded: candidates, model, scores, clusters. The answer does not depend on the number
 * of threads.
 */
export async function linkTables(
  loaded: LoadedTables,
  workers: LinkWorkers,
  options: LinkOptions,
): Promise<Linked> {
  const { kept, folded } = foldRepeated(loaded.fields, loaded.leftRows);
  const tables = tablesOf(kept, loaded.leftRows);
  options.times.end('values');
  const steps = modelSteps(tables, workers);
  // Needs no keys: threads are at it while these are made here.
  const chance = estimateChance(tables, steps);
  chance.catch(() => undefined);
  const columns = tokenColumns(tables.fields, tables.words);
  const sizes = sizesFor(tables);
  const templates = templatesOf(columns);
  const blocks = await Promise.all(
    templates.map((template) => workers.run('blocks', { columns, template, sizes })),
  );
  options.signal.throwIfAborted();
  options.onProgress(0.1, 'keys shared');
  options.times.end('keys');
  const first = await fitModel(tables, columns, blocks, steps, chance);
  const model = await fittedAgain({ tables, blocks, model: first }, workers);
  refuseOtherClass(tables, model);
  options.signal.throwIfAborted();
  options.onProgress(0.2, 'model fitted');
  options.times.end('model');
  const stretches = await scoreAll({ tables, blocks, model }, workers, options);
  options.times.end('scores');
  const counts = new ScoreCounts();
  for (const stretch of stretches) counts.merge(stretch.counts);
  const log10PriorOdds = estimatePrior(counts, pairsPossible(tables));
  const pairs = joinedStretches(stretches);
  const found = options.oneToOne
    ? resolveOneToOne(tables, pairs, log10PriorOdds)
    : await resolveGroups({ tables, model, pairs }, log10PriorOdds, workers);
  options.times.end('groups');
  const keys = templates.map((template) => nameOfTemplate(columns, template));
  return {
    pairs,
    ...found,
    tables,
    fitted: model,
    model: modelDocument(tables, model, { log10PriorOdds, candidates: { ...sizes, keys }, folded }),
  };
}

const modelSteps = (tables: LinkedTables, workers: LinkWorkers): ModelSteps => ({
  chance: (request) => workers.run('chance', { tables, request }),
  matches: (request) => workers.run('matches', { tables, request }),
  together: (request) => workers.run('together', { tables, request }),
});

type Resolved = Pick<Linked, 'probabilities' | 'clusters'>;

async function resolveGroups(
  work: Pick<GivenTo<'clusters'>, 'tables' | 'model' | 'pairs'>,
  log10PriorOdds: number,
  workers: LinkWorkers,
): Promise<Resolved> {
  const { pairs } = work;
  const bounds = {
    pair: -log10PriorOdds,
    mean: LEAST_MEAN - log10PriorOdds,
  };
  const clusters = sharedRows(work.tables.rows);
  const components = componentsOf(work.tables.rows, pairs, LEAST_EDGE - log10PriorOdds);
  const cuts = runsOf(components, workers.threads);
  await Promise.all(
    cuts.slice(1).map((to, run) =>
      workers.run('clusters', {
        ...work,
        bounds,
        components,
        from: cuts[run] ?? 0,
        to,
        clusters,
      }),
    ),
  );
  const grouped = groupedPairs(pairs, clusters, log10PriorOdds);
  const parts = stretchesOf(pairs.count);
  const counts = await Promise.all(parts.map((part) => workers.run('groups', { grouped, ...part })));
  const weights = groupWeights(counts);
  const found = roomForProbabilities(pairs);
  await Promise.all(parts.map((part) => workers.run('probabilities', { grouped, weights, found, ...part })));
  return { clusters, probabilities: found };
}

/**
 * Pairs that a thread looks at in one call: always so many, so that sums do not depend on the number of
 * threads.
 */
const PAIRS_A_CALL = 2 ** 17;

function stretchesOf(count: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(count / PAIRS_A_CALL) }, (_, at) => ({
    from: at * PAIRS_A_CALL,
    to: Math.min(count, (at + 1) * PAIRS_A_CALL),
  }));
}

function resolveOneToOne(tables: LinkedTables, pairs: ScoredPairs, log10PriorOdds: number): Resolved {
  const probabilities = oneToOneProbabilities(pairs, tables.rows, log10PriorOdds);
  const order = bestFirst(pairs, placesFrom(pairs, -log10PriorOdds));
  return { probabilities, clusters: pairedRows(pairs, order, probabilities, tables.rows) };
}

/** Odds (log10) of a pair that may join two groups, and what all pairs between these must say on average. */
const LEAST_EDGE = -1;
const LEAST_MEAN = -1.3;

/**
 * Rows that a key may bring together (chosen on historical_50k and synthetic_lac_1m): fewer in large tables,
 * so that the work stays in proportion to the rows.
 */
function sizesFor({ rows }: LinkedTables): BlockSizes {
  return rows <= LARGE_TABLE ? { alone: 110, few: 30, most: 140 } : { alone: 10, few: 10, most: 60 };
}

const LARGE_TABLE = 200_000;

/**
 * Refuses a model that has learnt something else than "one person"; Throws `DomainError`
 * (LINK.CLASS_WITHOUT_NAMES).
 */
function refuseOtherClass({ fields }: LinkedTables, { rates }: GivenTo<'likely'>['model']): void {
  const found = classWithoutNames(fields, rates);
  if (found === undefined) return;
  throw new DomainError('LINK.CLASS_WITHOUT_NAMES', 'invalid', {
    names: found.names.join(', '),
    columns: found.madeOf.length === 0 ? '–' : found.madeOf.join(', '),
  });
}

/**
 * Stretches of rows whose likely pairs are found in one call each: always so many, so that the order of pairs
 * does not depend on the threads.
 */
const STRETCHES = 16;

/** The model, once more from the likely pairs of rows evenly over the table. */
async function fittedAgain(
  work: Pick<GivenTo<'likely'>, 'tables' | 'blocks' | 'model'>,
  workers: LinkWorkers,
): Promise<GivenTo<'likely'>['model']> {
  const { rows, leftRows } = work.tables;
  const last = leftRows === 0 ? rows : leftRows;
  const [stride, length] = [strideOf(last), Math.ceil(last / STRETCHES)];
  const parts = await Promise.all(
    Array.from({ length: STRETCHES }, (_, at) =>
      workers.run('likely', {
        ...work,
        stretch: { from: at * length, to: Math.min(last, (at + 1) * length), stride },
      }),
    ),
  );
  const sample = sampleOfLikely(parts, stride);
  const { a, b } = sample.pairs;
  const piece = Math.ceil(a.length / STRETCHES);
  const compared = await Promise.all(
    Array.from({ length: STRETCHES }, (_, at) => {
      const [from, to] = [at * piece, (at + 1) * piece];
      return workers.run('compared', {
        tables: work.tables,
        request: { a: a.slice(from, to), b: b.slice(from, to) },
      });
    }),
  );
  return refitted(work.tables, work.model, sample, joinedPairs(compared));
}

async function scoreAll(
  work: Pick<GivenTo<'score'>, 'tables' | 'blocks' | 'model'>,
  workers: LinkWorkers,
  { signal, onProgress }: LinkOptions,
): Promise<ScoredStretch[]> {
  const { rows, leftRows } = work.tables;
  const last = leftRows === 0 ? rows : leftRows;
  const length = Math.max(64, Math.ceil(last / (workers.threads * CALLS_A_THREAD)));
  let done = 0;
  const calls: Promise<ScoredStretch>[] = [];
  for (let from = 0; from < last; from += length) {
    const to = Math.min(last, from + length);
    calls.push(
      workers.run('score', { ...work, from, to }).then((stretch) => {
        done += to - from;
        onProgress(0.2 + 0.7 * (done / last), 'pairs scored');
        signal.throwIfAborted();
        return stretch;
      }),
    );
  }
  return Promise.all(calls);
}
