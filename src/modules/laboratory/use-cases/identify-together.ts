import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import { familyOfReport } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { DisclosurePolicy, type Disclosure } from '../../review/disclosure/index.js';
import { LEAST_LOCI, withoutInadmissible } from '../../matching/kinship/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import { ComparisonPolicy, type ComparisonRules } from '../../matching/runs/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { lociOf } from '../domain/alike.js';
import { jointOdds } from '../domain/joint-odds.js';
import type { EventPeople } from '../domain/joint-problem.js';
import { jointWords, type JointPairWord } from '../domain/joint-words.js';
import { explained, NothingToIdentify } from '../domain/laboratory.errors.js';
import { ownSamples } from '../../matching/kinship/index.js';
import { USUAL_THRESHOLD } from '../domain/threshold.js';
import { outcomeOf } from './identify-jointly.js';
import { takingPart, type PairRule } from './taking-part.js';

/** People who take part in one reckoning of several institutions, as it was when it was gathered. */
export interface GatheredTogether {
  readonly people: EventPeople;
  readonly owners: ReadonlyMap<string, string>;
  readonly reference: KinshipReference;
  /** Records that take part, and what they said. */
  readonly inputs: readonly (readonly [recordId: string, contentHash: string])[];
}

/**
 * A joint identification of records of several institutions. No figure of it is kept or handed on: each pair
 * becomes a word at once. Who takes part, and how often it is reckoned, is said by whoever asks (`events`).
 */
@Injectable()
export class IdentifyTogether {
  constructor(
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly institutions: InstitutionDirectory,
    private readonly settings: KinshipSettings,
  ) {}

  async gather(tx: Tx, recordIds: readonly string[]): Promise<GatheredTogether> {
    const found = (await this.records.forComparison(tx, recordIds)).filter(
      ({ withdrawn, removed }) => !withdrawn && !removed,
    );
    const owners = new Map(found.map(({ id, institutionId }) => [id, institutionId]));
    const views = new Map<string, Disclosure>();
    for (const institutionId of new Set(owners.values()))
      views.set(institutionId, await this.disclosurePolicy.open(tx, { institutionId }, recordIds));
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const people = takingPart(
      found,
      new RuleOfAll(await this.comparisonPolicy.open(tx), views, institutions),
    );
    const taking = new Set([
      ...people.victims.map(({ recordId }) => recordId),
      ...people.families.flatMap((family) => family.recordIds),
    ]);
    return {
      ...{ people, owners, reference: await this.settings.current(tx) },
      inputs: found
        .filter(({ id }) => taking.has(id))
        .map(({ id, contentHash }) => [id, contentHash] as const),
    };
  }

  /**
   * Reckons the words; undefined where nothing can be reckoned. Why is not said: it may lie with another's
   * record.
   */
  words({ people, owners, reference }: GatheredTogether): readonly JointPairWord[] | undefined {
    const ownerOf = (recordId: string): string => owners.get(recordId) ?? '';
    try {
      requireTwo(people, ownerOf);
      const wish = { threshold: USUAL_THRESHOLD, priors: undefined };
      const outcome = explained(() => outcomeOf({ ...people, notIncluded: [] }, reference, wish));
      return jointWords(people, jointOdds(outcome), ownerOf);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

/**
 * Refuses the records of one institution alone: there is nothing that its own joint identification does not
 * tell.
 */
function requireTwo({ victims, families, mayCompare }: EventPeople, ownerOf: (id: string) => string): void {
  const isAcross = families.some((family) =>
    victims.some(
      (victim) =>
        mayCompare(victim, family) && ownerOf(victim.recordId) !== ownerOf(family.recordIds[0] ?? ''),
    ),
  );
  if (!isAcross) throw new NothingToIdentify();
}

/**
 * Two records take part as a pair where both their owners may see the hit, with samples that both admit, of
 * loci enough for a word.
 */
class RuleOfAll implements PairRule {
  constructor(
    private readonly comparisonRules: ComparisonRules,
    private readonly views: ReadonlyMap<string, Disclosure>,
    private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  pair(report: StoredRecord, remains: StoredRecord): { a: ExchangeRecord; b: ExchangeRecord } | undefined {
    const pair = { kind: 'identification', a: report, b: remains } as const;
    const areSeen = [report, remains].every(({ institutionId }) => {
      const view = this.views.get(institutionId)?.of(pair);
      return view !== undefined && !view.hasEnded && view.dnaLevel >= 1;
    });
    if (!areSeen) return undefined;
    const usable = this.comparisonRules.usableSamples('identification', report, remains);
    const a = this.admitted(usable.a, report, remains);
    const b = this.admitted(usable.b, remains, report);
    return commonLoci(a, b) >= LEAST_LOCI ? { a, b } : undefined;
  }

  /** Samples of one as far as the institution of the other admits them. */
  private admitted(record: ExchangeRecord, of: StoredRecord, other: StoredRecord): ExchangeRecord {
    if (of.institutionId === other.institutionId) return record;
    return withoutInadmissible(record, this.institutions.get(other.institutionId)?.admits);
  }
}

/** Loci at which the remains and somebody of the family were typed. */
function commonLoci(report: ExchangeRecord, remains: ExchangeRecord): number {
  const family = report.recordType === 'report' ? familyOfReport(report) : undefined;
  if (!family) return 0;
  const typed = lociOf(family.relatives.map(({ profile }) => profile));
  return [...lociOf(ownSamples(remains))].filter((locus) => typed.has(locus)).length;
}
