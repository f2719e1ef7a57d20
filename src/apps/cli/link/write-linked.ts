import { writeWholeFile } from '../whole-file.js';
import { type CsvCells, CsvLines } from './csv-lines.js';
import type { ModelDocument } from '../../../kernel/linkage/tables/index.js';
import type { Linked } from './link-tables.js';
import type { LinkWorkers } from './link-workers.js';
import { roomForPairs } from './pair-lines.js';

/** Pairs of which the lines are made at once. */
const PAIRS = 2 ** 15;
/** Parts that may be under way at once, a thread: so that all are at work while the file takes what is there. */
const AHEAD = 3;
/** Bytes of what is handed to the file of clusters at once. */
const PART = 2 ** 20;

/** Writes `left,right,log10_lr,probability`, by left row and then by right row. @returns how many pairs were written */
export async function writePairs(
  file: string,
  ids: CsvCells,
  { pairs, probabilities }: Linked,
  { least, workers }: { readonly least: number; readonly workers: LinkWorkers },
): Promise<number> {
  const parts = Math.ceil(pairs.count / PAIRS);
  const linesOf = (part: number, room: Uint8Array) => {
    const from = part * PAIRS;
    const to = Math.min(pairs.count, from + PAIRS);
    const lines = workers.run('lines', { ids, pairs, probabilities, least, from, to, room });
    // What has failed is told when its turn comes.
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
      await write(first.room.subarray(0, bytes));
      written += lines;
      if (next < parts) ahead.push(linesOf(next++, first.room));
    }
    return written;
  });
}

/** Writes `id,cluster`, a line a row; a cluster is called by its first id. @returns how many clusters there are */
export async function writeClusters(file: string, ids: CsvCells, { clusters }: Linked): Promise<number> {
  const lines = new CsvLines(new Uint8Array(PART));
  const longest = 2 * ids.longest + 2;
  return writeWholeFile(file, async (write) => {
    await write('id,cluster\n');
    let found = 0;
    for (let row = 0; row < clusters.length; row += 1) {
      const lowest = clusters[row] ?? 0;
      if (lowest === row) found += 1;
      if (lines.isFull(longest)) await write(lines.take());
      lines.cell(ids, row);
      lines.comma();
      lines.cell(ids, lowest);
      lines.end();
    }
    await write(lines.take());
    return found;
  });
}

/** Writes the model as JSON, where a file is named. */
export async function writeModel(file: string | undefined, model: ModelDocument): Promise<void> {
  if (file !== undefined) await writeWholeFile(file, (write) => write(`${JSON.stringify(model, null, 2)}\n`));
}
