import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import type { Actor } from '../domain/actor.js';
import { readScopes } from '../domain/client-secret.js';
import { readName, readTokenDays } from '../domain/own-token.js';
import { requirePermission } from '../domain/permission.js';
import { requireMayDeclare, usualPurposeOf, type Purpose } from '../domain/purpose.js';
import { StepUpNeeded } from '../domain/step-up.js';
import { SessionRepository, tokenOf } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';
import { StepUp } from './step-up.js';

/** Purpose for which tokens are derived. */
const TOKENS = 'own tokens of a key';
const DAY_MS = 86_400_000;

export interface TokenOrder {
  /** Name that its holder gives the token. */
  readonly label: string;
  readonly days?: number | undefined;
  readonly purpose?: Purpose | undefined;
  /** Rows of the policy that it opens, of those that its holder has; all without any. */
  readonly scopes?: readonly string[] | undefined;
}

/** The session, and its token under each key of the installation. */
interface TokenSecrets {
  readonly id: string;
  readonly tokens: readonly [string, ...string[]];
}

/** Shown once; kept as a hash. */
export interface OwnToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Tokens that people make for themselves, for a script of their own: nobody makes one for anybody else.
 *
 * An answer can be lost, and a token is kept nowhere. So it is derived from the key of the request and the number of its session, under a key of the
 * installation: its holder is told it again by the same key, after the same step-up, and nobody can tell it from a copy of the database.
 */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly db: TenantDb,
    private readonly sessions: SessionRepository,
    private readonly stepUp: StepUp,
    private readonly log: AccessLog,
    private readonly keys: KeyService,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Throws `StepUpNeeded`; `NotFound` where the token of this key has ended since.
   *
   * @param key made by the client; the same order with the same key makes one token
   */
  async make(actor: Actor, order: TokenOrder, key?: string): Promise<OwnToken> {
    requirePermission(actor, 'tokens.own');
    await this.requireStepUp(actor);
    const label = readName(order.label, 'label');
    const days = readTokenDays(order.days, this.settings.TOKEN_DAYS);
    const purpose = order.purpose ?? usualPurposeOf(actor.roles) ?? null;
    if (purpose) requireMayDeclare(actor.roles, purpose);
    const scopes = order.scopes && order.scopes.length > 0 ? readScopes(order.scopes, actor) : null;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const given = { actorId: actor.actorId, kind: 'issued', label, expiresAt, purpose, scopes } as const;
    const made = await this.secretsOf(randomUUID(), key);
    return this.db.transact(actor, async (tx) => {
      const sent = { scope: actor.actorId, operation: 'tokens.own', key, request: order };
      const id = await once(tx, sent, async () => {
        await this.sessions.open(tx, { ...given, made: { id: made.id, token: made.tokens[0] } }, now);
        await this.log.record(tx, { actor, action: 'tokens.own', detail: { session: made.id, days } });
        return made.id;
      });
      return this.told(tx, actor, id === made.id ? made : await this.secretsOf(id, key), now);
    });
  }

  /** One token a key of the installation, the newest first. */
  private async secretsOf(id: string, key: string | undefined): Promise<TokenSecrets> {
    if (key === undefined) return { id, tokens: [tokenOf(randomBytes(32))] };
    const [newest = '', ...older] = await this.keys.fingerprints(TOKENS, JSON.stringify([id, key]));
    return { id, tokens: [derivedToken(newest), ...older.map(derivedToken)] };
  }

  private async told(tx: Tx, { actorId }: Actor, { id, tokens }: TokenSecrets, now: Date): Promise<OwnToken> {
    for (const token of tokens) {
      const expiresAt = await this.sessions.endOfOpen(tx, { actorId, id, token }, now);
      if (expiresAt) return { token, expiresAt };
    }
    throw new NotFound();
  }

  private async requireStepUp(actor: Actor): Promise<void> {
    try {
      this.stepUp.requireFresh(actor, 'tokens.own');
    } catch (error) {
      if (error instanceof StepUpNeeded)
        await this.log.denied({ actor, action: 'tokens.own', detail: { code: error.code } });
      throw error;
    }
  }
}

function derivedToken(fingerprint: string): string {
  return tokenOf(Buffer.from(fingerprint.split('.')[2] ?? '', 'base64url'));
}
