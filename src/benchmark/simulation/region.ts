import type { ExchangeRecord } from '../../kernel/contract/index.js';
import { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { FILES, type SimulatedFile } from './attachments.js';
import { dayOf } from './calendar.js';
import { Cases, type DecoyPair } from './cases.js';
import { RecordCodes } from './codes.js';
import { INSTITUTIONS_FILE, type SimulatedInstitutionsFile } from './institutions.js';
import { DEMONSTRATION } from './reporting-style.js';
import { mainJob, type MainJob } from './main-job.js';
import { RecordPool } from './record-pool.js';
import { sharedEvents } from './shared-events.js';
import { truthOf, type TruePair } from './truth.js';

export interface RegionOrder {
  readonly seed: number;
  readonly reports: number;
  readonly remains: number;
  readonly living: number;
  /** The last day of the simulation, such as `2026-10-31`: nothing is recorded after it. */
  readonly endDate: string;
}

export interface SimulatedRegion {
  readonly institutions: SimulatedInstitutionsFile;
  readonly records: readonly ExchangeRecord[];
  readonly truth: readonly TruePair[];
  readonly forbidden: readonly TruePair[];
  readonly decoys: readonly DecoyPair[];
  readonly mainJob: MainJob;
  readonly files: readonly SimulatedFile[];
}

/**
 * A region of invented institutions and invented people, the same to the last byte for the same order.
 *
 * As in life most reports have no counterpart and most bodies no report. Counts are exact; how many pairs
 * there are follows from shares of them.
 */
export function simulateRegion(order: RegionOrder): SimulatedRegion {
  checkOrder(order);
  const root = SeededGenerator.fromSeed(order.seed);
  const endDay = dayOf(order.endDate);
  const desk = {
    chance: root.fork('people'),
    codes: new RecordCodes(root.fork('codes')),
    endDay,
    manner: DEMONSTRATION,
  };
  const shelf = new RecordPool({ report: order.reports, remains: order.remains, living: order.living });
  const story = mainJob(endDay);
  for (const filed of story.filed) shelf.put(filed);
  const cases = new Cases(desk, shelf, sharedEvents(endDay));
  fillWithPairs(order, cases, shelf);
  fillUp(order, cases, shelf);
  const filed = shelf.all();
  const { truth, forbidden } = truthOf(filed, endDay);
  return {
    institutions: INSTITUTIONS_FILE,
    records: root.fork('order').shuffled(filed.map((each) => each.record)),
    truth,
    forbidden,
    decoys: cases.decoys,
    mainJob: story.job,
    files: Object.values(FILES),
  };
}

function checkOrder({ reports, remains, living }: RegionOrder): void {
  if (![reports, remains, living].every((count) => Number.isSafeInteger(count) && count >= 1)) {
    throw new RangeError(
      'A region has at least one report, one body and one living person: the main story needs them.',
    );
  }
}

/** The hard cases first, then the pairs; each only while there is room, for a small region holds few. */
function fillWithPairs(order: RegionOrder, cases: Cases, shelf: RecordPool): void {
  const hard = Math.ceil(order.reports * 0.008);
  repeat(
    hard,
    () => shelf.roomFor('report') && shelf.roomFor('remains'),
    () => cases.namesakes('remains'),
  );
  repeat(
    hard,
    () => shelf.roomFor('report') && shelf.roomFor('living'),
    () => cases.namesakes('living'),
  );
  repeat(
    hard,
    () => shelf.roomFor('report', 2) && shelf.roomFor('remains'),
    () => cases.brothers(),
  );
  repeat(
    hard,
    () => shelf.roomFor('report', 2) && shelf.roomFor('remains'),
    () => cases.borrowedPapers(),
  );
  const dead = Math.round(Math.min(order.reports * 0.18, order.remains * 0.4));
  const typed = Math.min(24, Math.ceil(dead * 0.1));
  let made = 0;
  repeat(
    dead,
    () => shelf.roomFor('report') && shelf.roomFor('remains'),
    () => cases.dead(made++ < typed),
  );
  const patients = Math.min(4, Math.ceil(order.living * 0.005));
  repeat(
    patients,
    () => shelf.roomFor('report') && shelf.roomFor('living'),
    () => cases.typedPatient(),
  );
  const alive = Math.round(Math.min(order.reports * 0.14, order.living * 0.45));
  repeat(
    alive,
    () => shelf.roomFor('report') && shelf.roomFor('living'),
    () => cases.alive(),
  );
}

const TYPED_STRANGERS = 24;

function fillUp(order: RegionOrder, cases: Cases, shelf: RecordPool): void {
  let strangers = 0;
  repeat(
    order.reports,
    () => shelf.roomFor('report'),
    () => cases.unresolved(),
  );
  repeat(
    order.remains,
    () => shelf.roomFor('remains'),
    () => cases.strangerDead(strangers++ < TYPED_STRANGERS),
  );
  repeat(
    order.living,
    () => shelf.roomFor('living'),
    () => cases.strangerAlive(),
  );
}

export function repeat(times: number, whileTrue: () => boolean, make: () => void): void {
  for (let count = 0; count < times && whileTrue(); count++) make();
}
