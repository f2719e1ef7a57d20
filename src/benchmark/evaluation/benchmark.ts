import type { ExchangeRecord, RecordReference, RecordType } from '../../kernel/contract/index.js';
import { Journeys, type ToldGroup } from './journeys.js';
import { kindOf, TYPES_OF_KIND, type EvaluatedKind } from './kinds.js';
import { ComparisonNetwork, type Barrier, type NetworkFile, type Rights } from './may-be-compared.js';
import { SamePerson } from './same-person.js';
import { spokenGroups } from './spoken-groups.js';

/** True pair as a file tells it. */
export interface BenchmarkPair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly class?: string;
}

/** True pair by the numbers of its records; of a mixed pair `a` is the report. */
export interface TrueMatch {
  readonly a: number;
  readonly b: number;
  readonly kind: EvaluatedKind;
  readonly class: string;
}

type InstitutionSize = readonly [institution: string, records: number];

/** Traits of a record that figures are broken down by. */
export interface Traits {
  readonly completeness?: string | undefined;
  readonly condition?: string | undefined;
  readonly language?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * Benchmark that an engine's answers are held against: the records, who may be compared with whom, and the
 * true pairs. Records are numbered as they come. First all records, then the true and the forbidden pairs.
 */
export class Benchmark {
  readonly truth: TrueMatch[] = [];
  readonly counts: Record<RecordType, number> = { report: 0, remains: 0, living: 0 };
  private readonly network: ComparisonNetwork;
  private readonly numbers = new Map<string, number>();
  private readonly rights: Rights[] = [];
  private readonly traits: Traits[] = [];
  private readonly spoken: number[] = [];
  private persons: SamePerson | undefined;
  /** Journeys: the people who travelled together; empty where the region does not tell. */
  readonly journeys = new Journeys();
  private readonly damages = new Map<number, readonly string[]>();
  private readonly countsOf = new Map<string, Record<RecordType, number>>();

  /** @param today days since 1970-01-01 on which consents are read */
  constructor(
    network: NetworkFile,
    private readonly today: number,
  ) {
    this.network = new ComparisonNetwork(network);
  }

  get size(): number {
    return this.rights.length;
  }

  /** Adds a record; one that was there already is left as it was first read. */
  addRecord(record: ExchangeRecord): void {
    const key = keyOf(record);
    if (this.numbers.has(key)) return;
    this.numbers.set(key, this.size);
    const rights = this.network.rightsOf(record, this.today);
    this.rights.push(rights);
    this.traits.push(traitsOf(record, rights.country));
    this.spoken.push(spokenGroups(record));
    this.counts[record.recordType] += 1;
    const counts = this.countsOf.get(record.institution) ?? { report: 0, remains: 0, living: 0 };
    this.countsOf.set(record.institution, counts);
    counts[record.recordType] += 1;
  }

  numberOf(reference: RecordReference): number | undefined {
    return this.numbers.get(keyOf(reference));
  }

  typeOf(record: number): RecordType {
    return this.rights[record]!.recordType;
  }

  traitsOf(record: number): Traits {
    return this.traits[record]!;
  }

  /** Returns the groups of evidence that a record speaks of (see `spokenGroups`). */
  spokenOf(record: number): number {
    return this.spoken[record]!;
  }

  kindOf(a: number, b: number): EvaluatedKind | undefined {
    return kindOf(this.typeOf(a), this.typeOf(b));
  }

  /**
   * Adds a true pair.
   * @returns false where the pair names a record that is not there, or types that are not compared
   */
  addTrue(pair: BenchmarkPair): boolean {
    const numbers = this.numbersOf(pair);
    const kind = numbers && this.kindOf(...numbers);
    if (numbers === undefined || kind === undefined) return false;
    const [a, b] = this.typeOf(numbers[0]) === 'report' ? numbers : [numbers[1], numbers[0]];
    const upright = this.typeOf(numbers[0]) === 'report' || this.typeOf(numbers[1]) === 'report';
    this.truth.push({
      a: upright ? a : numbers[0],
      b: upright ? b : numbers[1],
      kind,
      class: pair.class ?? kind,
    });
    this.onePerson().join(numbers[0], numbers[1]);
    return true;
  }

  /** Adds a true pair that may not be compared: it never counts as an error of rank. */
  addForbidden(pair: BenchmarkPair): boolean {
    const numbers = this.numbersOf(pair);
    if (numbers === undefined) return false;
    this.onePerson().join(...numbers);
    return true;
  }

  /**
   * Adds a group that travelled together.
   * @returns the first of its records that is not there, of which nothing is added; undefined where all are
   */
  addGroup(group: ToldGroup): RecordReference | undefined {
    const unknown = group.people
      .flatMap(({ records }) => records)
      .find((reference) => this.numberOf(reference) === undefined);
    if (unknown === undefined) this.addKnownOfGroup(group);
    return unknown;
  }

  /**
   * Adds a group, as `addGroup`, without the records that are not there: a thinned bank holds a part of each
   * group.
   */
  addKnownOfGroup(group: ToldGroup): void {
    this.journeys.add(group, (reference) => this.numberOf(reference));
  }

  /**
   * Notes the damage that was done to a record.
   * @returns false where it is not there
   */
  addDamage({ institution, id, damage }: RecordReference & { readonly damage: readonly string[] }): boolean {
    const number = this.numberOf({ institution, id });
    if (number !== undefined) this.damages.set(number, damage);
    return number !== undefined;
  }

  damageTo(record: number): readonly string[] {
    return this.damages.get(record) ?? [];
  }

  /** Kinds of damage of which the region tells. */
  get damageKinds(): readonly string[] {
    return [...new Set([...this.damages.values()].flat())].sort();
  }

  institutionOf(record: number): string {
    return this.rights[record]!.institution;
  }

  /** Returns the number of records that an institution has, of all types. */
  recordsOf(institution: string): number {
    const { report = 0, remains = 0, living = 0 } = this.countsOf.get(institution) ?? {};
    return report + remains + living;
  }

  /** Returns the number of records of each institution, for both sides of a kind. */
  sizesOf(kind: EvaluatedKind): readonly [a: readonly InstitutionSize[], b: readonly InstitutionSize[]] {
    const [a, b] = TYPES_OF_KIND[kind];
    const of = (type: RecordType) =>
      Array.from(this.countsOf, ([institution, counts]) => [institution, counts[type]] as const);
    return [of(a), of(b)];
  }

  samePerson(a: number, b: number): boolean {
    return this.onePerson().is(a, b);
  }

  barrierBetween(a: number, b: number): Barrier | undefined {
    return this.network.barrierBetween(this.rights[a]!, this.rights[b]!);
  }

  private numbersOf({ a, b }: BenchmarkPair): [number, number] | undefined {
    const [first, second] = [this.numberOf(a), this.numberOf(b)];
    return first === undefined || second === undefined ? undefined : [first, second];
  }

  private onePerson(): SamePerson {
    return (this.persons ??= new SamePerson(this.size));
  }
}

function keyOf({ institution, id }: RecordReference): string {
  return `${institution}\n${id}`;
}

function traitsOf(record: ExchangeRecord, country: string | undefined): Traits {
  if (record.recordType === 'remains')
    return { completeness: record.completeness, condition: record.condition, country };
  if (record.recordType === 'report') return { language: record.reporter?.language, country };
  return { country };
}
