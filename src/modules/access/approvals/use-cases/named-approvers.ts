import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../accounts/index.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';

/** Keeps who approves for an institution that has no second person. The caller has asked the policy, and whether they may be named. */
@Injectable()
export class NamedApprovers {
  constructor(
    private readonly rows: ApprovalRepository,
    private readonly clock: Clock,
  ) {}

  async name(tx: Tx, actor: Actor, institutionId: string, actorId: string): Promise<void> {
    await this.rows.name(tx, { institutionId, actorId, by: actor.actorId, at: this.clock.now() });
  }

  /** The account that approves for an institution, where one is named. */
  async of(tx: Tx, institutionId: string): Promise<string | undefined> {
    return this.rows.namedFor(tx, institutionId);
  }
}
