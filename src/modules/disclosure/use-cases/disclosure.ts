import type { Kind } from '../../../kernel/linkage/index.js';
import type { Gate } from '../../matching/index.js';
import type { Agreement, Institution } from '../../mechanisms/index.js';
import type { StoredRecord } from '../../records/index.js';
import { agreedLevels, type AgreedLevels } from '../domain/agreed-level.js';
import { disclosureLevel, type DisclosureLevel } from '../domain/level.js';
import { hiddenSide, sideView, type PairView, type RecordCard, type Side } from '../domain/pair-view.js';
import { pairKeyOf, type Release } from '../domain/released.js';
import { asIfPermitted } from '../domain/still-offered.js';

/** For whom something is shown: an institution, or nobody's, as the operator of an installation is. */
export interface Viewer {
  readonly institutionId?: string | undefined;
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
  private readonly released: ReadonlyMap<string, number>;
  private readonly agreedBy = new Map<string, AgreedLevels>();

  constructor(
    private readonly viewer: Viewer,
    private readonly facts: DisclosureFacts,
  ) {
    this.released = new Map(facts.releases.map((one) => [`${pairKeyOf(one)} ${one.side}`, one.level]));
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
    return institutionId !== undefined && isKept ? undefined : this.shown(pair, owners, { own, withRecords });
  }

  private shown(pair: ShownPair, owners: Owners, { own, withRecords }: Asked): PairView | undefined {
    const agreed = this.agreed(pair.kind, owners);
    const level = { a: this.levelOf(pair, 'a', agreed.level), b: this.levelOf(pair, 'b', agreed.level) };
    const dna = { a: this.levelOf(pair, 'a', agreed.dnaLevel), b: this.levelOf(pair, 'b', agreed.dnaLevel) };
    const least = lesser(level.a, level.b);
    if (least === 0) return undefined;
    const [a, b] = SIDES.map((side) =>
      sideView(side, {
        ...{ own: own.includes(side), level: level[side], card: cardOf(pair[side], owners[side]) },
        content: withRecords ? contentOf(pair[side]) : undefined,
      }),
    );
    if (!a || !b) return undefined;
    return { hasEnded: false, a, b, level: least, dnaLevel: lesser(least, lesser(dna.a, dna.b)) };
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
        ? sideView(side, {
            ...{ own: true, level: 4 as const, card: cardOf(pair[side], owners[side]) },
            content: withRecords ? contentOf(pair[side]) : undefined,
          })
        : hiddenSide(side, 'WITHDRAWN');
    return { hasEnded: true, a: sideOf('a'), b: sideOf('b'), level: 0, dnaLevel: 0 };
  }

  private agreed(kind: Kind, { a, b }: Owners): AgreedLevels {
    const key = `${kind} ${a.id} ${b.id}`;
    const known = this.agreedBy.get(key) ?? agreedLevels(kind, [a, b], this.facts.agreements);
    this.agreedBy.set(key, known);
    return known;
  }

  private levelOf(pair: ShownPair, side: Side, agreementLevel: number): DisclosureLevel {
    const { institutionId } = this.viewer;
    if (institutionId === undefined) return PLATFORM_LEVEL;
    const { kind, a, b } = pair;
    const releasedLevel = this.released.get(`${pairKeyOf({ kind, recordA: a.id, recordB: b.id })} ${side}`);
    const own = pair[side].institutionId === institutionId;
    return disclosureLevel({ own, agreementLevel, releasedLevel });
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
