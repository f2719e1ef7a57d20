import { basename } from 'node:path';
import type { ErrorRates } from '../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { matchThreads } from '../../../platform/config/match-threads.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import type { Linked } from '../link/link-tables.js';
import { type LinkSpec, readLinkSpec } from '../link/link-spec.js';
import { linkWorkers } from '../link/link-workers.js';
import { bytesOf, loadTables, pathsOf, type LoadedTables } from '../link/load-tables.js';
import { refuseOutputs } from '../link/outputs.js';
import { percentOf, saidOfFolded } from '../link/said-of.js';
import type { ReportRequest } from '../link/report/report-data.js';
import { StageTimes } from '../link/stage-times.js';
import { writeClusters, writeModel, writePairs } from '../link/write-linked.js';
import { neededOf, numberOf } from '../options.js';
import { Progress } from '../progress.js';
import { counted, tableOf } from '../teller.js';

/** Share of the bar that reading takes. */
const READING = 0.3;

/** Links two tables, or a table with itself. */
export const run: RunCommand = async (call) => {
  const path = operandOf(call, 0);
  const output = neededOf(call, 'output', 'link');
  const least = leastProbabilityOf(call);
  const spec = await readLinkSpec(path);
  const outputs = ['output', 'clusters', 'model', 'report'].flatMap((option) => {
    const file = valueOf(call, option);
    return file === undefined ? [] : [{ option, file }];
  });
  await refuseOutputs(outputs, [path, ...pathsOf(spec)]);
  const report = await reportOf(call, spec);
  const [clusterFile, modelFile] = [valueOf(call, 'clusters'), valueOf(call, 'model')];
  const { teller, signal } = call;
  const times = new StageTimes();
  times.end('start');
  const progress = new Progress('linking', teller.err);
  const workers = await linkWorkers(await bytesOf(spec), await matchThreads());
  // The code that is needed after reading is loaded while the threads start.
  const linking = import('../link/link-tables.js');
  try {
    const loaded = await loadTables(spec, workers, (share) => progress.show(READING * share, 'reading'));
    refuseEmpty(loaded, path);
    times.end('reading');
    const { linkTables } = await linking;
    const { errorRates } = await import('../../../kernel/linkage/tables/index.js');
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
    const reported = await report?.write({ spec, loaded, linked, least });
    if (reported !== undefined) times.end('report');
    progress.end();
    await tell(call, {
      rows,
      tooLong: loaded.tooLong,
      alone: rowsAlone(rows, linked.pairs),
      candidates: linked.pairs.count,
      pairs,
      clusters,
      reported,
      model: linked.model,
      rates: errorRates(linked.probabilities),
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
  /** Place of the report, and what it holds. */
  readonly reported: Reported | undefined;
  readonly model: Linked['model'];
  readonly rates: readonly ErrorRates[];
  readonly times: StageTimes;
  /** File of the pairs. */
  readonly file: string;
}

async function tell({ teller }: Call, result: Result): Promise<void> {
  const { rows, tooLong, alone, candidates, pairs, clusters, reported, file } = result;
  const { prior, version, folded } = result.model;
  await teller.answer(
    {
      rows,
      candidates,
      pairs,
      clusters: clusters ?? null,
      report: reported ?? null,
      rowsComparedWithNone: alone,
      rowsTooLong: tooLong.rows,
      prior: prior.probability,
      errorRates: result.rates,
      folded,
      modelVersion: version,
      stages: result.times.all(),
    },
    [
      `${counted(rows, 'row')}, ${counted(candidates, 'candidate pair')} scored, ${counted(pairs, 'pair')} written to ${file}`,
      ...(clusters === undefined ? [] : [counted(clusters, 'cluster')]),
      ...(reported === undefined ? [] : [saidOfReport(reported)]),
      ...(alone === 0 ? [] : [saidOfAlone(alone)]),
      ...saidOfTooLong(tooLong),
      ...folded.map(saidOfFolded),
      ...saidOfRates(result.rates),
      `Prior of a pair: ${prior.probability.toExponential(2)} (estimated); software: ${version}`,
    ],
  );
}

/** Contents of a report, for whoever has to keep it. */
interface Reported {
  readonly file: string;
  readonly pairs: number;
  readonly withCells: boolean;
}

/** Writes a report of what was linked. */
interface Report {
  write(request: Omit<ReportRequest, 'withCells'>): Promise<Reported>;
}

/**
 * Makes the report; undefined where none is wanted. Throws `DomainError` where a source could not be read a
 * second time, or a report that is not written should have no cells.
 */
async function reportOf(call: Call, spec: LinkSpec): Promise<Report | undefined> {
  const file = valueOf(call, 'report');
  const withCells = !isSet(call, 'report-without-cells');
  if (file === undefined) {
    if (!withCells)
      throw new DomainError('CLI.OPTION_MISSING', 'invalid', {
        option: 'report',
        command: 'link',
      });
    return undefined;
  }
  if (withCells) await (await import('../link/report/row-cells.js')).refuseNoFiles(pathsOf(spec));
  return {
    write: async (request) => {
      const { writeReport } = await import('../link/report/write-report.js');
      return { file: basename(file), pairs: await writeReport(file, { ...request, withCells }), withCells };
    },
  };
}

function saidOfReport({ file, pairs, withCells }: Reported): string {
  const cells = withCells
    ? 'with what their cells say: keep it as you keep the tables'
    : 'without their cells';
  return `Report written to ${file}; it shows ${counted(pairs, 'pair')}, ${cells}`;
}

function leastProbabilityOf(call: Call): number {
  const least = numberOf(call, 'min-probability') ?? 0;
  if (least < 0 || least > 1) throw new DomainError('CLI.NO_SHARE', 'invalid', { option: 'min-probability' });
  return least;
}

/**
 * Rows that stand in no pair: nothing, or only what too many others say as well, speaks for any other row.
 */
function rowsAlone(rows: number, { left, right, count }: Linked['pairs']): number {
  const met = new Uint8Array(rows);
  for (let at = 0; at < count; at += 1) met[left[at] ?? 0] = met[right[at] ?? 0] = 1;
  return met.reduce((alone, is) => alone - is, rows);
}

const saidOfAlone = (count: number): string =>
  `${counted(count, 'row')} compared with no other: what stands there is empty, or shared by nobody, or by too many. Further columns may part them.`;

function saidOfRates(rates: readonly ErrorRates[]): string[] {
  const rows = rates.map(({ minProbability, pairs, falseDiscovery, missed }) => [
    `  p ≥ ${minProbability}`,
    counted(pairs, 'pair'),
    `${percentOf(falseDiscovery)} of two people`,
    `${percentOf(missed)} of those of one person missed`,
  ]);
  return [
    'Expected at each threshold, as far as the probabilities hold, of the pairs that were compared:',
    ...tableOf(rows),
  ];
}

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
