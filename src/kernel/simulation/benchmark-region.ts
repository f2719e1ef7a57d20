import type { ExchangeRecord } from '../contract/index.js';
import { SeededGenerator } from '../numbers/seeded-generator.js';
import { dayOf } from './calendar.js';
import { Cases } from './cases.js';
import { CodeBook } from './codes.js';
import { Clerk } from './completeness.js';
import { INSTITUTIONS_FILE, type InstitutionsFile } from './institutions.js';
import { Manner } from './manner.js';
import { repeat, type RegionOrder } from './region.js';
import { sharedEvents } from './shared-events.js';
import { Shelf } from './shelf.js';
import { truthOf, type TruePair } from './truth.js';

export interface BenchmarkOrder extends RegionOrder {
  /** 1 is as registers usually are; 1.5 half as many errors and gaps again. From 0 to 5. */
  readonly noise: number;
}

/** A region to measure engines on, with the true pairs that no engine sees. */
export interface BenchmarkRegion {
  readonly institutions: InstitutionsFile;
  readonly records: readonly ExchangeRecord[];
  readonly truth: readonly TruePair[];
  /** True pairs that may not be compared. */
  readonly forbidden: readonly TruePair[];
}

/** Shares of the records whose person is in another record too, after the evaluation region. */
const DEAD_OF_REPORTS = 0.25;
const DEAD_OF_REMAINS = 0.4;
const ALIVE_OF_REPORTS = 0.13;
const ALIVE_OF_LIVING = 0.3;
/** Namesakes and brothers, of each this share of the reports; bodies with borrowed papers are rarer. */
const HARD_CASES = 0.008;
const BORROWED_PAPERS = 0.0035;

/**
 * A region for the public benchmark, the same to the last byte for the same order. Errors depend on who told and wrote: papers, a
 * relative or hearsay, the state of the body, the register. Throws `RangeError` for counts below 1 or a noise out of range.
 */
export function simulateBenchmark(order: BenchmarkOrder): BenchmarkRegion {
  if (
    ![order.reports, order.remains, order.living].every((count) => Number.isSafeInteger(count) && count > 0)
  )
    throw new RangeError('A region has at least one report, one body and one living person.');
  const root = SeededGenerator.fromSeed(order.seed);
  const endDay = dayOf(order.endDate);
  const manner = new Manner(order.noise, true);
  const desk = { chance: root.fork('people'), codes: new CodeBook(root.fork('codes')), endDay, manner };
  const shelf = new Shelf({ report: order.reports, remains: order.remains, living: order.living });
  fill(order, new Cases(desk, shelf, sharedEvents(endDay)), shelf);
  const filed = new Clerk(manner, root.fork('clerks')).leaveOut(shelf.all());
  return {
    institutions: INSTITUTIONS_FILE,
    records: root.fork('order').shuffled(filed.map((each) => each.record)),
    ...truthOf(filed, endDay),
  };
}

/** Hard cases first, then pairs, then people of whom one record tells; each while there is room. */
function fill({ reports, remains, living }: BenchmarkOrder, cases: Cases, shelf: Shelf): void {
  const room = (report: number, body: number, alive: number) => () =>
    shelf.roomFor('report', report) && shelf.roomFor('remains', body) && shelf.roomFor('living', alive);
  const hard = Math.ceil(reports * HARD_CASES);
  repeat(hard, room(1, 1, 0), () => cases.namesakes('remains'));
  repeat(hard, room(1, 0, 1), () => cases.namesakes('living'));
  repeat(hard, room(2, 1, 0), () => cases.brothers());
  repeat(Math.ceil(reports * BORROWED_PAPERS), room(2, 1, 0), () => cases.borrowedPapers());
  const dead = Math.round(Math.min(reports * DEAD_OF_REPORTS, remains * DEAD_OF_REMAINS));
  repeat(dead, room(1, 1, 0), () => cases.dead(false));
  const alive = Math.round(Math.min(reports * ALIVE_OF_REPORTS, living * ALIVE_OF_LIVING));
  repeat(alive, room(1, 0, 1), () => cases.alive());
  repeat(reports, room(1, 0, 0), () => cases.unresolved());
  repeat(remains, room(0, 1, 0), () => cases.strangerDead(false));
  repeat(living, room(0, 0, 1), () => cases.strangerAlive());
}
