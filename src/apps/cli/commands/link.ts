import { basename } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';
import { matchThreads } from '../../../platform/config/match-threads.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import type { Linked } from '../link/link-tables.js';
import { readLinkSpec } from '../link/link-spec.js';
import { linkWorkers } from '../link/link-workers.js';
import { bytesOf, loadTables, pathsOf, type LoadedTables } from '../link/load-tables.js';
import { refuseOutputs } from '../link/outputs.js';
import { StageTimes } from '../link/stage-times.js';
import { writeClusters, writeModel, writePairs } from '../link/write-linked.js';
import { neededOf, numberOf } from '../options.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';

/** Share of the bar that reading takes. */
const READING = 0.3;

/** Links two tables, or a table with itself. */
export const run: RunCommand = async (call) => {
  const path = operandOf(call, 0);
  const output = neededOf(call, 'output', 'link');
  const least = leastProbabilityOf(call);
  const spec = await readLinkSpec(path);
  const [clusterFile, modelFile] = [valueOf(call, 'clusters'), valueOf(call, 'model')];
  await refuseOutputs(
    [['output', output] as const, ['clusters', clusterFile] as const, ['model', modelFile] as const].flatMap(
      ([option, file]) => (file === undefined ? [] : [{ option, file }]),
    ),
    [path, ...pathsOf(spec)],
  );
  const { teller, signal } = call;
  const times = new StageTimes();
  times.end('start');
  const progress = new Progress('linking', teller.err);
  const workers = await linkWorkers(await bytesOf(spec), await matchThreads());
  // What is needed after reading is loaded while the threads start.
  const linking = import('../link/link-tables.js');
  try {
    const loaded = await loadTables(spec, workers, (share) => progress.show(READING * share, 'reading'));
    refuseEmpty(loaded, path);
    times.end('reading');
    const { linkTables } = await linking;
    const linked = await linkTables(loaded, workers, {
      oneToOne: spec.oneToOne,
      signal,
      onProgress: (share, detail) => progress.show(READING + (1 - READING) * share, detail),
      times,
    });
    const { ids, rows } = loaded;
    const [pairs, clusters] = await Promise.all([
      writePairs(output, ids, linked, { least, workers, signal }),
      clusterFile === undefined ? undefined : writeClusters(clusterFile, loaded, linked),
      writeModel(modelFile, linked.model),
    ]);
    times.end('writing');
    progress.end();
    await tell(call, {
      rows,
      tooLong: loaded.tooLong,
      alone: rowsAlone(rows, linked.pairs),
      candidates: linked.pairs.count,
      pairs,
      clusters,
      model: linked.model,
      times,
      file: basename(output),
    });
  } finally {
    progress.end();
    await workers.close();
  }
  return undefined;
};

interface Result {
  readonly rows: number;
  readonly tooLong: LoadedTables['tooLong'];
  readonly alone: number;
  readonly candidates: number;
  readonly pairs: number;
  readonly clusters: number | undefined;
  readonly model: Linked['model'];
  readonly times: StageTimes;
  /** Where the pairs are. */
  readonly file: string;
}

async function tell({ teller }: Call, result: Result): Promise<void> {
  const { rows, tooLong, alone, candidates, pairs, clusters, file } = result;
  const { prior, version } = result.model;
  await teller.answer(
    {
      rows,
      candidates,
      pairs,
      clusters: clusters ?? null,
      rowsComparedWithNone: alone,
      rowsTooLong: tooLong.rows,
      prior: prior.probability,
      modelVersion: version,
      stages: result.times.all(),
    },
    [
      `${counted(rows, 'row')}, ${counted(candidates, 'candidate pair')} scored, ${counted(pairs, 'pair')} written to ${file}`,
      ...(clusters === undefined ? [] : [counted(clusters, 'cluster')]),
      ...(alone === 0 ? [] : [saidOfAlone(alone)]),
      ...saidOfTooLong(tooLong),
      `Prior of a pair: ${prior.probability.toExponential(2)} (estimated); software: ${version}`,
    ],
  );
}

function leastProbabilityOf(call: Call): number {
  const least = numberOf(call, 'min-probability') ?? 0;
  if (least < 0 || least > 1) throw new DomainError('CLI.NO_SHARE', 'invalid', { option: 'min-probability' });
  return least;
}

/** Rows that stand in no pair: nothing, or only what too many others say as well, speaks for any other row. */
function rowsAlone(rows: number, { left, right, count }: Linked['pairs']): number {
  const met = new Uint8Array(rows);
  for (let at = 0; at < count; at += 1) met[left[at] ?? 0] = met[right[at] ?? 0] = 1;
  return met.reduce((alone, is) => alone - is, rows);
}

const saidOfAlone = (count: number): string =>
  `${counted(count, 'row')} compared with no other: what stands there is empty, or shared by nobody, or by too many. Further columns may part them.`;

function saidOfTooLong({ rows, first }: LoadedTables['tooLong']): string[] {
  return first === undefined
    ? []
    : [
        `${counted(rows, 'row')} with more cells than the line of names has, the first in ${first.file}, row ${first.row}: ` +
          'most often a comma within a cell that stands in no quotation marks. Look whether their cells stand in the right columns.',
      ];
}

function refuseEmpty({ fields }: LoadedTables, path: string): void {
  if (fields.some(({ filled }) => filled > 0)) return;
  throw new DomainError('LINK.NOTHING_TO_COMPARE', 'invalid', { file: basename(path) });
}
