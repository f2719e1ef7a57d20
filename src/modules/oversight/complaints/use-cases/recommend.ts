import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  Calendars,
  DUTY_CLOSED,
  DUTY_OPENED,
  InstitutionDirectory,
  type Institution,
} from '../../../institutions/index.js';
import { ComplaintRefuses, wordsOf } from '../domain/complaint.js';
import { isOversightBody } from '../domain/independent-body.js';
import {
  RECOMMENDATION_WORKING_DAYS,
  type Recommendation,
  type RecommendationAnswer,
} from '../domain/recommendation.js';
import { RecommendationRepository } from '../persistence/recommendation.repository.js';

/** What is recommended to the institution of this code. */
export interface SaidRecommendation {
  readonly addressee: string;
  readonly words: string;
}

/** An oversight body recommends, and the institution answers; both are public. */
@Injectable()
export class Recommend {
  constructor(
    private readonly guarded: Guarded,
    private readonly recommendations: RecommendationRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Of an ombudsman or an oversight body, to any other institution of the network: it owes an answer. Throws `WordsRefused`.
   *
   * @param key made by the client; the same recommendation with the same key is made once
   */
  async make(actor: Actor, said: SaidRecommendation, key?: string): Promise<Recommendation> {
    return this.guarded.perform(actor, 'recommendations.make', [], async (tx) => {
      requireOnRecord(actor, 'recommendations.make', actor.institutionId);
      const own = await this.institutions.byId(tx, actor.institutionId ?? '');
      if (!own) throw new NotFound();
      const sent = { scope: own.id, operation: 'recommendations.make', key, request: said };
      return this.read(tx, await once(tx, sent, () => this.makeOnce(tx, actor, own, said)));
    });
  }

  private async makeOnce(tx: Tx, actor: Actor, own: Institution, said: SaidRecommendation): Promise<string> {
    const words = wordsOf(said.words, 'words');
    const to = await this.institutions.byCode(tx, said.addressee);
    if (!to) throw new NotFound();
    if (!isOversightBody(own)) throw new ComplaintRefuses('OVERSIGHT.NO_OVERSIGHT_BODY');
    if (to.id === own.id) throw new ComplaintRefuses('OVERSIGHT.OWN_INSTITUTION');
    const [id, madeAt] = [randomUUID(), this.clock.now()];
    const dueAt = await this.calendars.workingDaysAfter(tx, to.country, madeAt, RECOMMENDATION_WORKING_DAYS);
    const ends = { institutionId: own.id, addresseeId: to.id };
    await this.recommendations.add(tx, { id, ...ends, words, madeAt, dueAt, madeBy: actor.actorId });
    const payload = { kind: 'recommendation', subjectId: id, dueAt: dueAt.toISOString() } as const;
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: to.id, actorId: actor.actorId });
    await this.audit.record(tx, { actor, action: 'recommendations.make', detail: { recommendation: id } });
    return id;
  }

  /** The addressee answers once. Throws `WordsRefused`. */
  async answer(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
    answer: RecommendationAnswer,
    text: string,
  ): Promise<Recommendation> {
    return this.guarded.perform(actor, 'recommendations.answer', [], async (tx) => {
      const words = wordsOf(text, 'answer');
      const { addresseeId, version, state } = await this.read(tx, id);
      const relation = actor.institutionId === addresseeId ? 'party' : 'foreign';
      requireInRelation(actor, 'recommendations.answer', relation);
      if (version !== expectedVersion) throw new VersionConflict(expectedVersion, version);
      if (state !== 'open') throw new ComplaintRefuses('OVERSIGHT.ANSWERED');
      await this.recommendations.answer(tx, id, { answer, words, by: actor.actorId, at: this.clock.now() });
      const payload = { kind: 'recommendation', subjectId: id } as const;
      await this.outbox.put(tx, {
        name: DUTY_CLOSED,
        payload,
        institutionId: addresseeId,
        actorId: actor.actorId,
      });
      await this.audit.record(tx, {
        actor,
        action: 'recommendations.answer',
        detail: { recommendation: id, answer },
      });
      return this.read(tx, id);
    });
  }

  /** All of them, oldest first: nothing in them is anybody's secret. */
  async page(actor: Actor, after: number, limit: number): Promise<Recommendation[]> {
    return this.guarded.perform(actor, 'recommendations.read', [], (tx) =>
      this.recommendations.page(tx, after, limit),
    );
  }

  /** One of them. Throws `NotFound`. */
  async one(actor: Actor, id: string): Promise<Recommendation> {
    return this.guarded.perform(actor, 'recommendations.read', [], (tx) => this.read(tx, id));
  }

  private async read(tx: Tx, id: string): Promise<Recommendation> {
    const found = await this.recommendations.byId(tx, id);
    if (!found) throw new NotFound();
    return found;
  }
}
