import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../../platform/errors/index.js';
import { IdempotencyKeyReused, once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { requireQuestion, type Facets } from '../domain/facets.js';
import { hasEnded } from '../domain/kept-until.js';
import { SEARCH_NEWS_CHANGED } from '../events.js';
import { SearchRepository, type StoredSearch } from '../persistence/search.repository.js';
import { SealedSearches, type OpenQuestion } from './sealed-searches.js';

const MOST_SAVED = 50;
const LONGEST_NAME = 80;

export class SearchNameRefused extends DomainError {
  constructor() {
    super('SEARCH.NAME_REFUSED', 'invalid', { most: LONGEST_NAME }, 'name');
  }
}

export class TooManySaved extends DomainError {
  constructor() {
    super('SEARCH.TOO_MANY_SAVED', 'conflict', { most: MOST_SAVED });
  }
}

/** A kept question as whoever keeps it reads it. */
export type SavedSearch = OpenQuestion &
  Omit<StoredSearch, 'content' | 'clear' | 'institutionId' | 'actorId'>;

/** Questions that a person asks again: their own, read by nobody else. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly guarded: Guarded,
    private readonly searches: SearchRepository,
    private readonly sealedSearches: SealedSearches,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<readonly SavedSearch[]> {
    return this.guarded.perform(actor, 'search.read', [], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      return this.of(tx, actor.actorId);
    });
  }

  /** Reads the saved searches of a person, in the transaction of whoever keeps them. */
  async of(tx: Tx, actorId: string): Promise<readonly SavedSearch[]> {
    const saved: SavedSearch[] = [];
    for (const stored of await this.kept(tx, actorId)) saved.push(await this.opened(stored));
    return saved;
  }

  /**
   * Keeps a question. Throws `SearchNameRefused`, `TooManySaved`; `NotFound` where the one of this key was forgotten since.
   *
   * @param key made by the client; the same question with the same key is kept once
   */
  async save(actor: Actor, { name, facets }: OpenQuestion, key?: string): Promise<SavedSearch> {
    return this.guarded.perform(actor, 'search.read', [], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      requireQuestion(facets);
      const given = name.trim();
      if (given === '' || given.length > LONGEST_NAME) throw new SearchNameRefused();
      // A hash of the question beside the key would let it be guessed: it is compared with the sealed one.
      const sent = { scope: actor.actorId, operation: 'search.read', key, request: 'a question to keep' };
      const id = await once(tx, sent, () => this.saveOnce(tx, actor, { name: given, facets }));
      const stored = (await this.kept(tx, actor.actorId)).find((one) => one.id === id);
      if (!stored) throw new NotFound();
      const saved = await this.opened(stored);
      if (saved.name !== given || !isSame(saved.facets, facets)) throw new IdempotencyKeyReused();
      return saved;
    });
  }

  private async saveOnce(tx: Tx, actor: Actor, question: OpenQuestion): Promise<string> {
    const { institutionId, actorId } = actor;
    if (institutionId === undefined) throw new NotFound();
    if ((await this.kept(tx, actorId)).length >= MOST_SAVED) throw new TooManySaved();
    const [id, savedAt] = [randomUUID(), this.clock.now()];
    const content = await this.sealedSearches.seal(
      { id, institutionId, actorId },
      { ...question, facets: { ...question.facets } },
    );
    await this.searches.save(tx, { id, institutionId, actorId, content, savedAt });
    await this.audit.record(tx, { actor, action: 'search.read', detail: { saved: id } });
    return id;
  }

  private async opened(stored: StoredSearch): Promise<SavedSearch> {
    const { id, savedAt, tellPurpose, askedAt, newAnswers } = stored;
    return { ...(await this.sealedSearches.open(stored)), id, savedAt, tellPurpose, askedAt, newAnswers };
  }

  /** Without those that have ended and were not removed yet. */
  private async kept(tx: Tx, actorId: string): Promise<readonly StoredSearch[]> {
    const now = this.clock.now();
    return (await this.searches.saved(tx, actorId)).filter(({ savedAt }) => !hasEnded(savedAt, now));
  }

  async forget(actor: Actor, id: string): Promise<void> {
    await this.guarded.perform(actor, 'search.read', [id], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      if (!(await this.searches.forget(tx, id, actor.actorId))) throw new NotFound();
      const { institutionId, actorId } = actor;
      // What it has told of is nobody's news any more.
      const payload = { searchId: id };
      await this.outbox.put(tx, { name: SEARCH_NEWS_CHANGED, payload, institutionId, actorId });
      await this.audit.record(tx, { actor, action: 'search.read', detail: { forgotten: id } });
    });
  }
}

const isSame = (one: Facets, other: Facets): boolean => JSON.stringify(one) === JSON.stringify(other);
