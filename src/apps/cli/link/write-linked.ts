import { writeWholeFile } from '../whole-file.js';
import { type CsvCells, CsvLines } from './csv-lines.js';
import type { ModelDocument } from '../../../kernel/linkage/tables/index.js';
import type { Linked } from './link-tables.js';
import type { LoadedTables } from './load-tables.js';
import type { LinkWorkers } from './workers.js';
import { roomForPairs } from './pair-lines.js';

/** Pairs of which the lines are made at once. */
const PAIRS = 2 ** 15;
/**
 * Parts that may be under way at once, a thread: so that all are at work while the file takes what is there.
 */
const AHEAD = 3;
/** Bytes of what is handed to the file of clusters at once. */
const PART = 2 ** 20;

/** Pairs that are written, and their writer. */
interface PairsWanted {
  readonly least: number;
  readonly workers: LinkWorkers;
  readonly signal: AbortSignal;
}

/**
 * Writes `left,right,log10_lr,probability`, by left row and then by right row.
 * @returns how many pairs were written
 */
export async function writePairs(
  file: string,
  ids: CsvCells,
  { pairs, probabilities }: Linked,
  { least, workers, signal }: PairsWanted,
): Promise<number> {
  const parts = Math.ceil(pairs.count / PAIRS);
  const linesOf = (part: number, room: Uint8Array) => {
    const from = part * PAIRS;
    const to = Math.min(pairs.count, from + PAIRS);
    const lines = workers.run('lines', { ids, pairs, probabilities, least, from, to, room });
    // A line that has failed is told when its turn comes.
    lines.catch(() => undefined);
    return { room, lines };
  };
  return writeWholeFile(file, async (write) => {
    await write('left,right,log10_lr,probability\n');
    let written = 0;
    let next = Math.min(parts, AHEAD * workers.threads);
    const ahead = Array.from({ length: next }, (_, part) => linesOf(part, roomForPairs(ids, PAIRS)));
    for (let first = ahead.shift(); first; first = ahead.shift()) {
      const { bytes, lines } = await first.lines;
      signal.throwIfAborted();
      await write(first.room.subarray(0, bytes));
      written += lines;
      if (next < parts) ahead.push(linesOf(next++, first.room));
    }
    return written;
  });
}

/**
 * Writes `id,cluster`, a line a row; a cluster is called by its first id. Of two tables in which an id stands
 * in both, it writes `id,cluster,table`, and the cluster's name says in which table its first row stands:
 * `left:7`. @returns how many clusters there are
 */
export async function writeClusters(
  file: string,
  { ids, leftRows, areIdsShared }: Pick<LoadedTables, 'ids' | 'leftRows' | 'areIdsShared'>,
  { clusters }: Linked,
): Promise<number> {
  const longest = 2 * (ids.longest + LONGEST_NAME) + LONGEST_NAME;
  const lines = new CsvLines(new Uint8Array(Math.max(PART, longest)));
  const tableOf = (row: number): Table => (row < leftRows ? LEFT : RIGHT);
  return writeWholeFile(file, async (write) => {
    await write(areIdsShared ? 'id,cluster,table\n' : 'id,cluster\n');
    let found = 0;
    for (let row = 0; row < clusters.length; row += 1) {
      const lowest = clusters[row] ?? 0;
      if (lowest === row) found += 1;
      if (lines.isFull(longest)) await write(lines.take());
      lines.cell(ids, row);
      lines.comma();
      if (!areIdsShared) lines.cell(ids, lowest);
      else {
        lines.cellBehind(tableOf(lowest).prefix, ids, lowest);
        lines.comma();
        lines.text(tableOf(row).name);
      }
      lines.end();
    }
    await write(lines.take());
    return found;
  });
}

/** Name of a table where there are two. */
interface Table {
  readonly name: Uint8Array;
  readonly prefix: Uint8Array;
}

const LEFT: Table = { name: Buffer.from('left'), prefix: Buffer.from('left:') };
const RIGHT: Table = { name: Buffer.from('right'), prefix: Buffer.from('right:') };
/** Length of the longest name in bytes, with what parts it from others; no less than that. */
const LONGEST_NAME = 10;

/** Writes the model as JSON, where a file is named. */
export async function writeModel(file: string | undefined, model: ModelDocument): Promise<void> {
  if (file !== undefined) await writeWholeFile(file, (write) => write(`${JSON.stringify(model, null, 2)}\n`));
}
