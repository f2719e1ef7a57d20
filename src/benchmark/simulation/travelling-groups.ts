import type { ExchangeRecord } from '../../kernel/contract/index.js';
import { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dayOf } from './calendar.js';
import { RecordCodes } from './codes.js';
import { Clerk } from './completeness.js';
import type { SimulationContext } from './desk.js';
import { REPORTS_AND_BODIES } from './group-customs.js';
import { Groups, type CompanionPair } from './groups.js';
import { INSTITUTIONS_FILE, type SimulatedInstitutionsFile } from './institutions.js';
import { ReportingStyle } from './reporting-style.js';
import { truthOf, type TruePair } from './truth.js';

export interface TravellingGroupsOrder {
  readonly seed: number;
  /** The number of groups that set out; each is of 4 to 60 people of one village. */
  readonly groups: number;
  /** People who travelled with nobody of these, each with a report. */
  readonly alone: number;
  /** The last day of the simulation, such as `2026-10-31`. */
  readonly endDate: string;
  /** 1 is as registers usually are; from 0 to 5. */
  readonly noise: number;
}

export interface TravellingGroups {
  readonly institutions: SimulatedInstitutionsFile;
  readonly records: readonly ExchangeRecord[];
  /** Pairs of records of one person. */
  readonly truth: readonly TruePair[];
  /** True pairs that may not be compared. */
  readonly forbidden: readonly TruePair[];
  /** Every pair of reported people of one group. */
  readonly companions: readonly CompanionPair[];
  /** The person of each record, and the group of those who were in one, by `institution id`. */
  readonly people: ReadonlyMap<string, { readonly person: string; readonly group: number | undefined }>;
}

/**
 * Groups of people of one village who set out together, with the reports of their families and the bodies of
 * those whom one disaster took: people who share place, day, way and often surnames, and are nevertheless
 * others. Beside them true second reports, which an engine must still find. The same to the last byte for the
 * same order. Sizes, shares and ties are ours, for no source counts them.
 *
 * @throws RangeError for counts that are no positive integers (`alone` may be 0) or a noise out of range
 */
export function simulateTravellingGroups(order: TravellingGroupsOrder): TravellingGroups {
  const areCounts = Number.isSafeInteger(order.groups) && Number.isSafeInteger(order.alone);
  if (!areCounts || order.groups < 1 || order.alone < 0)
    throw new RangeError('There is at least one group, and nobody or somebody alone.');
  const root = SeededGenerator.fromSeed(order.seed);
  const manner = new ReportingStyle(order.noise, true);
  const desk: SimulationContext = {
    chance: root.fork('people'),
    codes: new RecordCodes(root.fork('codes')),
    endDay: dayOf(order.endDate),
    manner,
  };
  const groups = new Groups(desk, REPORTS_AND_BODIES);
  for (let group = 1; group <= order.groups; group += 1) groups.setOut(group);
  for (let person = 0; person < order.alone; person += 1) groups.alone();
  const filed = new Clerk(manner, root.fork('clerks')).leaveOut(groups.filed);
  return {
    institutions: INSTITUTIONS_FILE,
    records: root.fork('order').shuffled(filed.map(({ record }) => record)),
    ...truthOf(filed, desk.endDay),
    companions: groups.companions(),
    people: new Map(
      filed.map(({ record, personKey }) => [
        `${record.institution} ${record.id}`,
        { person: personKey, group: groups.memberOf(personKey)?.group },
      ]),
    ),
  };
}
