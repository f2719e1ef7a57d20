import { BackupRefused } from './backup-refused.js';
import { FRAME, framesOf, jsonOf, type Frame } from './frames.js';
import {
  FORMAT_VERSION,
  readEnd,
  readHead,
  readSum,
  readTable,
  type BackupEnd,
  type BackupHead,
  type BackupTableHead,
} from './manifest.js';
import { damaged } from './sealed-file.js';
import { differing, Summing } from './table-sum.js';

/** Reader that is handed the tables of a backup. */
export interface BackupReader {
  /** Has to read the rows to their end. */
  table(table: BackupTableHead, rows: AsyncIterable<Buffer>): Promise<void>;
}

export interface ReadBackup {
  readonly head: BackupHead;
  readonly end: BackupEnd;
}

/**
 * Reads a backup from its beginning to its end, and holds every table against the sum that was taken when it
 * was written.
 */
export async function readBackup(chunks: AsyncIterable<Buffer>, reader: BackupReader): Promise<ReadBackup> {
  const frames = framesOf(chunks);
  try {
    const head = headOf(await next(frames));
    const sums: BackupEnd['tables'] = [];
    for (;;) {
      const frame = await next(frames);
      if (frame.kind === FRAME.end) {
        const end = readEnd(jsonOf(frame.body));
        if (!(await frames.next()).done || differing(sums, end.tables).length > 0) throw damaged();
        return { head, end };
      }
      if (frame.kind !== FRAME.table) throw damaged();
      const table = readTable(jsonOf(frame.body));
      const summing = new Summing(table.table);
      await reader.table(
        table,
        rowsUntilEnd(frames, summing, (sum) => sums.push(sum)),
      );
    }
  } finally {
    await frames.return(undefined);
  }
}

/** Returns the head of a backup, without reading its rows. */
export async function headIn(chunks: AsyncIterable<Buffer>): Promise<BackupHead> {
  const frames = framesOf(chunks);
  try {
    return headOf(await next(frames));
  } finally {
    await frames.return(undefined);
  }
}

/** Reads all of a backup and keeps nothing of it. */
export async function checkBackup(chunks: AsyncIterable<Buffer>): Promise<ReadBackup> {
  return readBackup(chunks, {
    table: async (_, rows) => {
      const all = rows[Symbol.asyncIterator]();
      while (!(await all.next()).done);
    },
  });
}

async function* rowsUntilEnd(
  frames: AsyncGenerator<Frame>,
  summing: Summing,
  done: (sum: BackupEnd['tables'][number]) => void,
): AsyncGenerator<Buffer> {
  for (;;) {
    const { kind, body } = await next(frames);
    if (kind === FRAME.tableEnd) {
      const said = readSum(jsonOf(body));
      if (differing([summing.sum()], [said]).length > 0) throw damaged();
      done(said);
      return;
    }
    if (kind !== FRAME.rows) throw damaged();
    summing.add(body);
    yield body;
  }
}

async function next(frames: AsyncGenerator<Frame>): Promise<Frame> {
  const { value, done } = (await frames.next()) as IteratorResult<Frame, undefined>;
  if (done) throw damaged();
  return value;
}

function headOf({ kind, body }: Frame): BackupHead {
  if (kind !== FRAME.head) throw notOne();
  const head = readHead(jsonOf(body));
  if (head.formatVersion > FORMAT_VERSION)
    throw new BackupRefused(
      'NEWER',
      `The backup was written by a newer version (${head.applicationVersion}).`,
      'Restore it with that version or a newer one.',
    );
  return head;
}

function notOne(): BackupRefused {
  return new BackupRefused(
    'NOT_ONE',
    'The key opens the file, but it is no backup of Huella.',
    'Check the path.',
  );
}
