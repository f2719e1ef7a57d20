import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { codeOf } from '../../../../platform/queue/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import type { CsvHeader } from '../files/csv-header.js';
import type { FileFormat } from '../files/detect.js';
import type { ByteStream } from '../files/file-head.js';
import type { RejectFile } from '../files/rejects.js';
import {
  FINDINGS_KEPT,
  type ImportJob,
  type NewImportFinding,
} from '../persistence/import-job.repository.js';
import { ImportLifecycle } from './import-lifecycle.js';
import { ImportSource } from './import-source.js';
import { LineIndex } from './line-index.js';
import type { ImportLines, SourceLine } from './source-lines.js';
import {
  countsOf,
  ImportCounter,
  toldOf,
  type ImportAnswer,
  type SettledBatch,
  type SettledLine,
} from './import-counter.js';
import { WriteImportBatch, type BatchOf, type WrittenBatch } from './write-batch.js';

const BATCH_LINES = 500;
/** Lines may have 16 MB each: a batch is also full when it holds this many characters. */
const BATCH_WEIGHT = 8 * 1024 * 1024;
/** A batch that met another writer (deadlock, serialisation, the same new id) is written again. */
const ATTEMPTS = 5;
const MET_ANOTHER = ['DATABASE.40P01', 'DATABASE.40001', 'DATABASE.23505'];

export interface ImportProgress {
  readonly bytes: number;
  readonly lines: number;
}

/** Place to which rejected lines go. Nothing is opened before the first of them. */
export interface RejectsPlace {
  /** The file that is read, so that a line too long to be held can be copied from it. */
  readonly sourcePath: string;
  open(header: CsvHeader | undefined): Promise<RejectFile>;
}

export interface EngineInput {
  readonly stream: ByteStream;
  readonly format: FileFormat;
  readonly rejects?: RejectsPlace | undefined;
  /** Errors, and warnings, that the answer lists. */
  readonly listed: number;
  readonly onProgress?: ((progress: ImportProgress) => Promise<void> | void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** One run through a file. */
interface Run {
  readonly job: ImportJob;
  readonly input: EngineInput;
  readonly source: ImportLines;
  readonly of: BatchOf;
  readonly tally: ImportCounter;
  readonly meter: { bytes: number };
  linesDone: number;
  rejectFile?: RejectFile;
}

/**
 * Reads a file from its beginning and writes it batch by batch, each a transaction with its records, its counts and its
 * findings. An import that was left in the middle goes on behind its last batch.
 */
@Injectable()
export class ImportEngine {
  constructor(
    private readonly db: TenantDb,
    private readonly importLifecycle: ImportLifecycle,
    private readonly sources: ImportSource,
    private readonly writer: WriteImportBatch,
  ) {}

  async importAll(job: ImportJob, actor: Actor, input: EngineInput): Promise<ImportAnswer> {
    const run = await this.open(job, actor, input);
    await this.within(job, actor, async (transact) => {
      for await (const batch of batchesOf(remaining(run))) {
        input.signal?.throwIfAborted();
        await this.writeBatch(run, batch, transact);
      }
    });
    const answer = run.tally.answer();
    await this.finish(run, actor, answer);
    return answer;
  }

  private async open(job: ImportJob, actor: Actor, input: EngineInput): Promise<Run> {
    const { format, rejects, listed } = input;
    const meter = { bytes: 0 };
    const file = { stream: metered(input.stream, meter), format, sourcePath: rejects?.sourcePath };
    const { source, institutions, register } = await this.sources.open(job, actor, file);
    const owner = institutions.get(job.announced ?? '');
    const profiles = format.kind === 'profiles' && owner ? { institution: owner, as: format.as } : undefined;
    const of = { actor, importId: job.id, institutions, register, profiles, earlier: new LineIndex() };
    return { job, input, source, of, meter, tally: new ImportCounter(listed, job), linesDone: job.linesDone };
  }

  private async writeBatch(run: Run, batch: readonly SourceLine[], transact: Transact): Promise<void> {
    const { job, of, tally, input, meter } = run;
    const toLine = batch.at(-1)?.line ?? run.linesDone;
    const written = await transact(async (tx) => {
      const result = await this.writer.write(tx, of, batch);
      if (!job.dryRun) await this.advance(tx, run, toLine, result);
      return result;
    });
    for (const [key, line] of written.accepted) of.earlier.set(key, line);
    run.linesDone = toLine;
    tally.add(written);
    await reject(run, batch, written.lines);
    await input.onProgress?.({ bytes: meter.bytes, lines: toLine });
  }

  private async advance(tx: Tx, run: Run, toLine: number, result: WrittenBatch): Promise<void> {
    const step = { fromLine: run.linesDone, toLine, counts: countsOf(result), findings: findingsOf(result) };
    await this.importLifecycle.advance(tx, run.job.id, step);
  }

  /** A dry run does all that an import does, in one transaction that is taken back. */
  private async within(
    job: ImportJob,
    actor: Actor,
    body: (transact: Transact) => Promise<void>,
  ): Promise<void> {
    if (!job.dryRun) return body((work) => untilWritten(() => this.db.transact(actor, work)));
    try {
      await this.db.transact(actor, async (tx) => {
        await body((work) => work(tx));
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
  }

  private async finish({ job, linesDone }: Run, actor: Actor, answer: ImportAnswer): Promise<void> {
    await this.db.transact(actor, async (tx) => {
      if (job.dryRun) {
        const findings = [...answer.errors.map(asError), ...answer.warningsList.map(asWarning)].slice(
          0,
          FINDINGS_KEPT,
        );
        const step = { fromLine: job.linesDone, toLine: linesDone, counts: answer, findings };
        await this.importLifecycle.advance(tx, job.id, step);
      }
      await this.importLifecycle.finish(tx, job.id);
    });
  }
}

/** Ends the transaction of a dry run. */
class TakenBack extends Error {}

async function untilWritten<T>(attempt: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (number === ATTEMPTS || !MET_ANOTHER.includes(codeOf(error))) throw error;
    }
  }
}

/** The lines behind those that are done; of the others only their ids are of interest. */
async function* remaining({ job, source, of }: Run): AsyncGenerator<SourceLine> {
  for await (const line of source.lines) {
    if (line.line > job.linesDone) yield line;
    else if (line.record) {
      const { institution, id } = line.record;
      of.earlier.set(LineIndex.keyOf(institution, id), { line: line.line, stored: true });
    }
  }
}

async function* batchesOf(lines: AsyncIterable<SourceLine>): AsyncGenerator<readonly SourceLine[]> {
  let batch: SourceLine[] = [];
  let weight = 0;
  for await (const line of lines) {
    batch.push(line);
    weight += line.weight;
    if (batch.length < BATCH_LINES && weight < BATCH_WEIGHT) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

/** After the commit: a rejected line that stands twice in a reject file does no harm, a lost one would. */
async function reject(
  run: Run,
  batch: readonly SourceLine[],
  settled: readonly SettledLine[],
): Promise<void> {
  const { rejects } = run.input;
  if (!rejects) return;
  for (const [at, { line, row, errors }] of settled.entries()) {
    if (errors.length === 0) continue;
    run.rejectFile ??= await rejects.open(run.source.header);
    const why = { line, ...(row !== undefined && { row }), findings: errors };
    await batch[at]?.reject(run.rejectFile, why);
  }
}

async function* metered(stream: ByteStream, meter: { bytes: number }): AsyncGenerator<Uint8Array | string> {
  for await (const piece of stream) {
    meter.bytes += piece.length;
    yield piece;
  }
}

const asError = (finding: Omit<NewImportFinding, 'severity'>): NewImportFinding => ({
  ...finding,
  severity: 'error',
});
const asWarning = (finding: Omit<NewImportFinding, 'severity'>): NewImportFinding => ({
  ...finding,
  severity: 'warning',
});

function findingsOf({ lines }: SettledBatch): NewImportFinding[] {
  return lines.flatMap((line) => [
    ...toldOf(line, 'errors').map(asError),
    ...toldOf(line, 'warnings').map(asWarning),
  ]);
}
