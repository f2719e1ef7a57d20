import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import {
  DisclosurePolicy,
  type Disclosure,
  type PairView,
  type ShownTo,
  type SideView,
} from '../../../review/disclosure/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { ownSides, type CompanionFinding } from '../domain/finding.js';

/** A finding that somebody may see, and what of its two reports. */
export interface ShownFinding {
  readonly finding: CompanionFinding;
  readonly pair: PairView;
}

/** A report of a journey, as far as somebody may see it. */
export interface JourneyMember {
  readonly view: SideView;
  /** Beside which report it is seen, for whoever notes what was shown. */
  readonly shown: ShownTo;
}

/**
 * Two reports stand to each other as those of one bank: by the same agreements, consents, caps and releases
 * as when they are compared.
 */
const KIND = 'duplicate_report' as const;

/** Findings and journeys as the records, consents and agreements of this moment let them be seen. */
@Injectable()
export class ShownFindings {
  constructor(
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  /**
   * Returns the findings that the actor may see, in the order given; the others are as if they were not
   * there.
   */
  async of(tx: Tx, actor: Actor, findings: readonly CompanionFinding[]): Promise<ShownFinding[]> {
    const asked = findings.filter((finding) => ownSides(finding, actor.institutionId).length > 0);
    const ids = [...new Set(asked.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    if (ids.length === 0) return [];
    return actingAs(tx, PLATFORM, async () => {
      const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
      const disclosure = await this.disclosurePolicy.open(tx, actor, ids);
      return asked.flatMap((finding) => {
        const [a, b] = [records.get(finding.firstId), records.get(finding.secondId)];
        const pair = a && b && disclosure.of({ kind: KIND, a, b }, true);
        return pair ? [{ finding, pair }] : [];
      });
    });
  }

  /**
   * Returns the reports of a journey that the actor may know of: the own ones, and of each other what is
   * shown of it beside one of those. Of the rest nothing, not even how many they are.
   */
  async members(tx: Tx, actor: Actor, recordIds: readonly string[]): Promise<JourneyMember[]> {
    return actingAs(tx, PLATFORM, async () => {
      const records = (await this.records.forComparison(tx, recordIds)).filter(
        ({ withdrawn, removed }) => !withdrawn && !removed,
      );
      const disclosure = await this.disclosurePolicy.open(tx, actor, recordIds);
      const own = records.filter(({ institutionId }) => institutionId === actor.institutionId);
      return records.flatMap((record): JourneyMember[] => {
        const isOwn = record.institutionId === actor.institutionId;
        const beside = (isOwn ? records : own).flatMap((other) => seenBeside(disclosure, record, other));
        return [...beside].sort((x, y) => y.view.level - x.view.level).slice(0, 1);
      });
    });
  }
}

/** A report as it is seen beside another; nothing where the pair is as if it were not there. */
function seenBeside(disclosure: Disclosure, record: StoredRecord, other: StoredRecord): JourneyMember[] {
  if (record.id === other.id) return [];
  const [a, b] = record.seq < other.seq ? [record, other] : [other, record];
  const pair = disclosure.of({ kind: KIND, a, b }, true);
  const view = a.id === record.id ? pair?.a : pair?.b;
  if (!pair || !view || pair.hasEnded || view.level === 0) return [];
  return [{ view, shown: { pair: ownedPair(a, b), view: pair, most: 4 } }];
}

function ownedPair(a: StoredRecord, b: StoredRecord): ShownTo['pair'] {
  const institutions = { institutionA: a.institutionId, institutionB: b.institutionId };
  return { kind: KIND, recordA: a.id, recordB: b.id, ...institutions };
}
