import { writeWholeFile } from '../whole-file.js';
import { CsvCells, CsvLines } from './csv-lines.js';
import type { Linked } from './link-tables.js';

/** Bytes of what is handed to the file at once. */
const PART = 2 ** 20;
/** Bytes of a line beside its two ids: two numbers and what parts them. */
const NUMBERS = 64;

/** Writes `left,right,log10_lr,probability`, by left row and then by right row. @returns how many pairs were written */
export async function writePairs(
  file: string,
  ids: CsvCells,
  { pairs, probabilities }: Linked,
  leastProbability: number,
): Promise<number> {
  const { count, left, right, log10LR } = pairs;
  const lines = new CsvLines(PART);
  const longest = 2 * ids.longest + NUMBERS;
  return writeWholeFile(file, async (write) => {
    await write('left,right,log10_lr,probability\n');
    let written = 0;
    for (let at = 0; at < count; at += 1) {
      const probability = probabilities[at] ?? 0;
      if (probability < leastProbability) continue;
      if (lines.isFull(longest)) await write(lines.take());
      lines.cell(ids, left[at] ?? 0);
      lines.comma();
      lines.cell(ids, right[at] ?? 0);
      lines.comma();
      lines.fixed(log10LR[at] ?? 0, 3);
      lines.comma();
      lines.fixed(probability, 6);
      lines.end();
      written += 1;
    }
    await write(lines.take());
    return written;
  });
}

/** Writes `id,cluster`, a line a row; a cluster is called by its first id. @returns how many clusters there are */
export async function writeClusters(file: string, ids: CsvCells, { clusters }: Linked): Promise<number> {
  const lines = new CsvLines(PART);
  const longest = 2 * ids.longest + NUMBERS;
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
