import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { InstitutionDirectory, type Agreement, type Institution } from '../../../institutions/index.js';
import { permissionsOf, type Permissions } from '../../../access/consent/index.js';
import type { DecidingRecord, StoredRecord } from '../../../records/records/index.js';
import { isComparable, isHolderOnly } from '../domain/comparable.js';
import { areToldApart } from '../domain/declared-apart.js';
import { decidersOf } from '../domain/genetic-parties.js';
import { permitsLess } from '../domain/lender-tiers.js';
import {
  mayBeCompared,
  lendsFor,
  mayHoldDna,
  mayKnow,
  showValues,
  type Party,
  type PartyRule,
} from '../domain/parties.js';

/** Two records with those samples alone that may be held against each other. */
export interface UsableSamples {
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  /** True where both have samples and none of them may be used here. */
  readonly isBarred: boolean;
}

/**
 * Policy of who may be compared with whom, on records as they are now: for what is shown, told or exported
 * later.
 */
@Injectable()
export class ComparisonPolicy {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Opens the rules as they stand now; they remember what they have worked out. */
  async open(tx: Tx): Promise<ComparisonRules> {
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const agreements = await this.institutions.agreements(tx);
    return new ComparisonRules(institutions, agreements, this.clock.now().toISOString());
  }
}

/** Rules of who may be compared with whom at one moment. */
export class ComparisonRules {
  private readonly parties = new Map<DecidingRecord, Party | undefined>();
  private readonly keyOf = new Map<Party, string>();
  private readonly decided = new Map<string, boolean>();
  private readonly filtered = new Map<StoredRecord, Map<string, ExchangeRecord>>();
  private readonly alone = new Map<string, Party>();

  constructor(
    private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly agreements: readonly Agreement[],
    private readonly now: string,
  ) {}

  /** Tells whether two records may be compared as a pair of a kind. */
  allows(kind: Kind, a: DecidingRecord | undefined, b: DecidingRecord | undefined): boolean {
    const [one, other] = [a && this.partyOfOnce(a), b && this.partyOfOnce(b)];
    if (!a || !b || !one || !other || !this.decide(mayBeCompared, kind, one, other)) return false;
    return kind !== 'duplicate_report' || !areToldApart(a, b);
  }

  /**
   * Tells whether, as their institutions have agreed, of two reports the values of each are shown to the
   * other's institution.
   */
  showValues(one: DecidingRecord, other: DecidingRecord): boolean {
    const [first, second] = [this.partyOfOnce(one), this.partyOfOnce(other)];
    return first !== undefined && second !== undefined && showValues(first, second, this.agreements);
  }

  /** Tells whether the family of the first report permits less than that of the second. */
  permitsLess(one: DecidingRecord, other: DecidingRecord): boolean {
    return permitsLess(this.partyOfOnce(one)?.permissions, this.partyOfOnce(other)?.permissions);
  }

  /**
   * Tells whether a report lends what it knows to another for a comparison with a third record, where people
   * have joined the two.
   */
  lendsFor(
    kind: Kind,
    lender: DecidingRecord,
    { borrower, other }: Readonly<Record<'borrower' | 'other', DecidingRecord>>,
  ): boolean {
    const parties = {
      lender: this.partyOfOnce(lender),
      borrower: this.partyOfOnce(borrower),
      other: this.partyOfOnce(other),
    };
    return this.allows(kind, lender, other) && lendsFor(kind, parties, this.agreements);
  }

  /** Tells whether only the institution that holds the living person's record may know of a pair. */
  isHolderOnly(a: DecidingRecord, b: DecidingRecord): boolean {
    return this.isForHolderAlone(a) || this.isForHolderAlone(b);
  }

  /** Tells whether an institution may know of a record in comparisons of a kind. */
  mayKnow(kind: Kind, institutionId: string, record: DecidingRecord): boolean {
    const [institution, party] = [this.institutions.get(institutionId), this.partyOfOnce(record)];
    return institution !== undefined && party !== undefined && mayKnow(kind, institution, party);
  }

  /** Tells whether a record is of somebody found alive for whom nobody has said yes. */
  isForHolderAlone(record: DecidingRecord): boolean {
    return isHolderOnly(record, this.now);
  }

  /**
   * Returns the two records without the samples that may not be held against the other's: agreements and
   * relatives decide.
   */
  usableSamples(kind: Kind, a: StoredRecord, b: StoredRecord): UsableSamples {
    const [one, other] = [this.partyOfOnce(a), this.partyOfOnce(b)];
    const first = this.withUsable(a, (decider) => this.mayUse(kind, decider, other));
    const second = this.withUsable(b, (decider) => this.mayUse(kind, one, decider));
    const isBarred =
      hasSamples(a.content) && hasSamples(b.content) && !(hasSamples(first) && hasSamples(second));
    return { a: first, b: second, isBarred };
  }

  private mayUse(kind: Kind, one: Party | undefined, other: Party | undefined): boolean {
    return one !== undefined && other !== undefined && this.decide(mayHoldDna, kind, one, other);
  }

  private withUsable(record: StoredRecord, may: (decider: Party | undefined) => boolean): ExchangeRecord {
    const { content } = record;
    if (!hasSamples(content)) return content;
    const barred = decidersOf(content, this.now).filter(
      ({ permissions }) =>
        !may(permissions ? this.partyAlone(record, permissions) : this.partyOfOnce(record)),
    );
    if (barred.length === 0) return content;
    // The same object for the same set: whoever explains many pairs encodes a record once.
    const known = this.filtered.get(record) ?? new Map<string, ExchangeRecord>();
    this.filtered.set(record, known);
    const key = JSON.stringify(barred.map(({ relatives, own }) => [relatives, own]));
    const before = known.get(key);
    if (before) return before;
    const relatives = new Set(barred.flatMap((decider) => decider.relatives));
    const without = withoutSamples(
      content,
      relatives,
      barred.some(({ own }) => own),
    );
    known.set(key, without);
    return without;
  }

  private decide(rule: PartyRule, kind: Kind, one: Party, other: Party): boolean {
    const key = `${rule.name} ${kind} ${this.keyOfParty(one)} ${this.keyOfParty(other)}`;
    const known = this.decided.get(key);
    if (known !== undefined) return known;
    const isAllowed = rule(kind, one, other, this.agreements);
    this.decided.set(key, isAllowed);
    return isAllowed;
  }

  private keyOfParty(party: Party): string {
    const known = this.keyOf.get(party);
    if (known !== undefined) return known;
    const key = JSON.stringify([party.institution.id, party.recordType, party.permissions]);
    this.keyOf.set(party, key);
    return key;
  }

  private partyOfOnce(record: DecidingRecord): Party | undefined {
    if (!this.parties.has(record)) this.parties.set(record, partyOf(record, this.institutions, this.now));
    return this.parties.get(record);
  }

  private partyAlone({ institutionId }: StoredRecord, permissions: Permissions): Party | undefined {
    const institution = this.institutions.get(institutionId);
    if (!institution) return undefined;
    const key = JSON.stringify([institutionId, permissions]);
    const known = this.alone.get(key) ?? { institution, recordType: 'report' as const, permissions };
    this.alone.set(key, known);
    return known;
  }
}

/** A record's party; none for a record that is compared no more. */
function partyOf(
  record: DecidingRecord,
  institutions: ReadonlyMap<string, Institution>,
  now: string,
): Party | undefined {
  const institution = institutions.get(record.institutionId);
  if (!institution || !isComparable(record)) return undefined;
  const { content, recordType } = record;
  if (content.recordType !== 'report') return { institution, recordType };
  return {
    institution,
    recordType,
    permissions: permissionsOf(content.consents ?? [], content.recordedAt, now),
  };
}

function hasSamples(content: ExchangeRecord): boolean {
  if (content.recordType === 'living') return content.profile !== undefined;
  if (content.recordType === 'remains')
    return content.profile !== undefined || content.profiles !== undefined;
  return content.directProfile !== undefined || (content.relatives ?? []).some(({ profile }) => profile);
}

/**
 * Returns a copy without the samples of these relatives, and without the person's own where that is not
 * allowed either.
 */
function withoutSamples(
  content: ExchangeRecord,
  relatives: ReadonlySet<string>,
  isOwnBarred: boolean,
): ExchangeRecord {
  const copy: Record<string, unknown> = { ...content };
  if (isOwnBarred)
    for (const field of ['directProfile', 'profile', 'profiles']) Reflect.deleteProperty(copy, field);
  if (content.recordType === 'report' && content.relatives) {
    copy.relatives = content.relatives.map((one) => (relatives.has(one.id) ? withoutSample(one) : one));
  }
  return copy as unknown as ExchangeRecord;
}

function withoutSample(relative: NonNullable<ReportRecord['relatives']>[number]) {
  const copy = { ...relative };
  Reflect.deleteProperty(copy, 'profile');
  return copy;
}
