import type { ExchangeRecord, RecordReference, ReportRecord } from '../contract/index.js';
import { SeededGenerator } from '../numbers/seeded-generator.js';
import { DAYS_PER_YEAR, dayOf } from './calendar.js';
import { CodeBook } from './codes.js';
import { Clerk } from './completeness.js';
import type { Desk } from './desk.js';
import { findingOf, type Finding } from './finding.js';
import {
  countersAtHome,
  countersElsewhere,
  INSTITUTIONS_FILE,
  type InstitutionsFile,
} from './institutions.js';
import { journeyFrom, pointNear, type Journey } from './journey.js';
import { Manner } from './manner.js';
import type { Filed } from './permission.js';
import { remainsOf } from './remains-record.js';
import { reportOf } from './report-record.js';
import { surnameOf, travellerOf, type Settled, type Traveller } from './traveller.js';
import { referenceTo, truthOf, type TruePair } from './truth.js';

export interface TravellingGroupsOrder {
  readonly seed: number;
  /** How many groups set out; each is of 4 to 60 people of one village. */
  readonly groups: number;
  /** People who travelled with nobody of these, each with a report. */
  readonly alone: number;
  /** The last day of the simulation, such as `2026-10-31`. */
  readonly endDate: string;
  /** 1 is as registers usually are; from 0 to 5. */
  readonly noise: number;
}

/** How two people of one group belong together; nothing nearer than the journey where they are of no family. */
export type Tie = 'journey' | 'siblings' | 'parent_and_child' | 'couple';

/** Two people of one group, each by the first record that was made of them. */
export interface CompanionPair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly tie: Tie;
}

export interface TravellingGroups {
  readonly institutions: InstitutionsFile;
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

const LEAST_PEOPLE = 4;
const MOST_PEOPLE = 60;
/** Mean of what a group has beyond the least; exponential. Most are a few friends and kin, a truck holds sixty. */
const MEAN_MORE = 9;
const COUNTRIES = ['HN', 'GT', 'SV', 'NI', 'MX', 'EC'] as const;
const WEIGHTS = [22, 20, 11, 6, 12, 7] as const;
/** Share of the people of whom another relative files again at another counter. */
const SECOND_REPORTS = 0.12;
/** Share of the groups that end in a disaster, and of their people who die in it and are found. */
const DISASTERS = 0.4;
const FOUND_DEAD = 0.5;
/** Share of the families whose report names that of a sibling, and of another of the group, as somebody who went along. */
const SIBLINGS_NAMED = 0.3;
const OTHERS_NAMED = 0.01;

/** Who sets out together within a group, with how many of a hundred such households. */
const HOUSEHOLDS = ['alone', 'siblings', 'parent_and_child', 'couple'] as const;
const HOUSEHOLD_WEIGHTS = [55, 22, 13, 10] as const;

interface Member {
  readonly traveller: Traveller;
  readonly group: number;
  readonly household: number;
  readonly tie: (typeof HOUSEHOLDS)[number];
  report?: Filed;
}

/**
 * Groups of people of one village who set out together, with the reports of their families and the bodies of those whom one disaster took: people
 * who share place, day, way and often surnames, and are nevertheless others. Beside them true second reports, which an engine must still
 * find. The same to the last byte for the same order. Sizes, shares and ties are ours, for no source counts them.
 *
 * @throws RangeError for counts that are no positive integers (`alone` may be 0) or a noise out of range
 */
export function simulateTravellingGroups(order: TravellingGroupsOrder): TravellingGroups {
  const areCounts = Number.isSafeInteger(order.groups) && Number.isSafeInteger(order.alone);
  if (!areCounts || order.groups < 1 || order.alone < 0)
    throw new RangeError('There is at least one group, and nobody or somebody alone.');
  const root = SeededGenerator.fromSeed(order.seed);
  const manner = new Manner(order.noise, true);
  const desk: Desk = {
    chance: root.fork('people'),
    codes: new CodeBook(root.fork('codes')),
    endDay: dayOf(order.endDate),
    manner,
  };
  const groups = new Groups(desk);
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
        { person: personKey, group: groups.groupOf(personKey) },
      ]),
    ),
  };
}

class Groups {
  private readonly reports: Filed[] = [];
  private readonly bodies: Filed[] = [];
  private readonly members: Member[] = [];
  private readonly groups = new Map<string, number>();
  private people = 0;
  private households = 0;

  constructor(private readonly desk: Desk) {}

  /** Reports before remains, as truths are told. */
  get filed(): readonly Filed[] {
    return [...this.reports, ...this.bodies];
  }

  groupOf(person: string): number | undefined {
    return this.groups.get(person);
  }

  /** One group, its families' reports, and the dead of its disaster, if it met one. */
  setOut(group: number): void {
    const { chance, endDay } = this.desk;
    const country = COUNTRIES[chance.weightedIndex(WEIGHTS)]!;
    const first = this.traveller({ country, journey: journeyFrom(country, endDay, chance) });
    const people = Math.min(
      MOST_PEOPLE,
      LEAST_PEOPLE + Math.floor(-MEAN_MORE * Math.log(1 - chance.uniform())),
    );
    // A village has few surnames: they are drawn again and again from the same ones.
    const surnames = Array.from({ length: Math.max(5, Math.ceil(people * 0.6)) }, () =>
      surnameOf(first, chance),
    );
    const village: Settled = { country, home: first.home, people: first.people ?? null };
    const own: Member[] = [];
    while (own.length < people) own.push(...this.household(group, { village, surnames, first }));
    const office = chance.pick(countersAtHome(country));
    for (const member of own) this.report(member, own, office);
    this.members.push(...own);
    if (chance.chance(DISASTERS)) this.bury(own, first.journey);
  }

  /** Somebody who went with none of these. */
  alone(): void {
    const traveller = this.traveller({});
    const filed = this.file(traveller, this.desk.chance.pick(countersAtHome(traveller.country)), undefined);
    this.reports.push(filed);
    this.fileAgain(traveller, filed);
  }

  companions(): CompanionPair[] {
    const pairs: CompanionPair[] = [];
    for (const [at, a] of this.members.entries()) {
      for (const b of this.members.slice(at + 1)) {
        if (b.group !== a.group) break;
        if (!a.report || !b.report) continue;
        const isOneHousehold = a.household === b.household && a.tie !== 'alone';
        pairs.push({
          a: referenceTo(a.report.record),
          b: referenceTo(b.report.record),
          tie: isOneHousehold ? a.tie : 'journey',
        });
      }
    }
    return pairs;
  }

  /** One person, or two or three of one family. */
  private household(
    group: number,
    of: { readonly village: Settled; readonly surnames: readonly string[]; readonly first: Traveller },
  ): Member[] {
    const { chance, endDay } = this.desk;
    const { village, surnames, first } = of;
    this.households += 1;
    const tie = HOUSEHOLDS[chance.weightedIndex(HOUSEHOLD_WEIGHTS)]!;
    // Families hear last from one call, a day or two sooner or later than from others of the group.
    const journey = calledOn(first.journey, chance.integer(-2, 2));
    const grown = endDay - Math.floor((20 + chance.uniform() * 25) * DAYS_PER_YEAR);
    const names = [chance.pick(surnames), chance.pick(surnames)];
    const settled = { ...village, journey, surnames: names };
    const member = (more: Settled): Member => {
      const traveller = this.traveller({ ...settled, ...more });
      this.groups.set(traveller.key, group);
      return { traveller, group, household: this.households, tie };
    };
    if (tie === 'alone') return [member({})];
    if (tie === 'siblings') {
      const eldest = member({ birthDay: grown });
      const { motherName, fatherName, kinNames } = eldest.traveller;
      const others = Array.from({ length: chance.integer(1, 2) }, (_, at) =>
        member({
          ...{ motherName, fatherName, kinNames },
          birthDay: grown - (at + 1) * chance.integer(400, 1800),
        }),
      );
      return [eldest, ...others];
    }
    const others = [chance.pick(surnames), chance.pick(surnames)];
    if (tie === 'couple')
      return [
        member({ sex: 'male', birthDay: grown }),
        member({ sex: 'female', birthDay: grown + chance.integer(-1500, 2500), surnames: others }),
      ];
    // The child bears the father's first surname and the mother's.
    const age = Math.floor(chance.integer(19, 30) * DAYS_PER_YEAR);
    const young = journey.lastContactDay - Math.floor(chance.integer(10, 17) * DAYS_PER_YEAR);
    const father = member({ sex: 'male', birthDay: young - age });
    const { given, surnames: own } = father.traveller;
    return [
      father,
      member({
        ...{ sex: 'male', birthDay: young, surnames: [names[0]!, others[0]!] },
        fatherName: [...given, ...own].join(' '),
      }),
    ];
  }

  private traveller(settled: Settled): Traveller {
    this.people += 1;
    return travellerOf(`P${this.people}`, this.desk.endDay, this.desk.chance, settled);
  }

  private report(member: Member, group: readonly Member[], office: string): void {
    const { chance } = this.desk;
    const { traveller } = member;
    const counter = chance.chance(0.7) ? office : chance.pick(countersAtHome(traveller.country));
    member.report = this.file(traveller, counter, this.namedWith(member, group));
    this.reports.push(member.report);
    this.fileAgain(traveller, member.report);
  }

  /** Whom of those who were reported before it the report names as one who went along. */
  private namedWith(member: Member, group: readonly Member[]): ReportRecord['linkedReports'] {
    const { chance } = this.desk;
    const before = group.filter(({ report }) => report !== undefined);
    const named = before.filter((other) =>
      chance.chance(
        other.household === member.household && member.tie === 'siblings' ? SIBLINGS_NAMED : OTHERS_NAMED,
      ),
    );
    if (named.length === 0) return undefined;
    return named.map(({ report, household }) => ({
      ...referenceTo(report!.record),
      why: household === member.household ? ('same_family' as const) : ('travelled_together' as const),
    }));
  }

  private fileAgain(traveller: Traveller, { record }: Filed): void {
    const { chance } = this.desk;
    if (!chance.chance(SECOND_REPORTS)) return;
    const elsewhere = chance.pick(countersElsewhere(traveller.country, record.institution));
    this.reports.push(this.file(traveller, elsewhere, undefined, ['sibling', 'cousin', 'aunt', 'friend']));
  }

  private file(
    traveller: Traveller,
    institution: string,
    linkedReports: ReportRecord['linkedReports'],
    relationships: readonly string[] = ['mother', 'mother', 'father', 'spouse', 'sibling'],
  ): Filed {
    const { chance, endDay } = this.desk;
    const recordedDay = Math.min(endDay - 3, traveller.journey.lastContactDay + 3 + chance.integer(0, 120));
    const relationship = chance.pick(relationships);
    return reportOf(traveller, { institution, relationship, recordedDay, linkedReports }, this.desk);
  }

  /** The dead of one disaster lie near one another and are found at about one time. */
  private bury(group: readonly Member[], journey: Journey): void {
    const { chance, endDay } = this.desk;
    const shared = findingOf(journey, endDay, chance, { unfoundFactor: 2 });
    for (const { traveller } of group) {
      if (!chance.chance(FOUND_DEAD)) continue;
      const finding = besideOf(shared, endDay, chance);
      const papersOf = chance.chance(0.12) && traveller.papers.length > 0 ? traveller : undefined;
      this.bodies.push(remainsOf(traveller, finding, { bank: finding.stage.bank, papersOf }, this.desk));
    }
  }
}

function calledOn(journey: Journey, later: number): Journey {
  return { ...journey, lastContactDay: journey.lastContactDay + later };
}

/** Another body of the same disaster. */
function besideOf(shared: Finding, endDay: number, chance: SeededGenerator): Finding {
  const [lat, lon] = [shared.point.lat, shared.point.lon];
  return {
    ...shared,
    point: pointNear({ ...shared.stage, lat, lon }, 0.4, chance),
    foundDay: Math.min(endDay - 2, shared.foundDay + chance.pick([0, 0, 0, 0, 1, 2])),
  };
}
