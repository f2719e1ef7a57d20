import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { Calendars, DUTY_CLOSED, DUTY_OPENED, type Institution } from '../../../institutions/index.js';
import {
  ANSWER_WORKING_DAYS,
  consentFor,
  InquiryClosed,
  fits,
  registerNameOf,
  requireWish,
  type Inquiry,
  type InquiryAnswer,
  type InquiryQuestion,
  type RegisterKind,
} from '../domain/inquiry.js';
import { AnswerUnfit } from '../domain/family-search.js';
import { FamilySearchRepository } from '../persistence/family-search.repository.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { EndFamilySearch, type FamilySearchEnd } from './end-family-search.js';
import { ReferralAccess, relationBetween, type OwnReport } from './referral-access.js';

export interface InquiryOrder {
  readonly recordId: string;
  readonly kind: RegisterKind;
  readonly institution?: string | undefined;
  readonly registerName?: string | undefined;
  readonly naming: boolean;
}

export interface InquirySaid {
  readonly answer: InquiryAnswer;
  readonly personAgrees: boolean;
  /** The report that a family has filed which was found. */
  readonly reportId?: string | undefined;
}

export interface InquiryView {
  readonly seq: number;
  readonly inquiry: Inquiry;
  /** Question as the record says it now; nothing where the family has taken back what it permitted. */
  readonly question: InquiryQuestion | undefined;
}

/** Questions to registers of the living, each with an answer and a day by which it is due. */
@Injectable()
export class AskRegisters {
  constructor(
    private readonly guarded: Guarded,
    private readonly referralAccess: ReferralAccess,
    private readonly inquiries: InquiryRepository,
    private readonly searches: FamilySearchRepository,
    private readonly ending: EndFamilySearch,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same question with the same key is answered and not put twice
   * @returns the id of the question
   */
  async ask(actor: Actor, order: InquiryOrder, key?: string): Promise<string> {
    return this.guarded.perform(actor, 'inquiries.ask', [order.recordId], async (tx) => {
      const own = await this.referralAccess.ownReport(tx, actor, 'inquiries.ask', order.recordId);
      const request = { scope: own.owner.id, operation: 'inquiries.ask', key, request: order };
      return once(tx, request, () => this.askOnce(tx, actor, order, own));
    });
  }

  private async askOnce(
    tx: Tx,
    actor: Actor,
    { recordId, kind, institution, registerName, naming }: InquiryOrder,
    { report, owner }: OwnReport,
  ): Promise<string> {
    const to = institution === undefined ? undefined : await this.referralAccess.other(tx, institution);
    const name = registerNameOf(to, registerName);
    this.referralAccess.requireConsents(report, ['search', consentFor({ kind, naming }, to)], to);
    // A register that only delivers reads nothing here: the asker writes the letter, and owes the answer to
    // itself.
    const receiver = to?.deliversOnly === false ? to : undefined;
    if (receiver) await this.referralAccess.requirePassingOn(tx, report, { from: owner, to: receiver });
    return this.put(tx, actor, owner, receiver, {
      ...{ recordId, kind, naming, registerName: name ?? (receiver ? null : (to?.name ?? null)) },
    });
  }

  /** The register answers, or the asker writes down what a register has said that takes no part. */
  async answer(actor: Actor, id: string, said: InquirySaid): Promise<void> {
    const { answer, personAgrees, reportId } = said;
    await this.guarded.perform(actor, 'inquiries.answer', [], async (tx) => {
      const one = await this.inquiries.lock(tx, id);
      if (!one) throw new NotFound();
      const relation = relationBetween(actor, one.institutionId, one.receiverId);
      requireInRelation(actor, 'inquiries.answer', relation);
      // A question that another was asked is for the other to answer.
      if (relation === 'own' && one.receiverId) throw new NotFound();
      if (relation === 'party' && !(await this.referralAccess.questionNow(tx, one))) throw new NotFound();
      if (one.state !== 'asked') throw new InquiryClosed();
      if (!fits(answer, one.kind, reportId !== undefined)) throw new AnswerUnfit();
      requireWish(answer, personAgrees);
      if (reportId !== undefined) await this.requireFound(tx, actor, one, reportId);
      await this.inquiries.answer(tx, id, answer, actor.actorId, this.clock.now());
      const payload = { kind: 'inquiry', subjectId: id } as const;
      const institutionId = one.receiverId ?? one.institutionId;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId, actorId: actor.actorId });
      if (one.searchId !== null && reportId !== undefined)
        await this.endSearch(tx, one.searchId, { reportId, by: actor.actorId });
      const recordIds = [one.recordId, ...(reportId === undefined ? [] : [reportId])];
      await this.audit.record(tx, { actor, action: 'inquiries.answer', recordIds, detail: { inquiry: id } });
    });
  }

  /** Asked and received, the oldest first; what may not be asked any more, the register does not find. */
  async page(actor: Actor, after: number, limit: number): Promise<InquiryView[]> {
    return this.guarded.perform(actor, 'inquiries.read', [], async (tx) => {
      requireInRelation(actor, 'inquiries.read', actor.institutionId ? 'own' : 'foreign');
      const views: InquiryView[] = [];
      for (let from = after; views.length < limit;) {
        const found = await this.inquiries.page(tx, actor.institutionId ?? '', from, limit);
        for (const inquiry of found) {
          const question = await this.referralAccess.questionNow(tx, inquiry);
          if (question || inquiry.institutionId === actor.institutionId)
            views.push({ seq: inquiry.seq, inquiry, question });
        }
        from = found.at(-1)?.seq ?? from;
        if (found.length < limit) break;
      }
      const shown = views.slice(0, limit);
      const recordIds = shown.map(({ inquiry }) => inquiry.recordId);
      await this.audit.record(tx, { actor, action: 'inquiries.read', recordIds });
      return shown;
    });
  }

  /**
   * A family is found when it has filed its report here, and permits that who keeps the remains knows of it.
   */
  private async requireFound(tx: Tx, actor: Actor, one: Inquiry, reportId: string): Promise<void> {
    const report = await this.referralAccess.ownReport(tx, actor, 'inquiries.answer', reportId);
    await this.referralAccess.requireKnown(tx, report, one.institutionId);
  }

  /** Two who have found the family at once: the first is the one that is linked. */
  private async endSearch(tx: Tx, id: string, end: FamilySearchEnd): Promise<void> {
    const search = await actingAs(tx, PLATFORM, () => this.searches.lock(tx, id));
    if (search?.state !== 'open') throw new InquiryClosed();
    await this.ending.end(tx, search, end);
  }

  private async put(
    tx: Tx,
    actor: Actor,
    owner: Institution,
    receiver: Institution | undefined,
    asked: Pick<Inquiry, 'recordId' | 'kind' | 'naming' | 'registerName'>,
  ): Promise<string> {
    const [id, askedAt, owes] = [randomUUID(), this.clock.now(), receiver ?? owner];
    const dueAt = await this.calendars.workingDaysAfter(tx, owes.country, askedAt, ANSWER_WORKING_DAYS);
    const ends = { institutionId: owner.id, receiverId: receiver?.id ?? null, searchId: null };
    await this.inquiries.add(tx, { ...asked, ...ends, id, askedBy: actor.actorId, askedAt, dueAt });
    const payload = { kind: 'inquiry', subjectId: id, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: owes.id, actorId: actor.actorId });
    const detail = { inquiry: id, kind: asked.kind, naming: asked.naming };
    await this.audit.record(tx, { actor, action: 'inquiries.ask', recordIds: [asked.recordId], detail });
    return id;
  }
}
