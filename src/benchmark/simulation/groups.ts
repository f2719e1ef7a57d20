import type { RecordReference, ReportRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { SimulationContext } from './desk.js';
import { eventOf, type EventReference } from './shared-events.js';
import { findingOf, type FindingOfBody } from './finding.js';
import type { GroupCustoms } from './group-customs.js';
import { Households, type HouseholdMember } from './household.js';
import { countersAtHome, countersElsewhere } from './institutions.js';
import { journeyFrom, pointNear, type SimulatedJourney } from './journey.js';
import { livingOf } from './living-record.js';
import type { FiledRecord } from './permission.js';
import { remainsOf } from './remains-record.js';
import { reportOf } from './report-record.js';
import type { Filing } from './filing.js';
import { surnameOf, type TravellerSettings, type Traveller } from './traveller.js';
import { referenceTo } from './truth.js';

/** The tie of two people of one group; nothing nearer than the journey where they are of no family. */
export type Tie = 'journey' | 'siblings' | 'parent_and_child' | 'couple' | 'twins';

/** Two people of one group, each by the first record that was made of them. */
export interface CompanionPair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly tie: Tie;
}

const LEAST_PEOPLE = 4;
const MOST_PEOPLE = 60;
/**
 * Mean of what a group has beyond the least; exponential. Most are a few friends and kin, a truck holds
 * sixty.
 */
const MEAN_MORE = 9;
const COUNTRIES = ['HN', 'GT', 'SV', 'NI', 'MX', 'EC'] as const;
const WEIGHTS = [22, 20, 11, 6, 12, 7] as const;
/** Share of the people of whom another relative files again at another counter. */
const SECOND_REPORTS = 0.12;
/** Share of the groups that end in a disaster, and of their people who die in it and are found. */
const DISASTERS = 0.4;
const FOUND_DEAD = 0.5;
/**
 * Share of the families whose report names that of a sibling, and of another of the group, as somebody who
 * went along.
 */
const SIBLINGS_NAMED = 0.3;
const OTHERS_NAMED = 0.01;
/** Share of the reports of a disaster that an office ties to another one of it. */
const TIED_BY_EVENT = 0.2;

/** Groups of people of one village, and what institutions come to know of them. */
export class Groups {
  private readonly reports: FiledRecord[] = [];
  private readonly bodies: FiledRecord[] = [];
  private readonly alive: FiledRecord[] = [];
  private readonly members: HouseholdMember[] = [];
  private readonly households: Households;
  private readonly keys = new Map<string, HouseholdMember>();

  constructor(
    private readonly desk: SimulationContext,
    private readonly customs: GroupCustoms,
  ) {
    this.households = new Households(desk, customs);
  }

  /** Reports before remains before the living, as truths are told. */
  get filed(): readonly FiledRecord[] {
    return [...this.reports, ...this.bodies, ...this.alive];
  }

  /** The number of people of groups who were reported. */
  get people(): number {
    return this.members.length;
  }

  /** The member who went with a group; undefined of all others. */
  memberOf(person: string): HouseholdMember | undefined {
    return this.keys.get(person);
  }

  /** One group, its families' reports, and what became of it. */
  setOut(group: number): void {
    const { chance, endDay } = this.desk;
    const country = COUNTRIES[chance.weightedIndex(WEIGHTS)]!;
    const first = this.households.traveller({ country, journey: journeyFrom(country, endDay, chance) });
    const people = Math.min(
      MOST_PEOPLE,
      LEAST_PEOPLE + Math.floor(-MEAN_MORE * Math.log(1 - chance.uniform())),
    );
    // A village has few surnames: they are drawn again and again from the same ones.
    const surnames = Array.from({ length: Math.max(5, Math.ceil(people * 0.6)) }, () =>
      surnameOf(first, chance),
    );
    const settled: TravellerSettings = { country, home: first.home, people: first.people ?? null };
    const village = { group, settled, surnames, journey: first.journey };
    const own: HouseholdMember[] = [];
    while (own.length < people) own.push(...this.households.of(village));
    for (const member of own) this.keys.set(member.traveller.key, member);
    const office = chance.pick(countersAtHome(country));
    const before = this.reports.length;
    for (const member of own) this.report(member, own, office);
    this.members.push(...own);
    if (chance.chance(DISASTERS)) this.meetDisaster(own, first.journey, before);
    else if (this.happens(this.customs.sentBack)) this.sendBack(own, first.journey);
  }

  /** Somebody who went with none of these. */
  alone(): void {
    const traveller = this.households.traveller({});
    const filed = this.file(traveller, {
      institution: this.desk.chance.pick(countersAtHome(traveller.country)),
    });
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

  private report(member: HouseholdMember, group: readonly HouseholdMember[], office: string): void {
    const { chance } = this.desk;
    const { traveller } = member;
    const institution = chance.chance(0.7) ? office : chance.pick(countersAtHome(traveller.country));
    const linkedReports = this.namedWith(member, group);
    const genes = member.isTyped ? member.genes : undefined;
    member.report = this.file(traveller, { institution, linkedReports, genes });
    this.reports.push(member.report);
    this.fileAgain(traveller, member.report);
  }

  /** The people reported before this member whom the report names as having gone along. */
  private namedWith(
    member: HouseholdMember,
    group: readonly HouseholdMember[],
  ): ReportRecord['linkedReports'] {
    const { chance } = this.desk;
    const before = group.filter(({ report }) => report !== undefined);
    const named = before.filter((other) =>
      chance.chance(
        other.household === member.household && hasSiblings(member) ? SIBLINGS_NAMED : OTHERS_NAMED,
      ),
    );
    if (named.length === 0) return undefined;
    return named.map(({ report, household }) => ({
      ...referenceTo(report!.record),
      why: household === member.household ? ('same_family' as const) : ('travelled_together' as const),
    }));
  }

  private fileAgain(traveller: Traveller, { record }: FiledRecord): void {
    const { chance } = this.desk;
    if (!chance.chance(SECOND_REPORTS)) return;
    const institution = chance.pick(countersElsewhere(traveller.country, record.institution));
    this.reports.push(this.file(traveller, { institution }, ['sibling', 'cousin', 'aunt', 'friend']));
  }

  private file(
    traveller: Traveller,
    filing: Pick<Filing, 'institution' | 'linkedReports' | 'genes'>,
    relationships: readonly string[] = ['mother', 'mother', 'father', 'spouse', 'sibling'],
  ): FiledRecord {
    const { chance, endDay } = this.desk;
    const recordedDay = Math.min(endDay - 3, traveller.journey.lastContactDay + 3 + chance.integer(0, 120));
    const relationship = chance.pick(relationships);
    return reportOf(traveller, { ...filing, relationship, recordedDay }, this.desk);
  }

  /**
   * The dead of one disaster lie near one another and are found at about one time; some of the others are met
   * alive that day.
   *
   * @param before where the reports of this group begin
   */
  private meetDisaster(group: readonly HouseholdMember[], journey: SimulatedJourney, before: number): void {
    const { chance, endDay } = this.desk;
    const shared = findingOf(journey, endDay, chance, { unfoundFactor: 2 });
    const event = this.customs.eventNamed > 0 ? eventOf(shared, group.length, chance) : undefined;
    for (const { traveller, genes } of group) {
      if (!chance.chance(FOUND_DEAD)) {
        if (this.happens(this.customs.survivors)) this.meet(traveller, shared, event);
        continue;
      }
      const finding = besideOf(shared, endDay, chance);
      const papersOf = chance.chance(0.12) && traveller.papers.length > 0 ? traveller : undefined;
      const descent = this.happens(this.customs.typedRemains) ? genes : undefined;
      const registration = { bank: finding.stage.bank, papersOf, descent, event: this.named(event) };
      this.bodies.push(remainsOf(traveller, finding, registration, this.desk));
    }
    if (event) this.nameInReports(before, event);
  }

  private meet(
    traveller: Traveller,
    { deathDay, context }: FindingOfBody,
    event: EventReference | undefined,
  ): void {
    const { chance, endDay } = this.desk;
    const situation = context === 'sea' || context === 'beach' ? 'rescued_at_sea' : 'hospitalised';
    const sinceDay = Math.min(endDay - 1, deathDay + chance.integer(0, 2));
    this.alive.push(livingOf(traveller, { situation, sinceDay, event: this.named(event) }, this.desk));
  }

  /** Groups that are stopped on the way are sent back together, and come home on one day or two. */
  private sendBack(group: readonly HouseholdMember[], { end }: SimulatedJourney): void {
    const { chance, endDay } = this.desk;
    const day = Math.min(endDay - 3, end.day + chance.integer(1, 20));
    for (const { traveller } of group) {
      if (!chance.chance(this.customs.sentBackRecorded)) continue;
      const sinceDay = day + chance.integer(0, 1);
      this.alive.push(livingOf(traveller, { situation: 'returned', sinceDay }, this.desk));
    }
  }

  /** The event as one record names it, if it does: by the code that all share, or in words alone. */
  private named(event: EventReference | undefined): EventReference | undefined {
    const { chance } = this.desk;
    if (event === undefined || !chance.chance(this.customs.eventNamed)) return undefined;
    if (chance.chance(this.customs.eventCoded)) return event;
    const { id: _, peopleInvolved: __, ...inWords } = event;
    return inWords;
  }

  /** Families hear of the disaster, and some offices tie their reports to another of it. */
  private nameInReports(from: number, event: EventReference): void {
    let last: ReportRecord | undefined;
    for (let at = from; at < this.reports.length; at += 1) {
      const filed = this.reports[at]!;
      const named = this.named(event);
      if (named === undefined || filed.record.recordType !== 'report') continue;
      const { linkedReports = [] } = filed.record;
      const isNew = last !== undefined && !linkedReports.some(({ id }) => id === last!.id);
      const tied = isNew && this.desk.chance.chance(TIED_BY_EVENT);
      const record: ReportRecord = {
        ...filed.record,
        event: named,
        ...(tied && { linkedReports: [...linkedReports, { ...referenceTo(last!), why: 'same_event' }] }),
      };
      this.reports[at] = { ...filed, record };
      last = record;
    }
  }

  /**
   * Chance is asked only where something can happen: customs without it leave all other draws as they are.
   */
  private happens(share: number): boolean {
    return share > 0 && this.desk.chance.chance(share);
  }
}

function hasSiblings({ tie }: HouseholdMember): boolean {
  return tie === 'siblings' || tie === 'twins';
}

/** Another body of the same disaster. */
function besideOf(shared: FindingOfBody, endDay: number, chance: SeededGenerator): FindingOfBody {
  const [lat, lon] = [shared.point.lat, shared.point.lon];
  return {
    ...shared,
    point: pointNear({ ...shared.stage, lat, lon }, 0.4, chance),
    foundDay: Math.min(endDay - 2, shared.foundDay + chance.pick([0, 0, 0, 0, 1, 2])),
  };
}
