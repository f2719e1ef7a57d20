import type { ExchangeRecord, RecordReference, ReportRecord } from '../../kernel/contract/index.js';
import { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dayOf } from './calendar.js';
import { Cases } from './cases.js';
import { RecordCodes } from './codes.js';
import { Clerk } from './completeness.js';
import {
  damaged,
  damageShares,
  MOST_DAMAGE,
  type DamagedRecord,
  type DamageShares,
} from './damage/damage.js';
import { WHOLE_JOURNEYS } from './group-customs.js';
import { Groups } from './groups.js';
import type { HouseholdTie, HouseholdMember } from './household.js';
import { INSTITUTIONS_FILE, type SimulatedInstitutionsFile } from './institutions.js';
import { ReportingStyle } from './reporting-style.js';
import type { FiledRecord } from './permission.js';
import { repeat, type RegionOrder } from './region.js';
import { sharedEvents } from './shared-events.js';
import { RecordPool } from './record-pool.js';
import { referenceTo, truthOf, type TruePair } from './truth.js';

export interface BenchmarkOrder extends RegionOrder {
  /** 1 is as registers usually are; 1.5 half as many errors and gaps again. From 0 to 5. */
  readonly noise: number;
  /**
   * Share of the reported people who travelled in a group, from 0 to 0.9; 0 when left out. Groups come on top
   * of the counts: all other records stay as they are without them.
   */
  readonly journeys?: number;
  /**
   * The rate at which records are damaged, or the share of each damage: 0, none, when left out; 1 is as
   * registers usually are.
   */
  readonly damage?: number | DamageShares;
  /** Keeps one person in so many apart, as a smaller bank; none when left out. */
  readonly thin?: number;
}

/** The people of one group, each with all records that are of them. */
export interface JourneyGroup {
  readonly group: string;
  readonly people: readonly GroupMember[];
}

export interface GroupMember {
  readonly records: readonly RecordReference[];
  /** People of one household have one number. */
  readonly household: number;
  /** The tie within the household; `alone` for those who set out without kin. */
  readonly tie: HouseholdTie;
}

/** A region to measure engines on, with the true pairs that no engine sees. */
export interface BenchmarkRegion {
  readonly institutions: SimulatedInstitutionsFile;
  readonly records: readonly ExchangeRecord[];
  readonly truth: readonly TruePair[];
  /** True pairs that may not be compared. */
  readonly forbidden: readonly TruePair[];
  /** The groups of people who travelled together. */
  readonly companions: readonly JourneyGroup[];
  readonly damaged: readonly DamagedRecord[];
  /** The records of the smaller bank, in the order of all. */
  readonly thinned: readonly ExchangeRecord[];
}

/** Shares of the records whose person is in another record too, after the evaluation region. */
const DEAD_OF_REPORTS = 0.25;
const DEAD_OF_REMAINS = 0.4;
const ALIVE_OF_REPORTS = 0.13;
const ALIVE_OF_LIVING = 0.3;
/** Namesakes and brothers, of each this share of the reports; bodies with borrowed papers are rarer. */
const HARD_CASES = 0.008;
const BORROWED_PAPERS = 0.0035;

export const MOST_IN_JOURNEYS = 0.9;

/**
 * A region for the public benchmark, the same to the last byte for the same order. Errors depend on who told
 * and wrote: papers, a relative or hearsay, the state of the body, the register. Journeys, damage and
 * thinning have chances of their own: an order without them gives what it gave before there were any. Throws
 * `RangeError` for counts below 1 or a number out of range.
 */
export function simulateBenchmark(order: BenchmarkOrder): BenchmarkRegion {
  checkOrder(order);
  const root = SeededGenerator.fromSeed(order.seed);
  const endDay = dayOf(order.endDate);
  const manner = new ReportingStyle(order.noise, true);
  const codes = new RecordCodes(root.fork('codes'));
  const desk = { chance: root.fork('people'), codes, endDay, manner };
  const shelf = new RecordPool({ report: order.reports, remains: order.remains, living: order.living });
  fill(order, new Cases(desk, shelf, sharedEvents(endDay)), shelf);
  const single = new Clerk(manner, root.fork('clerks')).leaveOut(shelf.all());
  const groups = new Groups({ ...desk, chance: root.fork('journeys') }, WHOLE_JOURNEYS);
  const travelled = inGroups(order, groups, new Clerk(manner, root.fork('clerks of journeys')));
  const filed = root.fork('order').shuffled([...single, ...travelled]);
  const shares = typeof order.damage === 'object' ? order.damage : damageShares(order.damage ?? 0);
  const { records, damaged: notes } = damaged(
    filed.map(({ record }) => record),
    shares,
    root.fork('damage'),
  );
  const [ofSingle, ofGroups] = [truthOf(single, endDay), truthOf(travelled, endDay)];
  const kept = keptPersons(filed, order.thin, root.fork('thinning'));
  return {
    institutions: INSTITUTIONS_FILE,
    records,
    truth: [...ofSingle.truth, ...ofGroups.truth],
    forbidden: [...ofSingle.forbidden, ...ofGroups.forbidden],
    companions: groupsOf(travelled, groups),
    damaged: notes,
    thinned: records.filter((_, at) => kept.has(filed[at]!.personKey)),
  };
}

function checkOrder({ reports, remains, living, journeys = 0, damage = 0, thin = 2 }: BenchmarkOrder): void {
  if (![reports, remains, living].every((count) => Number.isSafeInteger(count) && count > 0))
    throw new RangeError('A region has at least one report, one body and one living person.');
  if (!(journeys >= 0 && journeys <= MOST_IN_JOURNEYS))
    throw new RangeError(`The share in journeys lies between 0 and ${MOST_IN_JOURNEYS}.`);
  if (typeof damage === 'number' && !(damage >= 0 && damage <= MOST_DAMAGE))
    throw new RangeError(`The damage lies between 0 and ${MOST_DAMAGE}.`);
  if (!Number.isSafeInteger(thin) || thin < 2) throw new RangeError('One in two people is kept, or fewer.');
}

/**
 * Groups until as many people are reported as the share asks for; events and links are kept, for groups are
 * known by them.
 */
function inGroups({ reports, journeys = 0 }: BenchmarkOrder, groups: Groups, clerk: Clerk): FiledRecord[] {
  const people = Math.round((reports * journeys) / (1 - journeys));
  for (let group = 1; groups.people < people; group += 1) groups.setOut(group);
  const before = groups.filed;
  return clerk.leaveOut(before).map((filed, at) => {
    const { event } = before[at]!.record;
    const links = linksOf(before[at]!.record);
    const record = { ...filed.record, ...(event && { event }), ...(links && { linkedReports: links }) };
    return { ...filed, record };
  });
}

function linksOf(record: ExchangeRecord): ReportRecord['linkedReports'] {
  return record.recordType === 'report' ? record.linkedReports : undefined;
}

function groupsOf(travelled: readonly FiledRecord[], groups: Groups): JourneyGroup[] {
  const found = new Map<number, Map<string, { member: HouseholdMember; records: RecordReference[] }>>();
  for (const { personKey, record } of travelled) {
    const member = groups.memberOf(personKey);
    if (member === undefined) continue;
    const people =
      found.get(member.group) ?? new Map<string, { member: HouseholdMember; records: RecordReference[] }>();
    found.set(member.group, people);
    const known = people.get(personKey) ?? { member, records: [] };
    people.set(personKey, known);
    known.records.push(referenceTo(record));
  }
  return Array.from(found, ([group, people]) => ({
    group: `J${group}`,
    people: Array.from(people.values(), ({ member: { household, tie }, records }) => ({
      records,
      household,
      tie,
    })),
  }));
}

/** One person in so many, drawn by their keys. */
function keptPersons(
  filed: readonly FiledRecord[],
  thin: number | undefined,
  chance: SeededGenerator,
): Set<string> {
  if (thin === undefined) return new Set();
  const keys = new Set(filed.map(({ personKey }) => personKey));
  return new Set([...keys].filter((key) => chance.fork(key).chance(1 / thin)));
}

/** Hard cases first, then pairs, then people of whom one record tells; each while there is room. */
function fill({ reports, remains, living }: BenchmarkOrder, cases: Cases, shelf: RecordPool): void {
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
