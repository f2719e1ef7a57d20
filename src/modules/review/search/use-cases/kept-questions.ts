import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, requireMayDeclare, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { hasEnded } from '../domain/kept-until.js';
import { SEARCH_NEWS_CHANGED } from '../events.js';
import { KeptQuestionRepository, type KeptQuestion } from '../persistence/kept-question.repository.js';
import { ASK_EVERY_MS } from './ask-again.js';
import { FederatedSearch, type InstitutionsAnswer, type SearchPurpose } from './federated-search.js';
import { SealedSearches } from './sealed-searches.js';
import { SavedSearches, type SavedSearch } from './saved-searches.js';

/** A kept question as whoever keeps it asks it, and lets it tell them of new answers. */
@Injectable()
export class KeptQuestions {
  constructor(
    private readonly guarded: Guarded,
    private readonly kept: KeptQuestionRepository,
    private readonly sealedSearches: SealedSearches,
    private readonly saved: SavedSearches,
    private readonly asking: FederatedSearch,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Asks it; what has not been looked at comes first. */
  async ask(actor: Actor, id: string, purpose: SearchPurpose, limit: number): Promise<InstitutionsAnswer> {
    return this.mine(actor, id, async (tx, kept) => {
      requireMayDeclare(actor.roles, purpose);
      const { facets } = await this.sealedSearches.open(kept);
      const question = { actor, facets, purpose, isKept: true };
      return this.asking.ask(tx, question, limit, await this.kept.unseen(tx, id));
    });
  }

  /**
   * Has a kept question tell of records that answer from now on; what answers now is known.
   *
   * @param purpose what for it is asked; undefined: it tells no more
   */
  async tell(actor: Actor, id: string, purpose: SearchPurpose | undefined): Promise<SavedSearch> {
    return this.mine(actor, id, async (tx, question) => {
      if (purpose === undefined) {
        await this.kept.setTelling(tx, id, undefined);
        await this.kept.forgetAnswers(tx, id);
      } else {
        requireMayDeclare(actor.roles, purpose);
        const { facets } = await this.sealedSearches.open(question);
        const { recordIds } = await this.asking.answering(tx, actor, facets, purpose);
        const askedAt = this.clock.now();
        const dueAt = new Date(askedAt.getTime() + ASK_EVERY_MS);
        await this.kept.noteAnswers(tx, question, recordIds, { at: askedAt, seenAt: askedAt });
        await this.kept.setTelling(tx, id, { purpose, dueAt, askedAt });
      }
      await this.noteChange(tx, actor, question, { [purpose ? 'tells' : 'toldNoMore']: id });
      return this.read(tx, actor, id);
    });
  }

  /** Marks that what was found until then has been looked at. */
  async see(actor: Actor, id: string, until: Date): Promise<SavedSearch> {
    return this.mine(actor, id, async (tx, question) => {
      const seen = await this.kept.setSeen(tx, id, until, this.clock.now());
      if (seen > 0) await this.noteChange(tx, actor, question, { seen: id });
      return this.read(tx, actor, id);
    });
  }

  /** A question is read, changed and asked by whoever keeps it, and does not exist for anybody else. */
  private mine<T>(
    actor: Actor,
    id: string,
    work: (tx: Tx, question: KeptQuestion) => Promise<T>,
  ): Promise<T> {
    return this.guarded.perform(actor, 'search.read', [id], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      const question = await this.kept.lock(tx, id);
      if (question?.actorId !== actor.actorId || hasEnded(question.savedAt, this.clock.now()))
        throw new NotFound();
      return work(tx, question);
    });
  }

  private async read(tx: Tx, actor: Actor, id: string): Promise<SavedSearch> {
    const saved = (await this.saved.of(tx, actor.actorId)).find((one) => one.id === id);
    if (!saved) throw new NotFound();
    return saved;
  }

  private async noteChange(
    tx: Tx,
    actor: Actor,
    { id, institutionId, actorId }: KeptQuestion,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    const payload = { searchId: id };
    await this.outbox.put(tx, { name: SEARCH_NEWS_CHANGED, payload, institutionId, actorId });
    await this.audit.record(tx, { actor, action: 'search.read', detail });
  }
}
