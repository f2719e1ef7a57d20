import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor, ActorLanguage } from '../../../access/accounts/index.js';

/** The receipt that a family is to have with its report. */
export interface ReceiptWish {
  /** Words that the family has chosen. */
  readonly phrase: string;
  readonly language: ActorLanguage;
  /** A report of the same family whose receipt is to open this one too; the words are then those of that receipt. */
  readonly with?: string | null | undefined;
}

/** A receipt that is ready to be given. */
export interface FilingReceipt {
  /** Gives it, in the transaction that files the report. A second report of the same transaction is opened by the same code. */
  give(tx: Tx, recordId: string): Promise<void>;
  /**
   * Returns the code of the receipt, for the answer; the same again where the report was filed by an earlier
   * request of the same key. Nothing where it has ended since, or where the family has it from an earlier
   * report. Throws `IdempotencyKeyReused` where that request asked for another receipt, or for none.
   */
  codeOf(recordId: string): Promise<string | undefined>;
}

export interface ReceiptIssuer {
  /** @param key what a repetition of the request has in common with it */
  ready(actor: Actor, wish: ReceiptWish, key: string | undefined): Promise<FilingReceipt>;
}

/** Connection to the module that issues receipts: it knows reports, and reports do not know it. */
@Injectable()
export class FilingReceipts {
  private issuer: ReceiptIssuer | undefined;

  issueBy(issuer: ReceiptIssuer): void {
    this.issuer = issuer;
  }

  async ready(
    actor: Actor,
    wish: ReceiptWish | undefined,
    key: string | undefined,
  ): Promise<FilingReceipt | undefined> {
    if (!wish) return undefined;
    if (!this.issuer) throw new Error('Nobody issues receipts in this process.');
    return this.issuer.ready(actor, wish, key);
  }
}
