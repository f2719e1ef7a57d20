import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BoundIndex, TopKSearch, scan } from '../src/kernel/linkage/index.js';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import type { Figure } from './figure.js';
import { banksOf } from './scan-banks.js';
import { keyOf, lines, type TruePair } from './truth.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const KEEP = 100;
/** The region is small: one remains in ten is scored, as of a bank of 100,000. */
const ONE_IN_SCORED = 10;

/** Of the pairs that are true: how many the lists hold that leave it at the likeliest, beside those of a full scan. */
export function regionTruth(): Figure[] {
  const name = 'region A: true pairs in lists of 100, one remains in ten scored';
  if (!existsSync(join(REGION_A, 'truth.ndjson')))
    return [{ name, unit: '', missing: 'the evaluation region is not beside this checkout' }];
  const records = lines<ExchangeRecord>(join(REGION_A, 'records.ndjson'));
  const { reports, remains } = banksOf(records);
  const rankOf = new Map(records.map((record, rank) => [keyOf(record), rank]));
  const partnerOf = new Map<number, number>();
  for (const { a, b, class: kind } of lines<TruePair>(join(REGION_A, 'truth.ndjson'))) {
    const [report, other] = [rankOf.get(keyOf(a)), rankOf.get(keyOf(b))];
    if (kind.startsWith('identification') && report !== undefined && other !== undefined)
      partnerOf.set(report, other);
  }
  const queries = reports.slots().filter((slot) => partnerOf.has(reports.columns.rank[slot] ?? -1));
  const everybody = { allowed: Uint8Array.of(1), parties: 1 };
  const request = { kind: 'identification', queryBank: reports, keep: KEEP, ...everybody } as const;
  const whole = scan({ ...request, queries, bank: remains }).forward;
  const { size } = remains;
  const scoreBudget = { most: Math.ceil(size / ONE_IN_SCORED) };
  const search = new TopKSearch({ ...request, boundIndex: new BoundIndex(remains), scoreBudget });
  let [listed, inFull] = [0, 0];
  for (const [row, query] of queries.entries()) {
    const partner = partnerOf.get(reports.columns.rank[query] ?? -1) ?? -1;
    if (search.best(query).partnerRanks.includes(partner)) listed += 1;
    const [from, to] = [row * whole.width, row * whole.width + (whole.counts[row] ?? 0)];
    if (whole.partnerRanks.subarray(from, to).includes(partner)) inFull += 1;
  }
  const baseline = { what: 'full scan', value: inFull / queries.length };
  return [{ name, unit: '', least: 0.99 * baseline.value, measured: listed / queries.length, baseline }];
}
