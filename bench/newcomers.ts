import {
  type Bank,
  BoundIndex,
  scan,
  scanNewRecords,
  type ScanRequest,
  scanBounded,
  type TopLists,
  unitsOfFloor,
} from '../src/kernel/linkage/index.js';
import { enlargedBank } from './enlarged-bank.js';
import { percentile, type Figure } from './figure.js';
import { scanBanks } from './scan-banks.js';

const USUAL_SIZE = 100_000;
const KEEP = 100;
/** The best of so many reports stands for the hundredth best of a hundred times as many. The others ask. */
const USUALLY_SWEPT = 900;
const ASKING = 20;
const WARMING = 5;

interface Floors {
  readonly log10LR: Float64Array;
  readonly units: Int32Array;
}

interface Costs {
  readonly whole: number[];
  readonly within: number[];
  readonly scored: number[];
  /** Stored lists that are entered, in both ways. */
  readonly entered: number[];
  /** How far log10 of the tails are from each other. */
  readonly tails: number[];
  /** Both ways find the same counterparts and enter the same lists. */
  isSame: boolean;
}

/**
 * One new report against a bank whose remains have full lists: everything scored, and within reach of its own list and of theirs. Floors are
 * from a sweep of a part: what the best of 900 reports (or `swept`) reaches with each remains, as the hundredth best of 90,000 like them would.
 */
export function newcomers([
  size = String(USUAL_SIZE),
  swept = String(USUALLY_SWEPT),
]: readonly string[]): Promise<readonly Figure[]> {
  const { reports, remains } = scanBanks();
  const bank = enlargedBank(remains, Number(size));
  bank.cover();
  const boundIndex = new BoundIndex(bank);
  const floors = sweptFloors(reports, boundIndex, Number(swept));
  const costs: Costs = { whole: [], within: [], scored: [], entered: [], tails: [], isSame: true };
  const asking = reports.slots().slice(-WARMING - ASKING);
  for (const [at, report] of asking.entries())
    compareBoth({ ...requestOf(reports, bank), queries: Int32Array.of(report) }, boundIndex, floors, at < WARMING ? undefined : costs); // prettier-ignore
  return Promise.resolve(figuresOf(bank.size, costs));
}

function figuresOf(size: number, { whole, within, scored, entered, tails, isSame }: Costs): Figure[] {
  return [
    { name: `one new report against ${size.toLocaleString('en')} remains (user time)`, unit: 'ms', measured: mean(within), baseline: { what: 'full scan', value: mean(whole) } },
    { name: '… p95', unit: 'ms', measured: percentile(within, 0.95), baseline: { what: 'full scan', value: percentile(whole, 0.95) } },
    { name: '… pairs scored by all evidence', unit: '', measured: mean(scored), baseline: { what: 'full scan', value: size } },
    { name: '… stored lists that it enters', unit: '', measured: mean(entered) },
    { name: '… same counterparts, and the same lists entered', unit: '', least: 1, measured: Number(isSame) },
    { name: '… log10 of its tail, off by at most', unit: '', measured: Math.max(...tails) },
  ]; // prettier-ignore
}

const requestOf = (queryBank: Bank, bank: Bank): ScanRequest => ({
  kind: 'identification',
  queryBank,
  queries: queryBank.slots(),
  bank,
  bankSlots: bank.slots(),
  allowed: Uint8Array.of(1),
  parties: 1,
  keep: KEEP,
  pairsWithinBank: 'new-records',
});

function sweptFloors(reports: Bank, boundIndex: BoundIndex, swept: number): Floors {
  const queries = reports.slots().slice(0, swept);
  const { reverse } = scanBounded({ ...requestOf(reports, boundIndex.bank), queries, keep: 1 }, boundIndex);
  return { log10LR: reverse.log10LR, units: Int32Array.from(reverse.log10LR, unitsOfFloor) };
}

/** @param costs nothing is noted where they are left out */
function compareBoth(request: ScanRequest, boundIndex: BoundIndex, floors: Floors, costs?: Costs): void {
  const before = process.cpuUsage().user;
  const whole = scan(request);
  const between = process.cpuUsage().user;
  const within = scanNewRecords(request, { boundIndex, floors: floors.units });
  const after = process.cpuUsage().user;
  if (!costs) return;
  costs.whole.push((between - before) / 1000);
  costs.within.push((after - between) / 1000);
  costs.scored.push(within.scored);
  const [all, found] = [entered(whole.reverse, floors), entered(within.reverse, floors)];
  costs.entered.push(all.length);
  costs.tails.push(Math.abs((whole.forward.log10Tail[0] ?? 0) - (within.forward.log10Tail[0] ?? 0)));
  costs.isSame &&=
    String(whole.forward.partners) === String(within.forward.partners) && String(all) === String(found);
}

/** Whose lists have something above their floors. */
function entered({ owners, width, counts, log10LR }: TopLists, floors: Floors): number[] {
  return Array.from(owners).filter(
    (owner, row) => (counts[row] ?? 0) > 0 && (log10LR[row * width] ?? 0) > (floors.log10LR[owner] ?? 0),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
