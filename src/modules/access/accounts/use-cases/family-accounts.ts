import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor, ActorLanguage } from '../domain/actor.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** A look takes minutes, and the telephone may be somebody else's. */
const WINDOW_MINUTES = 30;

export interface FamilySession {
  readonly token: string;
  readonly seconds: number;
  readonly actor: Actor;
}

/**
 * Accounts of families: each is the receipt of one report, belongs to the institution that took the report, and reaches that report
 * alone. Nobody is named in them.
 */
@Injectable()
export class FamilyAccounts {
  constructor(
    private readonly actors: ActorRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  async enrol(
    tx: Tx,
    {
      institutionId,
      recordId,
      language,
    }: { institutionId: string; recordId: string; language: ActorLanguage },
  ): Promise<string> {
    const roles: ['family'] = ['family'];
    const account = { institutionId, recordId, name: 'family', email: null, roles, language };
    const row = await this.actors.add(tx, { ...account, invitedUntil: null }, this.clock.now());
    return row.id;
  }

  /** Windows of families of an institution's reports that code and phrase open. */
  async countOf(tx: Tx, institutionId: string): Promise<number> {
    return this.actors.countFamilies(tx, institutionId);
  }

  /** The account opens nothing any more, and its sessions end. */
  async end(tx: Tx, actorId: string): Promise<void> {
    await this.actors.setActive(tx, actorId, false);
    await this.sessions.revokeAll(tx, actorId, this.clock.now());
  }

  /** The account of a further report of the window that asks, which then acts for that report; nothing for one that has ended. */
  async besides(tx: Tx, holder: Actor, actorId: string): Promise<Actor | undefined> {
    const row = await this.actors.byId(tx, actorId);
    if (!row?.active || row.recordId === null) return undefined;
    const { requestId, language, purpose, session } = holder;
    return { ...actorOf(row, requestId), language, purpose, session };
  }

  /** Closes the window that asks: whoever has the telephone next sees nothing. */
  async close(tx: Tx, actor: Actor): Promise<void> {
    if (actor.session) await this.sessions.revoke(tx, actor.actorId, actor.session.id, this.clock.now());
  }

  /** Opens a short session for whoever has shown code and phrase; nothing for an account that has ended. */
  async open(tx: Tx, actorId: string, requestId: string | undefined): Promise<FamilySession | undefined> {
    const row = await this.actors.byId(tx, actorId);
    if (!row?.active) return undefined;
    const now = this.clock.now();
    await this.sessions.forgetLongOver(tx, actorId, now);
    const expiresAt = new Date(now.getTime() + WINDOW_MINUTES * 60_000);
    const given = { actorId, kind: 'family', label: 'window', expiresAt, purpose: 'search' } as const;
    const { token } = await this.sessions.open(tx, given, now);
    return { token, seconds: WINDOW_MINUTES * 60, actor: { ...actorOf(row, requestId), purpose: 'search' } };
  }
}
