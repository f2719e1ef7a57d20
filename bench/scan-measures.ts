import {
  AskedRecords,
  type Bank,
  BoundIndex,
  UpperBoundFilter,
  pairingOf,
  TopKSearch,
  scan,
  scoreBudgetOf,
  unitsOf,
} from '../src/kernel/linkage/index.js';

const KEEP = 100;
const EVERYBODY = { allowed: Uint8Array.of(1), parties: 1 };
/** So many pairs are compared in a measurement of their cost, by no fewer queries than this: what is prepared once is a small part of it. */
const PAIRS = 8_000_000;
const LEAST_QUERIES = 8;

export interface LookUps {
  /** The partners of each report, best first. */
  readonly lists: readonly Int32Array[];
  /** The score of the last of each list. */
  readonly floors: readonly number[];
  readonly milliseconds: readonly number[];
  /** User time of each, in milliseconds. */
  readonly cpuEach: readonly number[];
  /** User time of one, on average. */
  readonly cpuMilliseconds: number;
  /** Pairs of one that were scored by all evidence, on average. */
  readonly scored: number;
}

export function searchOf(reports: Bank, boundIndex: BoundIndex, how: 'exact' | 'thrift'): TopKSearch {
  const scoreBudget = how === 'thrift' ? scoreBudgetOf(boundIndex.order.size) : undefined;
  const request = {
    kind: 'identification',
    queryBank: reports,
    boundIndex,
    keep: KEEP,
    ...EVERYBODY,
  } as const;
  return new TopKSearch({ ...request, ...(scoreBudget && { scoreBudget }) });
}

/** So many reports, one after the other. */
export function lookUp(
  search: TopKSearch,
  reports: Bank,
  { from = 0, count }: { readonly from?: number; readonly count: number },
): LookUps {
  const before = search.scored;
  const began = process.cpuUsage().user;
  const found = Array.from(reports.slots().subarray(from, from + count), (report) => {
    const [start, used] = [performance.now(), process.cpuUsage().user];
    const { partners, log10LR } = search.best(report);
    const cpu = (process.cpuUsage().user - used) / 1000;
    return { partners, floor: log10LR.at(-1) ?? 0, milliseconds: performance.now() - start, cpu };
  });
  return {
    lists: found.map(({ partners }) => partners),
    floors: found.map(({ floor }) => floor),
    milliseconds: found.map(({ milliseconds }) => milliseconds),
    cpuEach: found.map(({ cpu }) => cpu),
    cpuMilliseconds: (process.cpuUsage().user - began) / 1000 / count,
    scored: (search.scored - before) / count,
  };
}

/** Of the best of the exact lists, the share that the others list anywhere. */
export function sharedShare(found: LookUps, exact: LookUps, best: number): number {
  let [shared, all] = [0, 0];
  for (const [i, list] of exact.lists.entries()) {
    const others = new Set(found.lists[i]);
    for (const partner of list.subarray(0, best)) {
      all += 1;
      if (others.has(partner)) shared += 1;
    }
  }
  return shared / all;
}

export interface FirstStageCost {
  /** Pairs a second of user time that are bounded, as far as each report's list asks for it. */
  readonly rate: number;
  /** User time of what is prepared for one report: tables, and the records that its words touch. */
  readonly preparation: number;
}

export function firstStageCost(reports: Bank, boundIndex: BoundIndex, exact: LookUps): FirstStageCost {
  const { order } = boundIndex;
  const stage = new UpperBoundFilter(
    pairingOf('identification', reports, boundIndex.bank, EVERYBODY),
    boundIndex,
    order.size,
  );
  const asked = AskedRecords.inOrder(order, order.slots);
  let [preparing, finding, pairs] = [0, 0, 0];
  for (const [report, floor] of exact.floors.entries()) {
    const before = process.cpuUsage().user;
    stage.begin(reports.slots()[report] ?? 0);
    const began = process.cpuUsage().user;
    stage.find(asked, 0, asked.size, unitsOf(floor), Infinity);
    finding += process.cpuUsage().user - began;
    preparing += began - before;
    pairs += asked.size;
  }
  return { rate: (pairs / finding) * 1e6, preparation: preparing / 1000 / exact.floors.length };
}

/** Pairs a second of user time by all evidence. */
export function fullRate(reports: Bank, bank: Bank): number {
  return 1e9 / nsAPair(reports, bank);
}

/** Nanoseconds of user time a pair by all evidence, with what is prepared for it. */
export function nsAPair(reports: Bank, bank: Bank): number {
  const queries = queriesFor(reports, bank);
  const request = {
    kind: 'identification',
    queryBank: reports,
    queries,
    bank,
    keep: KEEP,
    ...EVERYBODY,
  } as const;
  const began = process.cpuUsage().user;
  const { compared } = scan(request);
  return ((process.cpuUsage().user - began) * 1000) / compared;
}

/** The same of exact look-ups that score only what can reach their lists. */
export function nsWithinReach(reports: Bank, bank: Bank): number {
  const boundIndex = new BoundIndex(bank);
  const search = searchOf(reports, boundIndex, 'exact');
  lookUp(search, reports, { count: LEAST_QUERIES });
  const count = queriesFor(reports, bank).length;
  return (lookUp(search, reports, { count }).cpuMilliseconds * 1e6) / boundIndex.order.size;
}

function queriesFor(reports: Bank, bank: Bank): Int32Array {
  return reports.slots().slice(0, Math.max(LEAST_QUERIES, Math.ceil(PAIRS / bank.size)));
}
