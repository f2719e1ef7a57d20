import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import { Attempts, type Attempt } from '../../../../platform/rate-limit/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { CodeMistyped, WindowNotOpened, WindowsBusy } from '../domain/family-errors.js';
import { phraseCore } from '../domain/phrase.js';
import { readReceiptCode } from '../domain/receipt-code.js';
import { ReceiptRepository, type StoredReceipt } from '../persistence/receipt.repository.js';
import { RECEIPTS } from './issue-receipt.js';
import { PhraseHashes } from './phrase-hashes.js';

/** Code and phrase, as somebody has written them. */
export interface PresentedProof {
  readonly code: string;
  readonly phrase: string;
  readonly requestId: string | undefined;
  /** Refusal that is thrown where code and phrase open nothing. */
  readonly refusal?: () => Error;
}

/** Each place may look so often, whatever others do. */
const OWN_LOOKS = 3;
/** Attempts of all places together, out of which comes what a place tries beyond its own limit. */
const FURTHER: Attempt = { kind: 'family-all', limit: 500, subject: 'all' };
const OF_CODE = 10;

/**
 * Tells whether code and phrase are those of a receipt in force. Counts before it looks; looks the same way
 * whatever is wrong. A place from which the code was rightly opened today is counted by itself: guesses from
 * elsewhere do not keep the family out.
 */
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
  async verify<T>(
    shown: PresentedProof,
    by: Attempt,
    work: (receipt: StoredReceipt) => Promise<T>,
  ): Promise<T> {
    const [tried = 1] = await this.attempts.count([by]);
    const code = readReceiptCode(shown.code);
    if (code === undefined) throw new CodeMistyped();
    const here: Attempt = { kind: 'family-here', limit: OF_CODE, subject: `${code} ${by.subject}` };
    const isKnownHere = await this.attempts.remembers(here);
    const ofCode = isKnownHere
      ? { ...here, kind: 'family-own' }
      : { kind: 'family-code', limit: OF_CODE, subject: code };
    // Before whoever comes for the first time, of whom a flood can have many.
    const before = isKnownHere ? -1 : tried - 1;
    this.hashes.mustHaveRoom(before);
    const counted = [ofCode, ...(tried > OWN_LOOKS && !isKnownHere ? [FURTHER] : [])];
    await this.attempts.count(counted);
    const hashes = await this.keys.fingerprints(RECEIPTS, code);
    const receipt = await this.db.transact(PLATFORM, (tx) => this.receipts.byCode(tx, hashes));
    const stored = receipt?.endedAt === null ? receipt.phraseHash : null;
    const isRight = await this.compared(stored ?? undefined, shown.phrase, before, ofCode);
    if (!isRight || !receipt) return this.refuse(receipt, shown);
    const done = await work(receipt);
    await this.attempts.forgive([by, ...counted]);
    await this.attempts.remember(here);
    return done;
  }

  /**
   * Compares a phrase. Whoever is sent away because all turns are taken has tried nothing: that is not held
   * against the code.
   */
  private async compared(
    stored: string | undefined,
    phrase: string,
    before: number,
    ofCode: Attempt,
  ): Promise<boolean> {
    try {
      return await this.hashes.matches(stored, phraseCore(phrase), before);
    } catch (error) {
      if (error instanceof WindowsBusy) await this.attempts.forgive([ofCode]);
      throw error;
    }
  }

  /** The owner's audit log tells of knocks at its reports; of a code that is nobody's stays that somebody tried one. */
  private async refuse(
    receipt: StoredReceipt | undefined,
    { requestId, refusal }: PresentedProof,
  ): Promise<never> {
    const recordIds = receipt ? [receipt.recordId] : [];
    const actor = { ...PLATFORM, requestId };
    const entry = { actor, action: 'family.look', recordIds, detail: { opened: false } } as const;
    await this.db.transact(PLATFORM, (tx) => this.audit.record(tx, entry));
    throw refusal?.() ?? new WindowNotOpened();
  }
}
