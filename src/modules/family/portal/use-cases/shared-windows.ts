import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AlreadyShown, MOST_ITEMS, TooManyItems } from '../domain/family-errors.js';
import { ItemRepository, type JoinedBy } from '../persistence/item.repository.js';
import { ReceiptRepository, type StoredReceipt } from '../persistence/receipt.repository.js';

/**
 * Reports that one receipt opens. Each keeps an account of its own, which reaches that report alone: what is
 * shared is the way in.
 *
 * Whoever calls has asked the policy, and is either of the report's institution or has shown code and phrase.
 */
@Injectable()
export class SharedWindows {
  constructor(
    private readonly items: ItemRepository,
    private readonly receipts: ReceiptRepository,
    private readonly clock: Clock,
  ) {}

  /** The receipt whose code opens a receipt: its own, or the one it was filed with. */
  async opening(tx: Tx, receipt: StoredReceipt): Promise<StoredReceipt | undefined> {
    if (receipt.hasCode) return receipt;
    return actingAs(tx, PLATFORM, async () => {
      const [window] = await this.items.windowsOf(tx, receipt.id);
      return window && this.receipts.byId(tx, window.id);
    });
  }

  /** The other reports of the same institution that the code of a receipt opens. */
  async besides(tx: Tx, receipt: StoredReceipt): Promise<readonly string[]> {
    const window = await this.opening(tx, receipt);
    if (!window) return [];
    const items = await actingAs(tx, PLATFORM, () => this.items.ofWindow(tx, window.id));
    return [window, ...items]
      .filter(
        ({ institutionId, recordId }) =>
          institutionId === receipt.institutionId && recordId !== receipt.recordId,
      )
      .map(({ recordId }) => recordId);
  }

  /** Tells whether a code shows a report. */
  async shows(tx: Tx, receipt: StoredReceipt, recordId: string): Promise<boolean> {
    if (receipt.recordId === recordId) return true;
    const items = await actingAs(tx, PLATFORM, () => this.items.ofWindow(tx, receipt.id));
    return items.some((one) => one.recordId === recordId);
  }

  /** Shows a receipt, and what its own window shows, in another's window. Throws `AlreadyShown` and `TooManyItems`. */
  async join(tx: Tx, windowId: string, receiptId: string, joinedBy: JoinedBy): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      await this.lock(tx, windowId);
      const there = await this.items.ofWindow(tx, windowId);
      const shown = new Set([windowId, ...there.map((one) => one.receiptId)]);
      if (shown.has(receiptId)) throw new AlreadyShown();
      const brought = (await this.items.ofWindow(tx, receiptId)).map((one) => one.receiptId);
      const coming = [receiptId, ...brought.filter((one) => !shown.has(one))];
      if (shown.size + coming.length > MOST_ITEMS) throw new TooManyItems();
      for (const one of coming)
        await this.items.add(
          tx,
          windowId,
          { receiptId: one, cameWith: receiptId, joinedBy },
          this.clock.now(),
        );
    });
  }

  /**
   * The window of a receipt that has ended goes on under another: the reports of the same institution alone, for whoever gives the new code knows it.
   */
  async inherit(tx: Tx, { id, institutionId }: StoredReceipt, windowId: string): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      const left = (await this.items.ofWindow(tx, id)).filter((one) => one.institutionId === institutionId);
      const there = await this.items.ofWindow(tx, windowId);
      const shown = new Set([windowId, ...there.map((one) => one.receiptId)]);
      for (const { receiptId } of left.filter((one) => !shown.has(one.receiptId)))
        await this.items.add(
          tx,
          windowId,
          { receiptId, cameWith: receiptId, joinedBy: 'institution' },
          this.clock.now(),
        );
    });
  }

  /** The receipts that no code opens once this one has ended. */
  async shutWith(tx: Tx, receiptId: string): Promise<readonly string[]> {
    return actingAs(tx, PLATFORM, async () => {
      const shut: string[] = [];
      for (const { receiptId: one, hasCode } of await this.items.ofWindow(tx, receiptId)) {
        const others = (await this.items.windowsOf(tx, one)).filter(({ id }) => id !== receiptId);
        if (!hasCode && others.length === 0) shut.push(one);
      }
      return shut;
    });
  }

  /** Two who change one window wait for each other. */
  private async lock(tx: Tx, windowId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`window of ${windowId}`]);
  }
}
