import type { ScoredPairs } from '../../../kernel/linkage/tables/index.js';
import { writeWholeFile } from '../whole-file.js';
import type { Linked } from './link-tables.js';

const ROWS_AT_ONCE = 5_000;

/** Writes `left,right,log10_lr,probability`, by left row and then by right row. @returns how many pairs were written */
export async function writePairs(
  file: string,
  ids: readonly string[],
  { pairs, probabilities }: Linked,
  leastProbability: number,
): Promise<number> {
  const names = ids.map(cell);
  return writeWholeFile(file, async (write) => {
    await write('left,right,log10_lr,probability\n');
    let [text, written] = ['', 0];
    for (let at = 0; at < pairs.count; at += 1) {
      const log10LR = scoreAt(pairs, at);
      const probability = probabilities[at] ?? 0;
      if (probability < leastProbability) continue;
      text += `${names[pairs.left[at] ?? 0] ?? ''},${names[pairs.right[at] ?? 0] ?? ''},${log10LR.toFixed(3)},${probability.toFixed(6)}\n`;
      written += 1;
      if (written % ROWS_AT_ONCE !== 0) continue;
      await write(text);
      text = '';
    }
    await write(text);
    return written;
  });
}

const scoreAt = ({ log10LR }: ScoredPairs, at: number): number => log10LR[at] ?? 0;

/** Writes `id,cluster`, a line a row; a cluster is called by its first id. @returns how many clusters there are */
export async function writeClusters(
  file: string,
  ids: readonly string[],
  { clusters }: Linked,
): Promise<number> {
  return writeWholeFile(file, async (write) => {
    await write('id,cluster\n');
    let text = '';
    for (const [row, lowest] of clusters.entries()) {
      text += `${cell(ids[row] ?? '')},${cell(ids[lowest] ?? '')}\n`;
      if (row % ROWS_AT_ONCE !== 0) continue;
      await write(text);
      text = '';
    }
    await write(text);
    return new Set(clusters).size;
  });
}

/** A cell of a CSV file (RFC 4180). */
function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
