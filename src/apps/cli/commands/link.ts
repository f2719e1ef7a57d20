import { basename } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';
import { matchThreads } from '../../../platform/config/match-threads.js';
import { UsageError } from '../cli-errors.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { readLinkSpec } from '../link/link-spec.js';
import { linkWorkers } from '../link/link-workers.js';
import { bytesOf, loadTables, type LoadedTables } from '../link/load-tables.js';
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
    const clusterFile = valueOf(call, 'clusters');
    const [pairs, clusters] = await Promise.all([
      writePairs(output, ids, linked, { least, workers }),
      clusterFile === undefined ? undefined : writeClusters(clusterFile, ids, linked),
      writeModel(valueOf(call, 'model'), linked.model),
    ]);
    times.end('writing');
    progress.end();
    const { prior, version } = linked.model;
    await teller.answer(
      {
        rows,
        candidates: linked.pairs.count,
        pairs,
        clusters: clusters ?? null,
        prior: prior.probability,
        modelVersion: version,
        stages: times.all(),
      },
      [
        `${counted(rows, 'row')}, ${counted(linked.pairs.count, 'candidate pair')} scored, ${counted(pairs, 'pair')} written to ${basename(output)}`,
        ...(clusters === undefined ? [] : [counted(clusters, 'cluster')]),
        `Prior of a pair: ${prior.probability.toExponential(2)} (estimated); software: ${version}`,
      ],
    );
  } finally {
    progress.end();
    await workers.close();
  }
  return undefined;
};

function leastProbabilityOf(call: Call): number {
  const least = numberOf(call, 'min-probability') ?? 0;
  if (least < 0 || least > 1)
    throw new UsageError('--min-probability is not from 0 to 1.', 'Write it as 0.5.');
  return least;
}

function refuseEmpty({ fields }: LoadedTables, path: string): void {
  if (fields.some(({ filled }) => filled > 0)) return;
  throw new DomainError('LINK.NOTHING_TO_COMPARE', 'invalid', { file: basename(path) });
}
