import type { RecordReference, RemainsRecord, ReportRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { DAYS_PER_YEAR, dateOf, dayOf } from './calendar.js';
import type { SimulationContext } from './desk.js';
import { findingOf, type FindingOfBody } from './finding.js';
import { descentOf, type Descent } from './gene-drop.js';
import { countersAtHome, countersElsewhere } from './institutions.js';
import { livingOf } from './living-record.js';
import type { FiledRecord } from './permission.js';
import { remainsOf } from './remains-record.js';
import { reportOf } from './report-record.js';
import type { Filing } from './filing.js';
import { journeyInto, type SimulatedDisaster } from './shared-events.js';
import type { RecordPool } from './record-pool.js';
import { travellerOf, type TravellerSettings, type Traveller } from './traveller.js';
import { referenceTo } from './truth.js';
import { typedFamilyOf, type SimulatedTypedFamily } from './typed-family.js';

/** Two records of two people whom an engine must not take for one. */
export interface DecoyPair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly why: 'namesake' | 'brother' | 'borrowed_papers';
}

/** The institution that registers a body a second time, by the country in which it was found. */
const SECOND_REGISTRIES: Readonly<Record<string, string>> = {
  MX: 'MX-PROSECUTOR',
  US: 'US-FAMILIES',
  GT: 'GT-PROSECUTOR',
  HN: 'HN-SEARCH',
  CO: 'CO-SEARCH',
  DO: 'DO-REDCROSS',
  HT: 'DO-REDCROSS',
  PR: 'DO-REDCROSS',
};

const FIRST_REPORTERS = [
  'mother',
  'mother',
  'mother',
  'father',
  'spouse',
  'spouse',
  'sibling',
  'child',
] as const;
const SECOND_REPORTERS = ['sibling', 'cousin', 'aunt', 'spouse', 'friend', 'father'] as const;

/** Makes people and files what institutions come to know of them. */
export class Cases {
  readonly decoys: DecoyPair[] = [];
  private people = 0;
  private lastOfEvent: FiledRecord | undefined;
  private readonly genes = new Map<string, Descent>();

  constructor(
    private readonly desk: SimulationContext,
    private readonly shelf: RecordPool,
    private readonly events: readonly SimulatedDisaster[],
  ) {}

  /** Somebody of whom only a family's report tells. */
  unresolved(): void {
    const event = this.desk.chance.chance(0.02) ? this.desk.chance.pick(this.events) : undefined;
    const person = this.traveller(this.aboard(event));
    const first = this.report(person, { event: event?.reference });
    if (this.desk.chance.chance(0.02) && this.shelf.roomFor('report')) {
      const companion = this.traveller({
        country: person.country,
        home: person.home,
        journey: person.journey,
      });
      this.report(companion, {
        linkedReports: [{ ...referenceTo(first.record), why: 'travelled_together' }],
      });
    }
  }

  /** Somebody reported whose body lies in a bank. */
  dead(typed: boolean): void {
    const { chance } = this.desk;
    const event = chance.chance(0.05) ? chance.pick(this.events) : undefined;
    const person = this.traveller(this.aboard(event));
    const family = typed ? typedFamilyOf(person.sex, chance) : undefined;
    this.report(person, {
      event: event !== undefined && chance.chance(0.6) ? event.reference : undefined,
      family,
    });
    const ownPapers = chance.chance(0.12) && person.papers.length > 0;
    this.body(person, this.found(person, event), { papersOf: ownPapers ? person : undefined, family, event });
  }

  /** Somebody reported who is alive. */
  alive(): void {
    const { chance } = this.desk;
    const event = chance.chance(0.05) ? chance.pick(this.events) : undefined;
    const person = this.traveller(this.aboard(event));
    this.report(person, { event: event !== undefined && chance.chance(0.6) ? event.reference : undefined });
    this.shelf.put(
      livingOf(
        person,
        event === undefined ? this.situated() : { event: event.reference, situation: event.survivors },
        this.desk,
      ),
    );
  }

  /** Somebody in hospital who cannot speak, whose family and who were both typed. */
  typedPatient(): void {
    const person = this.traveller({});
    const genes = typedFamilyOf(person.sex, this.desk.chance);
    this.report(person, { family: genes });
    this.shelf.put(
      livingOf(person, { situation: 'hospitalised_unable_to_speak', informFamily: true, genes }, this.desk),
    );
  }

  /** A body that nobody has reported missing in the region. */
  strangerDead(typed: boolean): void {
    const event = this.desk.chance.chance(0.01) ? this.desk.chance.pick(this.events) : undefined;
    const person = this.traveller(this.aboard(event));
    const withPapers = this.desk.chance.chance(0.08) && person.papers.length > 0;
    const family = typed ? typedFamilyOf(person.sex, this.desk.chance) : undefined;
    this.body(person, this.found(person, event), {
      papersOf: withPapers ? person : undefined,
      family,
      event,
    });
  }

  /** Somebody alive whom nobody has reported missing in the region. */
  strangerAlive(): void {
    this.shelf.put(livingOf(this.traveller({}), this.situated(), this.desk));
  }

  /**
   * Two people of one name and birth year; one is reported, the other is in another record. Needs room for
   * both.
   */
  namesakes(type: 'remains' | 'living'): void {
    const { chance } = this.desk;
    const reported = this.traveller({ birthDay: this.adultsBirthDay() });
    const year = dateOf(reported.birthDay).slice(0, 4);
    const other = this.traveller({
      country: reported.country,
      sex: reported.sex,
      given: reported.given,
      surnames: reported.surnames,
      birthDay: dayOf(`${year}-01-01`) + chance.integer(0, 360),
    });
    const report = this.report(reported, { once: true });
    const record =
      type === 'living'
        ? this.shelf.put(livingOf(other, { situation: 'returned' }, this.desk))
        : this.body(other, this.found(other, undefined), { papersOf: other, once: true });
    this.decoys.push({ a: referenceTo(report.record), b: referenceTo(record.record), why: 'namesake' });
  }

  /** Two brothers set out; the body of one is found. Needs room for two reports and a body. */
  brothers(): void {
    const { chance } = this.desk;
    const dead = this.traveller({ sex: 'male', birthDay: this.adultsBirthDay() });
    const brother = this.traveller({
      country: dead.country,
      sex: 'male',
      surnames: dead.surnames,
      home: dead.home,
      birthDay: dead.birthDay + chance.pick([-1, 1]) * chance.integer(400, 1500),
    });
    const first = this.report(dead, { once: true });
    const linked = chance.chance(0.5);
    const second = this.report(brother, {
      once: true,
      linkedReports: linked ? [{ ...referenceTo(first.record), why: 'same_family' }] : undefined,
    });
    const body = this.body(dead, this.found(dead, undefined), { once: true });
    this.decoys.push({ a: referenceTo(second.record), b: referenceTo(body.record), why: 'brother' });
  }

  /** A body that carries another missing person's papers. Needs room for two reports and a body. */
  borrowedPapers(): void {
    const holder = this.traveller({ birthDay: this.adultsBirthDay() });
    const dead = this.traveller({
      country: holder.country,
      sex: holder.sex,
      birthDay: this.adultsBirthDay(),
    });
    const holdersReport = this.report(holder, { once: true });
    this.report(dead, { once: true });
    const body = this.body(dead, this.found(dead, undefined), { papersOf: holder, once: true });
    this.decoys.push({
      a: referenceTo(holdersReport.record),
      b: referenceTo(body.record),
      why: 'borrowed_papers',
    });
  }

  private traveller(settled: TravellerSettings): Traveller {
    this.people += 1;
    return travellerOf(`P${this.people}`, this.desk.endDay, this.desk.chance, settled);
  }

  /** Old enough to have travelled at any time of the simulation. */
  private adultsBirthDay(): number {
    return this.desk.endDay - Math.floor((24 + this.desk.chance.uniform() * 22) * DAYS_PER_YEAR);
  }

  private aboard(event: SimulatedDisaster | undefined): TravellerSettings {
    if (event === undefined) return {};
    return { country: this.desk.chance.pick(event.countries), journey: journeyInto(event, this.desk.chance) };
  }

  private found(person: Traveller, event: SimulatedDisaster | undefined): FindingOfBody {
    const { chance, endDay, manner } = this.desk;
    const context = event?.context;
    if (!manner.isBenchmark) return findingOf(person.journey, endDay, chance, { context });
    const finding = findingOf(person.journey, endDay, chance, { context, unfoundFactor: 3.5 });
    return { ...finding, completeness: foundWhole(finding, chance) };
  }

  /** The family's report, and now and then a second one by another relative at another counter. */
  private report(person: Traveller, about: ReportAbout): FiledRecord {
    const { chance } = this.desk;
    const institution = chance.pick(countersAtHome(person.country));
    const linked =
      about.event !== undefined &&
      this.lastOfEvent?.record.event?.id === about.event.id &&
      chance.chance(0.2);
    const first = this.shelf.put(
      reportOf(
        person,
        {
          ...about,
          institution,
          genes: this.genesFor(person, TYPED_FAMILIES),
          relationship: chance.pick(FIRST_REPORTERS),
          recordedDay: this.reportingDay(person),
          linkedReports: linked
            ? [{ ...referenceTo(this.lastOfEvent!.record), why: 'same_event' }]
            : about.linkedReports,
        },
        this.desk,
      ),
    );
    if (about.event !== undefined) this.lastOfEvent = first;
    const secondShare = this.desk.manner.isBenchmark ? 0.115 : 0.085;
    if (about.once !== true && chance.chance(secondShare) && this.shelf.roomFor('report')) {
      const suspected = chance.chance(0.06);
      const filing = {
        institution: chance.pick(countersElsewhere(person.country, institution)),
        relationship: chance.pick(SECOND_REPORTERS),
        recordedDay: this.reportingDay(person),
        linkedReports: suspected
          ? [{ ...referenceTo(first.record), why: 'possible_duplicate' as const }]
          : undefined,
      };
      this.shelf.put(reportOf(person, filing, this.desk));
    }
    return first;
  }

  /** Days to months after the last call, the sooner the likelier. */
  private reportingDay(person: Traveller): number {
    const wait = 3 + Math.floor(-70 * Math.log(1 - this.desk.chance.uniform()));
    return Math.min(this.desk.endDay - 3, person.journey.lastContactDay + wait);
  }

  /**
   * The person's genes, where the laboratory has had this family or this body; none outside of a benchmark.
   */
  private genesFor({ key }: Traveller, share: number): Descent | undefined {
    if (!this.desk.manner.isBenchmark || !this.desk.chance.chance(share)) return undefined;
    const genes = this.genes.get(key) ?? descentOf(this.desk);
    this.genes.set(key, genes);
    return genes;
  }

  /** In a benchmark one in eight of the living cannot say who they are; else it is drawn with the rest. */
  private situated(): { situation?: 'hospitalised_unable_to_speak' } {
    const { manner, chance } = this.desk;
    return manner.isBenchmark && chance.chance(0.055) ? { situation: 'hospitalised_unable_to_speak' } : {};
  }

  /**
   * A part of a body that lay apart and was registered apart; nobody has said that the two belong together.
   */
  private fragment(person: Traveller, finding: FindingOfBody): void {
    if (finding.completeness === 'complete' || !this.desk.chance.chance(0.1)) return;
    const registration = {
      bank: finding.stage.bank,
      isFragment: true,
      descent: this.genesFor(person, TYPED_REMAINS),
    };
    this.shelf.put(remainsOf(person, finding, registration, this.desk));
  }

  /** A body in its bank, and now and then the same body, or a part of it, recorded apart. */
  private body(person: Traveller, finding: FindingOfBody, about: BodyAbout): FiledRecord {
    const { chance } = this.desk;
    const event: RemainsRecord['event'] = about.event?.reference;
    const descent = this.genesFor(person, TYPED_REMAINS);
    const { bank } = finding.stage;
    const isFragment = finding.completeness === 'isolated';
    const registration = { bank, papersOf: about.papersOf, genes: about.family, descent, isFragment, event };
    const first = this.shelf.put(remainsOf(person, finding, registration, this.desk));
    const elsewhere = SECOND_REGISTRIES[finding.stage.country];
    if (about.once === true || !this.shelf.roomFor('remains')) return first;
    if (elsewhere !== undefined && chance.chance(0.055)) {
      const again = { bank: elsewhere, event, isFragment, descent: this.genesFor(person, TYPED_REMAINS) };
      this.shelf.put(remainsOf(person, finding, again, this.desk));
    } else if (this.desk.manner.isBenchmark) {
      this.fragment(person, finding);
    } else if (finding.completeness === 'partial' && chance.chance(0.12)) {
      this.shelf.put(
        remainsOf(
          person,
          finding,
          { bank: finding.stage.bank, partOf: referenceTo(first.record) },
          this.desk,
        ),
      );
    }
    return first;
  }
}

/** The shares of families and of remains that a laboratory has typed in a benchmark. */
const TYPED_FAMILIES = 0.465;
const TYPED_REMAINS = 0.605;

/** In a benchmark every body is described as found by the state it was in; bones lie scattered. */
function foundWhole(
  { condition, completeness }: FindingOfBody,
  chance: SeededGenerator,
): FindingOfBody['completeness'] {
  if (completeness === 'complete' || completeness === 'nearly_complete') return 'complete';
  return condition === 'skeletonised' && chance.chance(0.35) ? 'isolated' : 'partial';
}

interface ReportAbout extends Partial<Omit<Filing, 'linkedReports' | 'event'>> {
  readonly event?: ReportRecord['event'];
  readonly linkedReports?: ReportRecord['linkedReports'];
  /** No second report. */
  readonly once?: boolean;
}

interface BodyAbout {
  readonly papersOf?: Traveller | undefined;
  readonly family?: SimulatedTypedFamily | undefined;
  readonly event?: SimulatedDisaster | undefined;
  /** No second record of the same body. */
  readonly once?: boolean;
}
