import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { once } from 'node:events';
import {
  RejectFile,
  type CsvHeader,
  type FileFormat,
  type RejectsPlace,
} from '../../modules/exchange/imports/index.js';
import { UsageError } from './cli-errors.js';

export interface RejectPaths {
  readonly rejects: string;
  readonly reasons: string;
}

/**
 * The reject file of one import: beside the file, or in the current folder where that one cannot be written.
 */
export class RejectsBesideFile implements RejectsPlace {
  private streams: readonly WriteStream[] = [];
  private failure: Error | undefined;

  private constructor(
    readonly sourcePath: string,
    readonly paths: RejectPaths,
  ) {}

  /** Chooses the place before anything is stored: rejected lines that cannot be written would be lost. */
  static async choose(
    file: string,
    kind: FileFormat['kind'],
    asked: string | undefined,
  ): Promise<RejectsBesideFile> {
    const ending = kind === 'exchange' || kind === 'pfif' ? 'ndjson' : 'csv';
    const place = asked ?? (await freePlace(file, `${basename(file)}.rejects.${ending}`));
    if (resolve(place) === resolve(file))
      throw new UsageError('--rejects names the file that is imported.', 'Name another one.');
    if (!(await isWritable(dirname(place)))) {
      throw new UsageError(
        `The folder ${dirname(resolve(place))} cannot be written.`,
        'Name a place for rejected lines with --rejects FILE.',
      );
    }
    const stem = place.slice(0, place.length - extname(place).length);
    return new RejectsBesideFile(file, { rejects: place, reasons: `${stem}.reasons.ndjson` });
  }

  async open(header: CsvHeader | undefined): Promise<RejectFile> {
    const [rejects, reasons] = [await this.create(this.paths.rejects), await this.create(this.paths.reasons)];
    return header ? RejectFile.forCsv(rejects, reasons, header) : RejectFile.forNdjson(rejects, reasons);
  }

  /** @returns where the rejected lines are, if there were any */
  async close(): Promise<RejectPaths | undefined> {
    for (const stream of this.streams) {
      if (this.failure) throw this.failure;
      await new Promise<void>((done) => stream.end(done));
    }
    if (this.failure) throw this.failure;
    return this.streams.length > 0 ? this.paths : undefined;
  }

  /** Makes the file, for the importer's eyes only: it holds what families and laboratories have said. */
  private async create(path: string): Promise<WriteStream> {
    const stream = createWriteStream(path, { mode: 0o600 });
    await once(stream, 'open');
    stream.on('error', (error) => (this.failure ??= error));
    this.streams = [...this.streams, stream];
    return stream;
  }
}

async function freePlace(file: string, name: string): Promise<string> {
  const beside = dirname(file);
  return (await isWritable(beside)) ? join(beside, name) : name;
}

/**
 * Tells whether a file can be made in a folder: by making one, for permissions do not tell of read-only disks
 * and of root.
 */
async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `.huella-${process.pid}.probe`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}
