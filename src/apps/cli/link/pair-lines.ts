import type { ScoredPairs } from '../../../kernel/linkage/tables/index.js';
import { type CsvCells, CsvLines } from './csv-lines.js';

/** Bytes of a line beside its two ids: two numbers and what parts them. */
const NUMBERS = 40;

/** Pairs to be written, from one place up to another. */
export interface PairLinesRequest {
  readonly ids: CsvCells;
  readonly pairs: ScoredPairs;
  readonly probabilities: Float32Array;
  /** Pairs of a lower probability are left out. */
  readonly least: number;
  readonly from: number;
  readonly to: number;
  /** Buffer that the lines are written to. */
  readonly room: Uint8Array;
}

/** @returns room for the lines of so many pairs, in shared memory */
export const roomForPairs = ({ longest }: CsvCells, pairs: number): Uint8Array =>
  new Uint8Array(new SharedArrayBuffer(pairs * (2 * longest + NUMBERS)));

/** Number of lines and bytes that were written. */
export interface PairLines {
  readonly bytes: number;
  readonly lines: number;
}

/** Puts down lines `left,right,log10_lr,probability`, in the order of the pairs. */
export function pairLines({ ids, pairs, probabilities, least, from, to, room }: PairLinesRequest): PairLines {
  const { left, right, log10LR } = pairs;
  const text = new CsvLines(room);
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const probability = probabilities[at] ?? 0;
    if (probability < least) continue;
    text.cell(ids, left[at] ?? 0);
    text.comma();
    text.cell(ids, right[at] ?? 0);
    text.comma();
    text.fixed(log10LR[at] ?? 0, 3);
    text.comma();
    text.fixed(probability, 6);
    text.end();
    lines += 1;
  }
  return { bytes: text.take().length, lines };
}
