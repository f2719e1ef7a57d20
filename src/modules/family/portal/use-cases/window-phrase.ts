import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { Attempts, type Attempt } from '../../../../platform/rate-limit/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { PhraseNeeded, PhraseWrong } from '../domain/family-errors.js';
import { phraseCore } from '../domain/phrase.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { PhraseHashes } from './phrase-hashes.js';

/** Tries within a quarter of an hour, as many as at the door. */
const TRIES = 10;

/**
 * The words of an open window, said once more before something is taken back: whoever has the telephone while the
 * window stands open is not the family yet.
 */
@Injectable()
export class WindowPhrase {
  constructor(
    private readonly db: TenantDb,
    private readonly receipts: ReceiptRepository,
    private readonly hashes: PhraseHashes,
    private readonly attempts: Attempts,
  ) {}

  /**
   * @param holder whose code has opened the window
   * Throws `PhraseNeeded`, `PhraseWrong`, `WindowsBusy` and `TooManyAttempts`.
   */
  async require({ actorId }: Actor, phrase: string | undefined): Promise<void> {
    const core = phraseCore(phrase ?? '');
    if (core === '') throw new PhraseNeeded();
    const attempt: Attempt = { kind: 'family-again', limit: TRIES, subject: actorId };
    const [tried = 1] = await this.attempts.count([attempt]);
    const receipt = await this.db.transact(PLATFORM, (tx) => this.receipts.withPhrase(tx, actorId));
    if (!(await this.hashes.matches(receipt?.phraseHash ?? undefined, core, tried - 1)))
      throw new PhraseWrong();
    await this.attempts.forgive([attempt]);
  }
}
