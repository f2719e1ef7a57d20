import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import {
  ActorDirectory,
  isAllowed,
  PLATFORM,
  purposesOf,
  type Actor,
} from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { hasEnded } from '../domain/kept-until.js';
import { SEARCH_NEWS_CHANGED } from '../events.js';
import { KeptQuestionRepository, type KeptQuestion } from '../persistence/kept-question.repository.js';
import { FederatedSearch, SEARCH_PURPOSES, type SearchPurpose } from './federated-search.js';
import { SealedSearches } from './sealed-searches.js';

/** Milliseconds between two askings of one question. */
export const ASK_EVERY_MS = 6 * 3_600_000;
/** Questions of one round: each takes seconds, and the next round comes soon. */
const OF_A_ROUND = 50;

/**
 * Asks kept questions again for whoever keeps them, by what they may ask now, and announces that records
 * answer which had not before. Nobody sees anything by it: what answers is shown, and written for its owner,
 * when they ask themselves. Runs twice without harm.
 */
@Injectable()
export class AskAgain {
  constructor(
    private readonly db: TenantDb,
    private readonly kept: KeptQuestionRepository,
    private readonly actors: ActorDirectory,
    private readonly sealedSearches: SealedSearches,
    private readonly asking: FederatedSearch,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds one task for each question that is due; those that were kept before questions were sealed are
   * sealed.
   */
  async round(): Promise<void> {
    const now = this.clock.now();
    const next = new Date(now.getTime() + ASK_EVERY_MS);
    await this.db.transact(PLATFORM, async (tx) => {
      for (const searchId of await this.kept.takeDue(tx, now, next, OF_A_ROUND))
        await this.tasks.add(tx, 'search.ask-again', { searchId });
      for (const one of await this.kept.takeUnsealed(tx, OF_A_ROUND))
        if (one.clear) await this.kept.seal(tx, one.id, await this.sealedSearches.seal(one, one.clear));
    });
  }

  async one(searchId: string): Promise<void> {
    const actor = await this.db.transact(PLATFORM, (tx) => this.keeperOf(tx, searchId));
    if (actor) await this.db.transact(actor, (tx) => this.ask(tx, actor, searchId));
  }

  /**
   * Returns whoever keeps a question, with what they may do now; undefined where the question is asked no
   * more, which is then written down.
   */
  private async keeperOf(tx: Tx, searchId: string): Promise<Actor | undefined> {
    const question = await this.kept.lock(tx, searchId);
    if (!question || question.tellPurpose === null) return undefined;
    const keeper = await this.actors.byId(tx, question.actorId);
    const purpose = SEARCH_PURPOSES.find((one) => one === question.tellPurpose);
    const actor = keeper && { ...keeper, purpose };
    const mayAsk =
      !hasEnded(question.savedAt, this.clock.now()) &&
      keeper?.active === true &&
      keeper.institutionId === question.institutionId &&
      purpose !== undefined &&
      isAllowed(keeper, 'search.read', 'own') &&
      purposesOf(keeper.roles).includes(purpose);
    if (mayAsk) return actor;
    await this.kept.setTelling(tx, searchId, undefined);
    await this.kept.forgetAnswers(tx, searchId);
    await this.announce(tx, question);
    await this.audit.record(tx, { actor: PLATFORM, action: 'search.read', detail: { toldNoMore: searchId } });
    return undefined;
  }

  private async ask(tx: Tx, actor: Actor, searchId: string): Promise<void> {
    const question = await this.kept.lock(tx, searchId);
    if (!question || question.tellPurpose === null) return;
    const { facets } = await this.sealedSearches.open(question);
    const purpose = question.tellPurpose as SearchPurpose;
    const { recordIds, isWhole } = await this.asking.answering(tx, actor, facets, purpose);
    const now = this.clock.now();
    const fresh = await this.kept.noteAnswers(tx, question, recordIds, { at: now, seenAt: undefined });
    const stale = isWhole ? await this.kept.dropStale(tx, searchId, recordIds) : 0;
    await this.kept.setAsked(tx, searchId, now);
    if (fresh.length + stale > 0) await this.announce(tx, question);
    // Which records they are is told, and written down with them, when somebody looks.
    const detail = { askedAgain: searchId, fresh: fresh.length };
    await this.audit.record(tx, { actor, action: 'search.read', detail });
  }

  private async announce(tx: Tx, { id, institutionId, actorId }: KeptQuestion): Promise<void> {
    await this.outbox.put(tx, {
      ...{ name: SEARCH_NEWS_CHANGED, payload: { searchId: id } },
      ...{ institutionId, actorId },
    });
  }
}
