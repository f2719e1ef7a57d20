import { EVIDENCE_GROUPS } from '../evidence.js';
import { KINDS } from '../kinds.js';
import type { FittedKind, FittedWeights } from './weights.js';

/** Cells of the chart from a power of 0 to one of 2. */
const WIDTH = 40;

/**
 * The weights as lines of text: of each kind and group the power, its error, and where it lies between 0 and
 * 2; the upright stroke is 1, the model as written.
 */
export function chartOf(weights: FittedWeights): string[] {
  const lines = [weights.version];
  for (const kind of KINDS) {
    const fitted = weights.kinds[kind];
    if (!fitted) continue;
    const { labels, groups } = fitted;
    lines.push('', `${kind}: ${labels.same} same, ${labels.notSame} not the same${sourceOf(fitted)}`);
    for (const group of EVIDENCE_GROUPS) {
      const one = groups[group];
      if (one)
        lines.push(
          `  ${group.padEnd(9)} ${one.power.toFixed(2)} ± ${one.standardError.toFixed(2)} ${bar(one.power)}`,
        );
    }
    if (Object.keys(groups).length === 0) lines.push('  as written');
  }
  return lines;
}

function sourceOf({ cost, bank }: FittedKind): string {
  if (cost) return `; cost of their ratios ${cost.before} bits as written, ${cost.after} fitted`;
  const taken = (bank?.ways ?? []).filter((one) => one.taken);
  const ways = taken.map(({ way, pairs, share }) => `${way} ${Math.round(share * pairs)} of ${pairs}`);
  return `; from ${bank?.pairs ?? 0} pairs of the bank, of one person: ${ways.join(', ')}`;
}

function bar(power: number): string {
  const end = Math.round((power / 2) * WIDTH);
  return Array.from({ length: WIDTH + 1 }, (_, at) => {
    if (at === WIDTH / 2) return '|';
    return at < end ? '█' : '·';
  }).join('');
}
