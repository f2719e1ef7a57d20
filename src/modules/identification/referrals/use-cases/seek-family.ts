import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import {
  FAMILY_WORKING_DAYS,
  FamilySearchRefuses,
  NoFamilyToSeek,
  wantsFamily,
  type FamilyClosing,
  type FamilySearch,
} from '../domain/family-search.js';
import { ANSWER_WORKING_DAYS, type Inquiry } from '../domain/inquiry.js';
import { FamilySearchRepository } from '../persistence/family-search.repository.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { EndFamilySearch } from './end-family-search.js';
import { FamilySearchDuties } from './family-search-duties.js';
import { ReferralAccess } from './referral-access.js';

export interface FamilySearchView {
  readonly seq: number;
  readonly search: FamilySearch;
  readonly inquiries: readonly Inquiry[];
  /** The owner's code of the report of the family that was found. */
  readonly reportCode: string | undefined;
}

/**
 * Searches for the family of somebody dead who has a name and no family here: who keeps the remains asks
 * institutions of the country, until a family has filed its report.
 */
@Injectable()
export class SeekFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly searches: FamilySearchRepository,
    private readonly inquiries: InquiryRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly referralAccess: ReferralAccess,
    private readonly ending: EndFamilySearch,
    private readonly duties: FamilySearchDuties,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `NoFamilyToSeek`, or `FamilySearchRefuses` where it is sought already. */
  async open(actor: Actor, recordId: string): Promise<FamilySearchView> {
    return this.guarded.perform(actor, 'families.seek', [recordId], async (tx) => {
      const { content, institutionId } = await this.records.read(tx, actor, 'families.seek', recordId);
      if (content.recordType !== 'remains') throw new NotFound();
      if (!wantsFamily(content)) throw new NoFamilyToSeek();
      const [id, openedAt] = [randomUUID(), this.clock.now()];
      const dueAt = await this.duties.reckonDue(tx, institutionId, FAMILY_WORKING_DAYS);
      const opened = { id, recordId, institutionId, openedAt, dueAt, openedBy: actor.actorId };
      if (!(await this.searches.add(tx, opened))) throw new FamilySearchRefuses('REFERRALS.FAMILY_SOUGHT');
      await this.duties.open(tx, actor, 'family_search', { id, institutionId, dueAt });
      await this.note(tx, actor, recordId, { search: id, move: 'open' });
      return this.viewOf(tx, await this.own(tx, actor, id));
    });
  }

  /**
   * Asks an institution of the country whether it finds the family; it owes an answer. Throws `NoWayThere`.
   *
   * @param key made by the client; the same question with the same key is put once
   */
  async ask(actor: Actor, id: string, institution: string, key?: string): Promise<FamilySearchView> {
    return this.guarded.perform(actor, 'families.seek', [], async (tx) => {
      const search = await this.own(tx, actor, id);
      const request = { search: id, institution };
      const sent = { scope: search.institutionId, operation: 'families.seek', key, request };
      await once(tx, sent, () => this.askOnce(tx, actor, search, institution));
      return this.viewOf(tx, search);
    });
  }

  /** @returns the id of the question */
  private async askOnce(tx: Tx, actor: Actor, search: FamilySearch, institution: string): Promise<string> {
    if (search.state !== 'open') throw new FamilySearchRefuses('REFERRALS.FAMILY_SEARCH_ENDED');
    const from = await this.institutions.byId(tx, search.institutionId);
    if (!from) throw new NotFound();
    const to = await this.referralAccess.other(tx, institution);
    await this.referralAccess.requireWay(tx, { from, to }, 'remains');
    const [id, askedAt] = [randomUUID(), this.clock.now()];
    const dueAt = await this.duties.reckonDue(tx, to.id, ANSWER_WORKING_DAYS);
    const asked = { id, recordId: search.recordId, searchId: search.id, askedAt, dueAt };
    const ends = { institutionId: from.id, receiverId: to.id, registerName: null };
    const question = { ...asked, ...ends, kind: 'family', naming: true, askedBy: actor.actorId } as const;
    // The rows of questions are for those who ask registers; that this actor may ask was asked before.
    await actingAs(tx, PLATFORM, () => this.inquiries.add(tx, question));
    await this.duties.open(tx, actor, 'inquiry', { id, institutionId: to.id, dueAt });
    await this.note(tx, actor, search.recordId, { search: search.id, inquiry: id });
    return id;
  }

  /** Gives the search up, for a reason; nobody owes an answer any more. */
  async close(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
    reason: FamilyClosing,
  ): Promise<FamilySearchView> {
    return this.guarded.perform(actor, 'families.seek', [], async (tx) => {
      const search = await this.own(tx, actor, id);
      if (search.version !== expectedVersion) throw new VersionConflict(expectedVersion, search.version);
      if (search.state !== 'open') throw new FamilySearchRefuses('REFERRALS.FAMILY_SEARCH_ENDED');
      await this.ending.end(tx, search, { reason, by: actor.actorId });
      await this.note(tx, actor, search.recordId, { search: id, move: 'close', reason });
      return this.viewOf(tx, await this.own(tx, actor, id));
    });
  }

  /** The institution's searches for families, oldest first. */
  async page(actor: Actor, isOpen: boolean, after: number, limit: number): Promise<FamilySearchView[]> {
    return this.guarded.perform(actor, 'families.seek', [], async (tx) => {
      requireOnRecord(actor, 'families.seek', actor.institutionId);
      const found = await this.searches.page(tx, actor.institutionId ?? '', isOpen, after, limit);
      const recordIds = found.map(({ recordId }) => recordId);
      await this.audit.record(tx, { actor, action: 'families.seek', recordIds });
      const views: FamilySearchView[] = [];
      for (const search of found) views.push(await this.viewOf(tx, search));
      return views;
    });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<FamilySearch> {
    const search = await this.searches.lock(tx, id);
    if (!search) throw new NotFound();
    requireOnRecord(actor, 'families.seek', search.institutionId);
    return search;
  }

  private async viewOf(tx: Tx, search: FamilySearch): Promise<FamilySearchView> {
    const { seq, reportId } = search;
    const inquiries = await actingAs(tx, PLATFORM, () => this.inquiries.ofSearches(tx, [search.id]));
    const report =
      reportId === null ? undefined : await this.referralAccess.reportFound(tx, search, reportId);
    return { seq, search, inquiries, reportCode: report?.code };
  }

  private async note(
    tx: Tx,
    actor: Actor,
    recordId: string,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action: 'families.seek', recordIds: [recordId], detail });
  }
}
