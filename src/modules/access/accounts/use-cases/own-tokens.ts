import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { Actor } from '../domain/actor.js';
import { readScopes } from '../domain/client-secret.js';
import { readName, readTokenDays } from '../domain/own-token.js';
import { requirePermission } from '../domain/permission.js';
import { requireMayDeclare, usualPurposeOf, type Purpose } from '../domain/purpose.js';
import { StepUpNeeded } from '../domain/step-up.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';
import { StepUp } from './step-up.js';

const DAY_MS = 86_400_000;

export interface TokenOrder {
  /** Name that its holder gives the token. */
  readonly label: string;
  readonly days?: number | undefined;
  readonly purpose?: Purpose | undefined;
  /** Rows of the policy that it opens, of those that its holder has; all without any. */
  readonly scopes?: readonly string[] | undefined;
}

/** Shown once; kept as a hash. */
export interface OwnToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Tokens that people make for themselves, for a script of their own: nobody makes one for anybody else. */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly db: TenantDb,
    private readonly sessions: SessionRepository,
    private readonly stepUp: StepUp,
    private readonly log: AccessLog,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async make(actor: Actor, order: TokenOrder): Promise<OwnToken> {
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
    const token = await this.db.transact(actor, async (tx) => {
      const opened = await this.sessions.open(tx, given, now);
      await this.log.record(tx, { actor, action: 'tokens.own', detail: { session: opened.id, days } });
      return opened.token;
    });
    return { token, expiresAt };
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
