import type { Kind } from '../../../kernel/linkage/index.js';
import type { Gate } from '../../matching/index.js';
import type { Agreement, Institution } from '../../mechanisms/index.js';
import type { StoredRecord } from '../../records/index.js';
import { agreedLevels, type AgreedLevels } from '../domain/agreed-level.js';
import { disclosureLevel, type DisclosureInputs, type DisclosureLevel } from '../domain/level.js';
import {
  endedSide,
  hiddenSide,
  sideView,
  type PairView,
  type RecordCard,
  type Side,
} from '../domain/pair-view.js';
import { isInForce, isReleasedFor, pairKeyOf, type Release } from '../domain/released.js';
import { asIfPermitted } from '../domain/still-offered.js';

/** For whom something is shown: an institution, or nobody's, as the operator of an installation is. */
export interface Viewer {
  readonly institutionId?: string | undefined;
  /** What the viewer works for. */
  readonly purpose?: string | undefined;
  /** Whether figures are wanted of all that was compared, to measure the comparison: those of nobody's viewer alone. */
  readonly measures?: boolean;
}

/** Two records as they are now. */
export interface ShownPair {
  readonly kind: Kind;
  readonly a: StoredRecord;
  readonly b: StoredRecord;
}

export interface DisclosureFacts {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly agreements: readonly Agreement[];
  readonly gate: Gate;
  readonly releases: readonly Release[];
  /** The most that is shown of a record, where its owner has set it. */
  readonly caps: ReadonlyMap<string, DisclosureLevel>;
  readonly now: Date;
}

interface Asked {
  readonly own: readonly Side[];
  readonly withRecords: boolean;
}

interface Owners {
  readonly a: Institution;
  readonly b: Institution;
}

/** Who belongs to no institution sees the comparison, and values of nobody. */
const PLATFORM_LEVEL = 2;
const SIDES = ['a', 'b'] as const;

/** What one viewer may see of pairs at one moment: the only place that says so (docs/access.md, "Disclosure"). */
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
    const { institutionId } = this.viewer;
    const own = SIDES.filter((side) => pair[side].institutionId === institutionId);
    if (!owners || (institutionId !== undefined && own.length === 0)) return undefined;
    if (!this.facts.gate.allows(pair.kind, pair.a, pair.b))
      return this.ended(pair, owners, { own, withRecords });
    const isKept = SIDES.some((side) => this.facts.gate.isForHolderAlone(pair[side]) && !own.includes(side));
    const isMeasured = institutionId === undefined && this.viewer.measures === true;
    return isKept && !isMeasured ? undefined : this.shown(pair, owners, { own, withRecords });
  }

  private shown(pair: ShownPair, owners: Owners, { own, withRecords }: Asked): PairView | undefined {
    const agreed = this.agreed(pair.kind, owners);
    const [a, b] = SIDES.map((side) => {
      const release = this.releaseOf(pair, side);
      const isUsable = release !== undefined && isReleasedFor(release, this.viewer.purpose);
      const given = {
        own: own.includes(side),
        releasedLevel: isUsable ? release.level : undefined,
        cap: this.facts.caps.get(pair[side].id),
      };
      const level = this.levelOf(given, agreed.level);
      const dnaLevel = lesser(level, this.levelOf(given, agreed.dnaLevel));
      const card = cardOf(pair[side], owners[side]);
      const content = withRecords ? contentOf(pair[side]) : undefined;
      return { view: sideView(side, { own: given.own, level, card, content, release, isUsable }), dnaLevel };
    });
    if (!a || !b) return undefined;
    const level = lesser(a.view.level, b.view.level);
    // Whoever has released its own side knows of the pair, and must be able to take the release back.
    const isKnown = own.some((side) => this.releaseOf(pair, side) !== undefined);
    if (level === 0 && !isKnown) return undefined;
    return { hasEnded: false, a: a.view, b: b.view, level, dnaLevel: lesser(a.dnaLevel, b.dnaLevel) };
  }

  /**
   * A pair that may not be compared any more. Whoever has ended it for its own record, or has no agreement any more, sees that record
   * and that it has ended; to the other side it is not there, so that nobody learns of a withdrawal by what is still shown.
   */
  private ended(pair: ShownPair, owners: Owners, { own, withRecords }: Asked): PairView | undefined {
    const { kind, a, b } = pair;
    const { gate } = this.facts;
    const isOwnDoing = own.some((side) =>
      side === 'a' ? !gate.allows(kind, a, asIfPermitted(b)) : !gate.allows(kind, asIfPermitted(a), b),
    );
    if (own.length < 2 && !isOwnDoing) return undefined;
    const sideOf = (side: Side) =>
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

  private releaseOf({ kind, a, b }: ShownPair, side: Side): Release | undefined {
    return this.released.get(`${pairKeyOf({ kind, recordA: a.id, recordB: b.id })} ${side}`);
  }

  private ownersOf({ a, b }: ShownPair): Owners | undefined {
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
