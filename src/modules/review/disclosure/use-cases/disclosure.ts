import type { Kind } from '../../../../kernel/linkage/index.js';
import type { ComparisonRules } from '../../../matching/runs/index.js';
import type { Agreement, Institution } from '../../../institutions/index.js';
import type { DecidingRecord, StoredRecord } from '../../../records/records/index.js';
import { agreedLevels, type AgreedLevels } from '../domain/agreed-level.js';
import { urgentKeyOf, urgentLevel } from '../domain/break-glass.js';
import { disclosureLevel, type DisclosureInputs, type DisclosureLevel } from '../domain/level.js';
import { endedSide, hiddenSide, sideView, type PairView, type RecordCard } from '../domain/pair-view.js';
import type { PairSide } from '../domain/pair-side.js';
import { isInForce, isReleasedFor, pairKeyOf, type Release } from '../domain/released.js';
import { asIfPermitted } from '../domain/still-offered.js';

/** Viewer for whom something is shown: an institution, or none, as the operator of an installation is. */
export interface Viewer {
  readonly institutionId?: string | undefined;
  /** Purpose that the viewer works for. */
  readonly purpose?: string | undefined;
  /**
   * True where what is released for any purpose counts: for an institution, whose people work for several.
   */
  readonly forAnyPurpose?: boolean;
  /**
   * True where figures are wanted of all that was compared, to measure the comparison: those of nobody's
   * viewer alone.
   */
  readonly measures?: boolean;
  /**
   * Person whose urgent access counts, where that person looks at a match. No list, export or comparison has
   * any.
   */
  readonly urgentFor?: string | undefined;
}

/** Two records as they are now. */
export interface ShownPair {
  readonly kind: Kind;
  readonly a: StoredRecord;
  readonly b: StoredRecord;
}

/** Pair with no more of its records than decides who may know of it. */
export interface DecidingPair {
  readonly kind: Kind;
  readonly a: DecidingRecord;
  readonly b: DecidingRecord;
}

export interface DisclosureFacts {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly agreements: readonly Agreement[];
  readonly rules: ComparisonRules;
  readonly releases: readonly Release[];
  /** The most that is shown of a record, where its owner has set it. */
  readonly caps: ReadonlyMap<string, DisclosureLevel>;
  /** Urgent access that is open to the viewer, by match and side, with its end. */
  readonly urgent: ReadonlyMap<string, Date>;
  readonly now: Date;
}

interface Asked {
  readonly own: readonly PairSide[];
  readonly withRecords: boolean;
}

interface Owners {
  readonly a: Institution;
  readonly b: Institution;
}

/** Standing of one side to the viewer. */
interface SideStatus {
  readonly own: boolean;
  readonly release: Release | undefined;
  readonly isUsable: boolean;
  readonly level: DisclosureLevel;
  readonly dnaLevel: DisclosureLevel;
  /** Until when more is shown of it for urgent access. */
  readonly urgentUntil: Date | undefined;
}

/** Level of viewers who belong to no institution: they see the comparison, and values of nobody. */
const PLATFORM_LEVEL = 2;
const SIDES = ['a', 'b'] as const;

/**
 * Disclosure of pairs to one viewer at one moment: the only place that says so (docs/reference/access.md,
 * "Disclosure").
 */
export class Disclosure {
  private readonly released: ReadonlyMap<string, Release>;
  private readonly agreedBy = new Map<string, AgreedLevels>();

  constructor(
    private readonly viewer: Viewer,
    private readonly facts: DisclosureFacts,
  ) {
    const inForce = facts.releases.filter((one) => isInForce(one, facts.now));
    this.released = new Map(inForce.map((one) => [`${pairKeyOf(one)} ${one.side}`, one]));
  }

  /**
   * The pair as the viewer may see it; undefined where it is as if it were not there.
   *
   * @param withRecords whether the records themselves are wanted, where they may be shown
   */
  of(pair: ShownPair, withRecords = false): PairView | undefined {
    const owners = this.ownersOf(pair);
    const own = this.ownSides(pair);
    if (!owners || (this.viewer.institutionId !== undefined && own.length === 0)) return undefined;
    if (!this.facts.rules.allows(pair.kind, pair.a, pair.b))
      return this.ended(pair, owners, { own, withRecords });
    return this.isKept(pair, own) ? undefined : this.shown(pair, owners, { own, withRecords });
  }

  /**
   * Tells whether a pair that stands may be told of: something of the other side is shown, if only that it is
   * there.
   */
  isTold(pair: DecidingPair): boolean {
    const owners = this.ownersOf(pair);
    const own = this.ownSides(pair);
    if (!owners || own.length === 0 || !this.facts.rules.allows(pair.kind, pair.a, pair.b)) return false;
    if (this.isKept(pair, own)) return false;
    const { a, b } = this.statuses(pair, owners, own);
    return lesser(a.level, b.level) > 0;
  }

  get institutionId(): string | undefined {
    return this.viewer.institutionId;
  }

  /** Tells whether the two records of a pair may be compared at all, whoever looks. */
  mayStand({ kind, a, b }: DecidingPair): boolean {
    return this.facts.rules.allows(kind, a, b);
  }

  /** The most that the viewer may see of one side of a pair that stands. */
  levelOfSide(pair: DecidingPair, side: PairSide): DisclosureLevel {
    const owners = this.ownersOf(pair);
    const own = this.ownSides(pair);
    if (!owners || this.isKept(pair, own)) return 0;
    return this.statuses(pair, owners, own)[side].level;
  }

  /** Tells whether only the holder of a living person's record may know of the pair. */
  isHolderOnly({ a, b }: DecidingPair): boolean {
    return this.facts.rules.isHolderOnly(a, b);
  }

  private ownSides(pair: DecidingPair): readonly PairSide[] {
    return SIDES.filter((side) => pair[side].institutionId === this.viewer.institutionId);
  }

  /** Tells whether the pair is for the holder of a living person's record alone, who is another. */
  private isKept(pair: DecidingPair, own: readonly PairSide[]): boolean {
    const { institutionId, measures } = this.viewer;
    const isMeasured = institutionId === undefined && measures === true;
    return (
      !isMeasured &&
      SIDES.some((side) => this.facts.rules.isForHolderAlone(pair[side]) && !own.includes(side))
    );
  }

  private statuses(
    pair: DecidingPair,
    owners: Owners,
    own: readonly PairSide[],
  ): Record<PairSide, SideStatus> {
    const agreed = this.agreed(pair.kind, owners);
    const of = (side: PairSide): SideStatus => {
      const release = this.releaseOf(pair, side);
      const isUsable = release !== undefined && this.mayUse(release);
      const given = {
        own: own.includes(side),
        releasedLevel: isUsable ? release.level : undefined,
        cap: this.facts.caps.get(pair[side].id),
      };
      const usual = this.levelOf(given, agreed.level);
      // Urgent access shows no more of what DNA says.
      const dnaLevel = lesser(usual, this.levelOf(given, agreed.dnaLevel));
      const urgent = this.urgentOf(pair, side, usual);
      const level = urgent?.level ?? usual;
      return { own: given.own, release, isUsable, level, dnaLevel, urgentUntil: urgent?.until };
    };
    return { a: of('a'), b: of('b') };
  }

  private urgentOf({ kind, a, b }: DecidingPair, side: PairSide, usual: DisclosureLevel) {
    const key = urgentKeyOf({ kind, recordA: a.id, recordB: b.id }, side);
    const until = this.facts.urgent.get(key);
    const level = until && urgentLevel(usual, this.facts.caps.get((side === 'a' ? a : b).id) ?? 4);
    return until && level !== undefined ? { until, level } : undefined;
  }

  private mayUse(release: Release): boolean {
    return this.viewer.forAnyPurpose === true || isReleasedFor(release, this.viewer.purpose);
  }

  private shown(pair: ShownPair, owners: Owners, { own, withRecords }: Asked): PairView | undefined {
    const statuses = this.statuses(pair, owners, own);
    const { a, b } = statuses;
    const level = lesser(a.level, b.level);
    // Whoever has released its own side knows of the pair, and must be able to take the release back.
    const isKnown = own.some((side) => statuses[side].release !== undefined);
    if (level === 0 && !isKnown) return undefined;
    const viewOf = (side: PairSide) =>
      sideView(side, {
        ...statuses[side],
        card: cardOf(pair[side], owners[side]),
        content: withRecords ? contentOf(pair[side]) : undefined,
      });
    return {
      ...{ hasEnded: false, a: viewOf('a'), b: viewOf('b') },
      ...{ level, dnaLevel: lesser(a.dnaLevel, b.dnaLevel) },
      ...(this.isUntold(pair, owners, own) && { isUntold: true }),
    };
  }

  /**
   * Tells whether the owner of the other record knows of the pair: not where nothing of the viewer's own
   * record is shown to it, unless it has released its own.
   */
  private isUntold(pair: DecidingPair, owners: Owners, own: readonly PairSide[]): boolean {
    if (SIDES.some((side) => this.facts.rules.isForHolderAlone(pair[side]))) return true;
    const isReleased = SIDES.some((side) => !own.includes(side) && this.releaseOf(pair, side) !== undefined);
    const { level: agreementLevel } = this.agreed(pair.kind, owners);
    const shownOf = (side: PairSide): DisclosureLevel =>
      disclosureLevel({
        ...{ own: false, agreementLevel },
        releasedLevel: this.releaseOf(pair, side)?.level,
        cap: this.facts.caps.get(pair[side].id),
      });
    return !isReleased && own.length === 1 && own.some((side) => shownOf(side) === 0);
  }

  /**
   * Returns the view of a pair that may not be compared any more. Whoever has ended it for its own record, or
   * has no agreement any more, sees that record and that it has ended; to the other side it is not there, so
   * that nobody learns of a withdrawal by what is still shown.
   */
  private ended(pair: ShownPair, owners: Owners, { own, withRecords }: Asked): PairView | undefined {
    const { kind, a, b } = pair;
    const { rules } = this.facts;
    const isOwnDoing = own.some((side) =>
      side === 'a' ? !rules.allows(kind, a, asIfPermitted(b)) : !rules.allows(kind, asIfPermitted(a), b),
    );
    if (own.length < 2 && !isOwnDoing) return undefined;
    const sideOf = (side: PairSide) =>
      own.includes(side)
        ? endedSide(side, cardOf(pair[side], owners[side]), withRecords ? contentOf(pair[side]) : undefined)
        : hiddenSide(side, 'WITHDRAWN');
    return { hasEnded: true, a: sideOf('a'), b: sideOf('b'), level: 0, dnaLevel: 0 };
  }

  private agreed(kind: Kind, { a, b }: Owners): AgreedLevels {
    const key = `${kind} ${a.id} ${b.id}`;
    const known = this.agreedBy.get(key) ?? agreedLevels(kind, [a, b], this.facts.agreements);
    this.agreedBy.set(key, known);
    return known;
  }

  private levelOf(
    given: Pick<DisclosureInputs, 'own' | 'releasedLevel' | 'cap'>,
    agreementLevel: number,
  ): DisclosureLevel {
    if (this.viewer.institutionId === undefined) return PLATFORM_LEVEL;
    return disclosureLevel({ ...given, agreementLevel });
  }

  private releaseOf({ kind, a, b }: DecidingPair, side: PairSide): Release | undefined {
    return this.released.get(`${pairKeyOf({ kind, recordA: a.id, recordB: b.id })} ${side}`);
  }

  private ownersOf({ a, b }: DecidingPair): Owners | undefined {
    const { institutions } = this.facts;
    const [one, other] = [institutions.get(a.institutionId), institutions.get(b.institutionId)];
    return one && other ? { a: one, b: other } : undefined;
  }
}

const lesser = (one: DisclosureLevel, other: DisclosureLevel): DisclosureLevel => (one < other ? one : other);

const contentOf = ({ content }: StoredRecord) => content as unknown as Readonly<Record<string, unknown>>;

function cardOf(record: StoredRecord, owner: Institution): RecordCard {
  return {
    recordId: record.id,
    code: record.code,
    recordType: record.recordType,
    institutionCode: owner.code,
    institutionName: owner.name,
    country: owner.country,
  };
}
