import { basename } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';
import { readSettings } from '../../../platform/config/index.js';
import { UsageError } from '../cli-errors.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { CsvCells } from '../link/csv-lines.js';
import { readLinkSpec } from '../link/link-spec.js';
import { linkTables } from '../link/link-tables.js';
import { loadTables, type LoadedTables } from '../link/load-tables.js';
import { StageTimes } from '../link/stage-times.js';
import { writeClusters, writePairs } from '../link/write-linked.js';
import { neededOf, numberOf } from '../options.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';

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
  try {
    const loaded = await loadTables(spec, (share) => progress.show(READING * share, 'reading'));
    refuseEmpty(loaded, path);
    times.end('reading');
    const linked = await linkTables(loaded, {
      threads: readSettings().MATCH_THREADS,
      oneToOne: spec.oneToOne,
      signal,
      onProgress: (share, detail) => progress.show(READING + (1 - READING) * share, detail),
      times,
    });
    const ids = new CsvCells(loaded.ids);
    const pairs = await writePairs(output, ids, linked, least);
    const clusterFile = valueOf(call, 'clusters');
    const clusters = clusterFile === undefined ? undefined : await writeClusters(clusterFile, ids, linked);
    const modelFile = valueOf(call, 'model');
    if (modelFile !== undefined)
      await writeWholeFile(modelFile, (write) => write(`${JSON.stringify(linked.model, null, 2)}\n`));
    times.end('writing');
    progress.end();
    const { prior, version } = linked.model;
    await teller.answer(
      {
        rows: loaded.ids.length,
        candidates: linked.pairs.count,
        pairs,
        clusters: clusters ?? null,
        prior: prior.probability,
        modelVersion: version,
        stages: times.all(),
      },
      [
        `${counted(loaded.ids.length, 'row')}, ${counted(linked.pairs.count, 'candidate pair')} scored, ${counted(pairs, 'pair')} written to ${basename(output)}`,
        ...(clusters === undefined ? [] : [counted(clusters, 'cluster')]),
        `Prior of a pair: ${prior.probability.toExponential(2)} (estimated); software: ${version}`,
      ],
    );
  } finally {
    progress.end();
  }
  return undefined;
};

function leastProbabilityOf(call: Call): number {
  const least = numberOf(call, 'min-probability') ?? 0;
  if (least < 0 || least > 1)
    throw new UsageError('--min-probability is not from 0 to 1.', 'Write it as 0.5.');
  return least;
}

function refuseEmpty({ columns }: LoadedTables, path: string): void {
  if (columns.some(({ raw }) => raw.values.length > 1)) return;
  throw new DomainError('LINK.NOTHING_TO_COMPARE', 'invalid', { file: basename(path) });
}
