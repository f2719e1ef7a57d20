import { Injectable } from '@nestjs/common';
import type { ReportRecord } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, type Actor, type Operation, type ActorRelation } from '../../../access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { questionOfFamily, wantsFamily } from '../domain/family-search.js';
import { consentFor, questionOf, type Inquiry, type InquiryQuestion } from '../domain/inquiry.js';
import {
  isReachable,
  missingForPassingOn,
  missingOf,
  NotPermitted,
  NoWayThere,
  type Ends,
} from '../domain/permitted.js';

export interface OwnReport {
  readonly record: StoredRecord;
  readonly report: ReportRecord;
  readonly owner: Institution;
}

/**
 * Access to a referral, which asks of every one: whose it is, who is at the other end, and whether the family
 * permits it now.
 */
@Injectable()
export class ReferralAccess {
  constructor(
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** A report of the actor's own institution that is searched by. */
  async ownReport(tx: Tx, actor: Actor, operation: Operation, recordId: string): Promise<OwnReport> {
    const record = await this.records.read(tx, actor, operation, recordId);
    const owner = await this.institutions.byId(tx, record.institutionId);
    if (record.content.recordType !== 'report' || record.withdrawn || !owner) throw new NotFound();
    return { record, report: record.content, owner };
  }

  async other(tx: Tx, code: string): Promise<Institution> {
    const institution = await this.institutions.byCode(tx, code);
    if (!institution) throw new NoWayThere();
    return institution;
  }

  /** Throws `NoWayThere`. */
  async requireWay(tx: Tx, ends: Ends, of: 'report' | 'remains' = 'report'): Promise<void> {
    if (!isReachable(ends, await this.institutions.agreements(tx), [of])) throw new NoWayThere();
  }

  /** Throws `NoWayThere` or `NotPermitted`. */
  async requirePassingOn(tx: Tx, report: ReportRecord, ends: Ends): Promise<void> {
    await this.requireWay(tx, ends);
    const missing = missingForPassingOn(report, ends, this.clock.now().toISOString());
    if (missing) throw new NotPermitted(missing);
  }

  /**
   * Throws `NotPermitted` for the first purpose that the family does not permit; for an institution, as far
   * as it.
   */
  requireConsents(
    report: ReportRecord,
    purposes: readonly (string | undefined)[],
    to: Institution | undefined,
  ): void {
    const missing = missingOf(report, purposes, to, this.clock.now().toISOString());
    if (missing) throw new NotPermitted(missing);
  }

  /**
   * Returns what is asked, as the record says it now; nothing where it may not be asked any more. The caller
   * asked the policy.
   */
  async questionNow(tx: Tx, one: Inquiry): Promise<InquiryQuestion | undefined> {
    if (one.state === 'ended') return undefined;
    if (one.kind === 'family') return this.familyStillAsked(tx, one);
    const report = await this.reportStillAsked(tx, one);
    return report && questionOf(report, one.naming);
  }

  /**
   * The report of a family that was found, where the family permits that who keeps the remains knows of it:
   * the comparison with remains, and across a border that too.
   */
  async reportFound(
    tx: Tx,
    { institutionId }: Pick<Inquiry, 'institutionId'>,
    reportId: string,
  ): Promise<StoredRecord | undefined> {
    const [record] = await this.records.asTheyStand(tx, [reportId]);
    if (record?.content.recordType !== 'report' || record.withdrawn) return undefined;
    const missing = await this.missingForKeeper(tx, record.content, record.institutionId, institutionId);
    return missing === undefined ? record : undefined;
  }

  /**
   * Throws `NotPermitted` where the family of a report does not permit that who keeps remains knows of it.
   */
  async requireKnown(tx: Tx, { report, owner }: OwnReport, keeperId: string): Promise<void> {
    const missing = await this.missingForKeeper(tx, report, owner.id, keeperId);
    if (missing) throw new NotPermitted(missing);
  }

  private async missingForKeeper(
    tx: Tx,
    report: ReportRecord,
    ownerId: string,
    keeperId: string,
  ): Promise<string | undefined> {
    const [owner, keeper] = [
      await this.institutions.byId(tx, ownerId),
      await this.institutions.byId(tx, keeperId),
    ];
    const border = owner?.country === keeper?.country ? undefined : 'cross_border';
    return missingOf(report, ['forensic_matching', border], keeper, this.clock.now().toISOString());
  }

  private async familyStillAsked(tx: Tx, one: Inquiry): Promise<InquiryQuestion | undefined> {
    const [record] = await this.records.asTheyStand(tx, [one.recordId]);
    if (record?.content.recordType !== 'remains' || !wantsFamily(record.content)) return undefined;
    const named = await this.named(tx, [one.institutionId, one.receiverId ?? '']);
    const [from, to] = [named.get(one.institutionId), named.get(one.receiverId ?? '')];
    if (!from || !to) return undefined;
    const agreements = await actingAs(tx, PLATFORM, () => this.institutions.agreements(tx));
    return isReachable({ from, to }, agreements, ['remains']) ? questionOfFamily(record.content) : undefined;
  }

  private async reportStillAsked(tx: Tx, one: Inquiry): Promise<ReportRecord | undefined> {
    const { recordId, institutionId, receiverId } = one;
    if (receiverId) {
      const record = await this.stillThere(tx, { recordId, institutionId, receiverId });
      return record && this.permitted(record, one);
    }
    const [record] = await this.records.asTheyStand(tx, [recordId]);
    return record && !record.withdrawn ? this.permitted(record, one) : undefined;
  }

  private permitted({ content }: StoredRecord, one: Inquiry): ReportRecord | undefined {
    if (content.recordType !== 'report') return undefined;
    const purposes = ['search', consentFor(one, undefined)];
    return missingOf(content, purposes, undefined, this.clock.now().toISOString()) ? undefined : content;
  }

  /**
   * The report of a referral as it stands now, where it may still be with the other side. The caller asked
   * the policy.
   */
  async stillThere(
    tx: Tx,
    { recordId, institutionId, receiverId }: { recordId: string; institutionId: string; receiverId: string },
  ): Promise<StoredRecord | undefined> {
    const [record] = await this.records.asTheyStand(tx, [recordId]);
    if (record?.content.recordType !== 'report' || record.withdrawn) return undefined;
    const { content } = record;
    // The agreement is the platform's to look up: who asks may have no business with agreements.
    const isAllowed = await actingAs(tx, PLATFORM, async () => {
      const [from, to] = [
        await this.institutions.byId(tx, institutionId),
        await this.institutions.byId(tx, receiverId),
      ];
      if (!from || !to || !isReachable({ from, to }, await this.institutions.agreements(tx))) return false;
      return missingForPassingOn(content, { from, to }, this.clock.now().toISOString()) === undefined;
    });
    return isAllowed ? record : undefined;
  }

  async named(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Institution>> {
    return new Map((await this.institutions.byIds(tx, [...new Set(ids)])).map((one) => [one.id, one]));
  }
}

/** Returns the relation of an actor to something that goes from one institution to another. */
export function relationBetween(actor: Actor, ownerId: string, otherId: string | null): ActorRelation {
  if (actor.institutionId === undefined) return 'foreign';
  if (actor.institutionId === ownerId) return 'own';
  return actor.institutionId === otherId ? 'party' : 'foreign';
}
