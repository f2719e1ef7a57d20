import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../../platform/errors/index.js';
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
    for (const stored of await this.kept(tx, actorId)) {
      const { id, savedAt, tellPurpose, askedAt, newAnswers } = stored;
      saved.push({
        ...(await this.sealedSearches.open(stored)),
        id,
        savedAt,
        tellPurpose,
        askedAt,
        newAnswers,
      });
    }
    return saved;
  }

  async save(actor: Actor, name: string, facets: Facets): Promise<SavedSearch> {
    return this.guarded.perform(actor, 'search.read', [], async (tx) => {
      requireInRelation(actor, 'search.read', 'own');
      requireQuestion(facets);
      const { institutionId, actorId } = actor;
      if (institutionId === undefined) throw new NotFound();
      const given = name.trim();
      if (given === '' || given.length > LONGEST_NAME) throw new SearchNameRefused();
      if ((await this.kept(tx, actorId)).length >= MOST_SAVED) throw new TooManySaved();
      const [id, savedAt] = [randomUUID(), this.clock.now()];
      const question = { name: given, facets };
      const content = await this.sealedSearches.seal(
        { id, institutionId, actorId },
        { ...question, facets: { ...facets } },
      );
      await this.searches.save(tx, { id, institutionId, actorId, content, savedAt });
      await this.audit.record(tx, { actor, action: 'search.read', detail: { saved: id } });
      return { ...question, id, savedAt, tellPurpose: null, askedAt: null, newAnswers: 0 };
    });
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
