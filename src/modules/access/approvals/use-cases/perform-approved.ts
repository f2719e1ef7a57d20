import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { Accounts, PLATFORM, type Actor, type Purpose } from '../../accounts/index.js';
import { Guarded } from '../../audit/index.js';
import { AskerGone } from '../domain/approval-errors.js';
import { stateAt, type ApprovalRequest } from '../domain/approval-request.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { DeedRegistry } from './deed-registry.js';

/** Does what was approved: at once for whoever approves, and by a task of the same transaction where their process has died before it. */
@Injectable()
export class PerformApproved {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly rows: ApprovalRepository,
    private readonly accounts: Accounts,
    private readonly deeds: DeedRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Performs an approved deed. One that cannot be done any more, as things have moved on since it was asked,
   * is closed, and says so to whoever approves.
   */
  async perform(asker: Actor, request: ApprovalRequest): Promise<void> {
    try {
      await this.deeds.of(request)?.(asker, request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // As the platform: whoever has asked may reach nothing here any more.
      const isDone = await this.db.transact(PLATFORM, async (tx) => {
        const now = await this.rows.locked(tx, request.id);
        if (now?.state === 'done') return true;
        await this.rows.fail(tx, request.id, error.code);
        return false;
      });
      // Of two who do it at once the later finds that the first has done it.
      if (!isDone) throw error;
    }
  }

  /** Does what is approved and not done; runs twice without harm. */
  async resume(requestId: string): Promise<void> {
    const found = await this.guarded.perform(PLATFORM, 'approvals.perform', [], async (tx) => {
      const request = await this.rows.locked(tx, requestId);
      if (!request || stateAt(request, this.clock.now()) !== 'approved') return undefined;
      const asker = await this.accounts.actor(
        tx,
        request.askedBy,
        (request.askedPurpose ?? undefined) as Purpose,
      );
      if (!asker) await this.rows.fail(tx, requestId, new AskerGone().code);
      return asker && { asker, request };
    });
    if (!found) return;
    try {
      await this.perform(found.asker, found.request);
    } catch (error) {
      // It is closed as failed, and nothing would mend it to try again.
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
