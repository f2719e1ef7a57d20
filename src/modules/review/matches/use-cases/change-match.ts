import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import {
  afterConsentOf,
  requireInRelation,
  type Actor,
  type Operation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { MatchClosed, MatchUntold, MatchSideNeeded } from '../domain/match.errors.js';
import { tellsOther } from '../domain/tells-other.js';
import { MatchRepository, type StoredMatch, type Side } from '../persistence/match.repository.js';
import { ShownMatches } from './shown-matches.js';

export interface MatchVersion {
  readonly id: string;
  readonly expectedVersion: number;
  /** Needed only where the institution owns both records. */
  readonly side?: Side | undefined;
}

/** Ids and codes of what was done, for the audit log. */
type Done = Readonly<Record<string, string | number>>;
export type MatchChange = (tx: Tx, storedMatch: StoredMatch, side: Side) => Promise<Done>;

/**
 * Change as a client sends it: what is sent again over a bad line is answered as it was the first time, and
 * not done twice.
 */
export interface SentChange {
  /** Made by the client; without one the work is simply done. */
  readonly key: string | undefined;
  readonly request: unknown;
}

interface Locked {
  readonly storedMatch: StoredMatch;
  readonly chosen: Side;
}

interface Deed {
  readonly actor: Actor;
  readonly operation: Operation;
  readonly match: MatchVersion;
  readonly work: MatchChange;
}

/**
 * Changes a match for one side, whatever the side does: the match is found, allowed, of the version that was
 * read, locked, and written down.
 */
@Injectable()
export class ChangeMatch {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param work does it, and says what the audit entry shall hold beside the match
   * @returns what work has said, also where it was done before under the same key
   */
  async change(
    actor: Actor,
    operation: Operation,
    match: MatchVersion,
    work: MatchChange,
    sent: SentChange = { key: undefined, request: undefined },
  ): Promise<Done> {
    return this.guarded.perform(actor, operation, [match.id], async (tx) => {
      const { storedMatch, chosen } = await this.lock(tx, actor, operation, match);
      const scope = actor.institutionId ?? actor.actorId;
      const request = { id: match.id, side: chosen, request: sent.request };
      return once(tx, { scope, operation, key: sent.key, request }, () =>
        this.work(tx, { actor, operation, match, work }, { storedMatch, chosen }),
      );
    });
  }

  /**
   * Changes a match within a deed that is guarded itself: several matches that are changed together, or none
   * of them.
   */
  async within(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    match: MatchVersion,
    work: MatchChange,
  ): Promise<void> {
    const locked = await this.lock(tx, actor, operation, match);
    await this.work(tx, { actor, operation, match, work }, locked);
  }

  private async lock(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    { id, side }: MatchVersion,
  ): Promise<Locked> {
    const match = await this.shown.one(tx, actor, await this.matchRepository.lock(tx, id));
    if (!match) throw new NotFound();
    const { storedMatch, pair } = match;
    requireInRelation(actor, operation, 'party');
    const own = sidesOf(storedMatch, actor.institutionId);
    const chosen = side ?? own[0];
    if (own.length > 1 && side === undefined) throw new MatchSideNeeded();
    if (!chosen || !own.includes(chosen)) throw new NotFound();
    if (pair.hasEnded && afterConsentOf(operation) === 'nothing') throw new MatchClosed('lapsed');
    if (tellsOther(operation, match)) throw new MatchUntold();
    return { storedMatch, chosen };
  }

  private async work(
    tx: Tx,
    { actor, operation, match, work }: Deed,
    { storedMatch, chosen }: Locked,
  ): Promise<Done> {
    const { id, expectedVersion } = match;
    if (storedMatch.version !== expectedVersion)
      throw new VersionConflict(expectedVersion, storedMatch.version);
    const detail = await work(tx, storedMatch, chosen);
    const recordIds = [storedMatch.recordA, storedMatch.recordB];
    await this.audit.record(tx, { actor, action: operation, recordIds, detail: { matchId: id, ...detail } });
    return detail;
  }
}
