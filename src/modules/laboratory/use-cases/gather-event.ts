import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import { familyOfReport } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DisclosurePolicy, type Disclosure } from '../../review/disclosure/index.js';
import { ComparisonPolicy, type ComparisonRules } from '../../matching/runs/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import type { EventPeople } from '../domain/joint-problem.js';
import type { NotIncluded } from '../domain/joint-result.js';
import { ownSamples } from '../../matching/kinship/index.js';
import { takingPart, type PairRule } from './taking-part.js';

/**
 * Own records of one event that are read at most: a joint identification of more would not end. Others', of
 * whatever number, displace none.
 */
const MOST_RECORDS = 4_000;

export interface GatheredEvent extends EventPeople {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly notIncluded: readonly NotIncluded[];
}

/**
 * Gathers who of an event takes part in an institution's joint identification: its own records, with their
 * figures. Others' would be read out by it: whoever adds a body of its own invention and reckons again sees
 * what moves. Records of several take part in `IdentifyTogether` alone, which tells words.
 */
@Injectable()
export class GatherEvent {
  constructor(
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  async gather(tx: Tx, eventCode: string, institutionId: string): Promise<GatheredEvent> {
    const records = await this.records.ofEvent(tx, { institutionId, eventCode }, MOST_RECORDS);
    const ids = records.map(({ id }) => id);
    const rule = new EventRule(
      await this.comparisonPolicy.open(tx),
      await this.disclosurePolicy.open(tx, { institutionId }, ids),
      institutionId,
    );
    return gathered(records, rule, institutionId);
  }
}

/** Rule of who may be held against whom in the joint identification of one institution. */
class EventRule implements PairRule {
  constructor(
    private readonly comparisonRules: ComparisonRules,
    private readonly disclosure: Disclosure,
    private readonly own: string,
  ) {}

  /** The two with their usable samples; undefined for two that take no part as a pair. */
  pair(report: StoredRecord, remains: StoredRecord): { a: ExchangeRecord; b: ExchangeRecord } | undefined {
    if (report.institutionId !== this.own || remains.institutionId !== this.own) return undefined;
    const view = this.disclosure.of({ kind: 'identification', a: report, b: remains });
    if (!view || view.hasEnded || view.dnaLevel < 1) return undefined;
    const { a, b } = this.comparisonRules.usableSamples('identification', report, remains);
    const family = a.recordType === 'report' ? familyOfReport(a) : undefined;
    return family && family.relatives.length > 0 && ownSamples(b).length > 0 ? { a, b } : undefined;
  }
}

function gathered(records: readonly StoredRecord[], rule: EventRule, own: string): GatheredEvent {
  const { allowed, ...people } = takingPart(records, rule);
  const taken = new Set([
    ...people.victims.map(({ recordId }) => recordId),
    ...people.families.flatMap(({ recordIds }) => recordIds),
  ]);
  return {
    ...people,
    records: new Map(records.map((one) => [one.id, one])),
    notIncluded: records.filter(({ id }) => !taken.has(id)).flatMap((one) => reasonOf(one, own, allowed)),
  };
}

/**
 * Returns why a record takes no part. Of another institution's record nothing is said unless it takes part:
 * not even that it is there.
 */
function reasonOf(
  { id, institutionId, content, recordType }: StoredRecord,
  own: string,
  allowed: ReadonlyMap<string, unknown>,
): NotIncluded[] {
  if (allowed.has(id))
    return [{ recordId: institutionId === own ? id : undefined, reason: 'samples_differ' }];
  if (institutionId !== own || recordType === 'living') return [];
  const hasSample =
    content.recordType === 'report' ? familyOfReport(content) !== undefined : ownSamples(content).length > 0;
  return [{ recordId: id, reason: hasSample ? 'not_comparable' : 'no_sample' }];
}
