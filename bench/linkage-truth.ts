import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** How pairs and clusters agree with what is known. */
export interface Agreement {
  /** Share of the true pairs that were scored at all. */
  readonly candidates: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly best: number;
  readonly bestAt: number;
  readonly clusterPrecision: number;
  readonly clusterRecall: number;
  readonly clusterF1: number;
}

const STEPS = 1000;

/** @param truth the person of each id */
export async function agreement(
  truth: ReadonlyMap<string, string>,
  pairs: string,
  clusters: string,
): Promise<Agreement> {
  const all = pairsIn(countsOf(truth.values()));
  const [right, wrong] = [new Float64Array(STEPS + 1), new Float64Array(STEPS + 1)];
  for await (const [left = '', other = '', , probability = ''] of rowsOf(pairs)) {
    const counts = truth.get(left) === truth.get(other) ? right : wrong;
    counts[Math.floor(Number(probability) * STEPS)]! += 1;
  }
  const at = thresholds(right, wrong, all);
  const half = at[STEPS / 2]!;
  const best = at.reduce((one, other) => (other.f1 > one.f1 ? other : one));
  const names: string[] = [];
  const crossed: string[] = [];
  for await (const [id = '', cluster = ''] of rowsOf(clusters)) {
    names.push(cluster);
    crossed.push(`${cluster}\n${truth.get(id) ?? ''}`);
  }
  const both = pairsIn(countsOf(crossed));
  const [clusterPrecision, clusterRecall] = [both / (pairsIn(countsOf(names)) || 1), both / all];
  return {
    candidates: right.reduce((sum, count) => sum + count, 0) / all,
    ...half,
    best: best.f1,
    bestAt: at.indexOf(best) / STEPS,
    clusterPrecision,
    clusterRecall,
    clusterF1: f1Of(clusterPrecision, clusterRecall),
  };
}

/** Precision, recall and F1 by least probability, in thousandths. */
function thresholds(
  right: Float64Array,
  wrong: Float64Array,
  all: number,
): { precision: number; recall: number; f1: number }[] {
  const at: { precision: number; recall: number; f1: number }[] = [];
  let [hits, misses] = [0, 0];
  for (let step = STEPS; step >= 0; step -= 1) {
    hits += right[step]!;
    misses += wrong[step]!;
    const [precision, recall] = [hits / (hits + misses || 1), hits / all];
    at[step] = { precision, recall, f1: f1Of(precision, recall) };
  }
  return at;
}

const f1Of = (precision: number, recall: number): number =>
  (2 * precision * recall) / (precision + recall || 1);

function countsOf(names: Iterable<string>): Iterable<number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts.values();
}

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}

/** Rows of a CSV without quotes, the header left out: ids of these files have none. */
async function* rowsOf(file: string): AsyncGenerator<string[]> {
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!isHeader) yield line.split(',');
    isHeader = false;
  }
}
