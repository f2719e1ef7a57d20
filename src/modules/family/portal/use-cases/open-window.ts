import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { FamilyAccounts, PLATFORM, type Actor, type FamilySession } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { WindowNotOpened } from '../domain/family-errors.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ReceiptRepository, type StoredReceipt } from '../persistence/receipt.repository.js';
import { ReceiptProof, type PresentedProof } from './receipt-proof.js';

export interface Knock extends PresentedProof {
  /** Address that it came from. */
  readonly source: string;
}

/** A short session for whoever has code and phrase of a receipt. */
@Injectable()
export class OpenWindow {
  constructor(
    private readonly db: TenantDb,
    private readonly proof: ReceiptProof,
    private readonly receipts: ReceiptRepository,
    private readonly items: ItemRepository,
    private readonly accounts: FamilyAccounts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `CodeMistyped`, `WindowNotOpened`, `WindowsBusy` and `TooManyAttempts`. */
  async openWindow(knock: Knock): Promise<FamilySession> {
    const by = { kind: 'family-source', limit: 40, subject: knock.source };
    return this.proof.verify(knock, by, async (receipt) => {
      const session = await this.db.transact(PLATFORM, (tx) => this.open(tx, receipt, knock.requestId));
      if (!session) throw new WindowNotOpened();
      return session;
    });
  }

  private async open(
    tx: Tx,
    receipt: StoredReceipt,
    requestId: string | undefined,
  ): Promise<FamilySession | undefined> {
    if (!(await this.receipts.noteOpened(tx, receipt.id, this.clock.now()))) return undefined;
    const session = await this.accounts.open(tx, receipt.id, requestId);
    if (!session) return undefined;
    await this.note(tx, session.actor, receipt.recordId);
    for (const { receiptId, recordId } of await this.items.ofWindow(tx, receipt.id)) {
      const actor = await this.accounts.besides(tx, session.actor, receiptId);
      if (!actor) continue;
      await this.receipts.noteOpened(tx, receiptId, this.clock.now());
      await this.note(tx, actor, recordId);
    }
    return session;
  }

  /** Each institution reads of its own report alone that the family has looked. */
  private async note(tx: Tx, actor: Actor, recordId: string): Promise<void> {
    const detail = { opened: true };
    await this.audit.record(tx, { actor, action: 'family.look', recordIds: [recordId], detail });
  }
}
