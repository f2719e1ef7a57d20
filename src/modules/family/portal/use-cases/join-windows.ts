import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { FamilyAccounts, PLATFORM, requirePermission, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { CannotPart, NewPhraseNeeded, OtherNotOpened } from '../domain/family-errors.js';
import { chosenPhrase } from '../domain/phrase.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ReceiptRepository, type StoredReceipt } from '../persistence/receipt.repository.js';
import { PhraseHashes } from './phrase-hashes.js';
import { ReceiptProof } from './receipt-proof.js';
import { SharedWindows } from './shared-windows.js';
import { WindowItems } from './window-items.js';

export interface OtherReceipt {
  readonly code: string;
  readonly phrase: string;
  /** New words for the window; needed where the other report is another institution's. */
  readonly newPhrase: string | undefined;
}

/**
 * A family brings the window of another of its reports into this one, whichever institution took it, and takes it out again. Nobody else does so
 * across institutions, and neither of them learns of the other's report.
 */
@Injectable()
export class JoinWindows {
  constructor(
    private readonly guarded: Guarded,
    private readonly proof: ReceiptProof,
    private readonly shared: SharedWindows,
    private readonly windows: WindowItems,
    private readonly items: ItemRepository,
    private readonly receipts: ReceiptRepository,
    private readonly accounts: FamilyAccounts,
    private readonly hashes: PhraseHashes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The other receipt's code goes on opening its own window. Throws `CodeMistyped`, `OtherNotOpened`, `NewPhraseNeeded`, `AlreadyShown`,
   * `TooManyItems` and `TooManyAttempts`.
   */
  async join(actor: Actor, { code, phrase, newPhrase }: OtherReceipt): Promise<void> {
    requirePermission(actor, 'family.join');
    const hash = newPhrase === undefined ? undefined : await this.hashOf(actor, chosenPhrase(newPhrase));
    const by = { kind: 'family-join', limit: 10, subject: actor.actorId };
    const shown = { code, phrase, requestId: actor.requestId };
    const refusal = () => new OtherNotOpened();
    await this.proof.verify({ ...shown, refusal }, by, (other) =>
      this.on(actor, async (tx) => {
        await this.shared.join(tx, actor.actorId, other.id, 'family');
        if (hash !== undefined) await this.receipts.setPhrase(tx, actor.actorId, hash);
        else if (await this.reachesAbroad(tx, actor)) throw new NewPhraseNeeded();
        await this.note(tx, actor, other, { joined: true });
      }),
    );
  }

  /** Nothing of words that are those of the window already: whoever gave the code may know them. */
  private async hashOf(actor: Actor, core: string): Promise<string | undefined> {
    const now = await this.on(actor, (tx) => this.receipts.withPhrase(tx, actor.actorId));
    const isKnown = await this.hashes.matches(now?.phraseHash ?? undefined, core);
    return isKnown ? undefined : this.hashes.make(core);
  }

  /** Undoes `join`: what came with that receipt is shown here no more. Throws `WhichItem` and `CannotPart`. */
  async part(actor: Actor, item: number): Promise<void> {
    requirePermission(actor, 'family.join');
    await this.on(actor, async (tx) => {
      const { receiptId, hasCode } = await this.windows.further(tx, actor, item);
      if (!hasCode) throw new CannotPart();
      await this.items.part(tx, actor.actorId, receiptId, this.clock.now());
      const receipt = await this.receipts.byId(tx, receiptId);
      if (receipt) await this.note(tx, actor, receipt, { parted: true });
    });
  }

  /** Whoever gave the code knows it, and the first phrase: it must not thereby reach another institution's report. */
  private async reachesAbroad(tx: Tx, actor: Actor): Promise<boolean> {
    const items = await this.items.ofWindow(tx, actor.actorId);
    return items.some(({ institutionId }) => institutionId !== actor.institutionId);
  }

  /** The rows tell of two institutions and are the platform's; the family has shown both codes. */
  private async on<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.guarded.perform(actor, 'family.join', [actor.recordId ?? ''], (tx) =>
      actingAs(tx, PLATFORM, () => work(tx)),
    );
  }

  /** One entry for each report, each by its own account: an institution's log tells of its own. */
  private async note(
    tx: Tx,
    actor: Actor,
    other: StoredReceipt,
    detail: Record<string, boolean>,
  ): Promise<void> {
    const { recordId = '' } = actor;
    await this.audit.record(tx, { actor, action: 'family.join', recordIds: [recordId], detail });
    const besides = await this.accounts.besides(tx, actor, other.id);
    if (besides)
      await this.audit.record(tx, {
        ...{ actor: besides, action: 'family.join', detail },
        recordIds: [other.recordId],
      });
  }
}
