import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/index.js';
import { KeyService } from '../../../platform/keys/index.js';
import { Attempts, type Attempt } from '../../../platform/rate-limit/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail } from '../../audit/index.js';
import { CodeMistyped, WindowNotOpened } from '../domain/family-errors.js';
import { phraseCore } from '../domain/phrase.js';
import { readReceiptCode } from '../domain/receipt-code.js';
import { ReceiptRepository, type Receipt } from '../persistence/receipt.repository.js';
import { RECEIPTS } from './issue-receipt.js';
import { PhraseHashes } from './phrase-hashes.js';

/** Code and phrase, as somebody has written them. */
export interface Shown {
  readonly code: string;
  readonly phrase: string;
  readonly requestId: string | undefined;
  /** What is said where they open nothing. */
  readonly refusal?: () => Error;
}

/** Whether code and phrase are those of a receipt in force. Counts before it looks; looks the same way whatever is wrong. */
@Injectable()
export class ReceiptProof {
  constructor(
    private readonly db: TenantDb,
    private readonly receipts: ReceiptRepository,
    private readonly hashes: PhraseHashes,
    private readonly keys: KeyService,
    private readonly attempts: Attempts,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param by who tries, and how often
   * @param work what is done where both are right; the attempt counts where it fails
   * Throws `CodeMistyped`, the refusal (`WindowNotOpened`), `WindowsBusy` and `TooManyAttempts`.
   */
  async run<T>(shown: Shown, by: Attempt, work: (receipt: Receipt) => Promise<T>): Promise<T> {
    await this.attempts.count([by]);
    const code = readReceiptCode(shown.code);
    if (code === undefined) throw new CodeMistyped();
    const ofCode: Attempt = { kind: 'family-code', limit: 10, subject: code };
    await this.attempts.count([ofCode]);
    const hashes = await this.keys.fingerprints(RECEIPTS, code);
    const receipt = await this.db.run(PLATFORM, (tx) => this.receipts.byCode(tx, hashes));
    const stored = receipt?.endedAt === null ? receipt.phraseHash : null;
    const isRight = await this.hashes.matches(stored ?? undefined, phraseCore(shown.phrase));
    if (!isRight || !receipt) return this.refuse(receipt, shown);
    const done = await work(receipt);
    await this.attempts.forgive([by, ofCode]);
    return done;
  }

  /** The owner's audit log tells of knocks at its reports; of a code that is nobody's stays that somebody tried one. */
  private async refuse(receipt: Receipt | undefined, { requestId, refusal }: Shown): Promise<never> {
    const recordIds = receipt ? [receipt.recordId] : [];
    const actor = { ...PLATFORM, requestId };
    const entry = { actor, action: 'family.look', recordIds, detail: { opened: false } } as const;
    await this.db.run(PLATFORM, (tx) => this.audit.record(tx, entry));
    throw refusal?.() ?? new WindowNotOpened();
  }
}
