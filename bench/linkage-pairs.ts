import { loadTables } from '../src/apps/cli/link/load-tables.js';
import { ownThread } from '../src/apps/cli/link/own-thread.js';
import type { LinkSpec } from '../src/apps/cli/link/link-spec.js';
import {
  type BlockingIndex,
  blocksOf,
  type FittedModel,
  fitModel,
  type LinkedTables,
  PairScorer,
  StretchScorer,
  tablesOf,
  templatesOf,
  tokenColumns,
} from '../src/kernel/linkage/tables/index.js';

/** Rows of which the candidates are taken: some two million pairs. */
const ROWS = 150_000;
const ROUNDS = 3;
const SIZES = { alone: 10, few: 10, most: 60 };

/** Pairs a second of processor time that one thread scores, its candidates found beforehand; the best of three rounds. */
export async function pairsScoredASecond(spec: LinkSpec): Promise<number> {
  const { fields, leftRows } = await loadTables(spec, ownThread(), () => undefined);
  const tables = tablesOf(fields, leftRows);
  const keys = tokenColumns(tables.fields, tables.words);
  const blocks = templatesOf(keys).map((template) => blocksOf(keys, template, SIZES));
  const model = await fitModel(tables, keys, blocks);
  const { left, right } = candidatesOf(tables, blocks, model);
  const scorer = new PairScorer(tables, model);
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.cpuUsage().user;
    for (let at = 0; at < left.length; at += 1) scorer.score(left[at]!, right[at]!);
    best = Math.max(best, left.length / ((process.cpuUsage().user - began) / 1e6));
  }
  return best;
}

function candidatesOf(
  tables: LinkedTables,
  blocks: readonly BlockingIndex[],
  model: FittedModel,
): { left: Int32Array; right: Int32Array } {
  return new StretchScorer(tables, blocks, model).score(0, Math.min(ROWS, tables.rows));
}
