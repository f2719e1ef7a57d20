import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { IdempotencyKeyReused } from '../../../../platform/idempotency/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import { requirePermission, type Actor } from '../../../access/accounts/index.js';
import {
  FilingReceipts,
  type FilingReceipt,
  type ReceiptIssuer,
  type ReceiptWish,
} from '../../../records/reports/index.js';
import { chosenPhrase } from '../domain/phrase.js';
import { RECEIPT_RANDOM_BYTES, receiptCode } from '../domain/receipt-code.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { IssueReceipt, RECEIPTS } from './issue-receipt.js';

/** Purpose for which codes are derived. */
const CODES = 'codes of receipts given at filing';

type IsProven = (receipt: { readonly id: string; readonly phraseHash: string | null }) => Promise<boolean>;

/**
 * Receipts that a family gets with its report, in the same transaction.
 *
 * An answer can be lost, and the code is kept nowhere. So it is derived from the key of the request, under a key of the installation: whoever asks
 * again with both the key and the phrase is told the same code, and nobody can tell it from a copy of the database.
 */
@Injectable()
export class IssueAtFiling implements ReceiptIssuer, OnModuleInit {
  constructor(
    private readonly filing: FilingReceipts,
    private readonly issue: IssueReceipt,
    private readonly receipts: ReceiptRepository,
    private readonly keys: KeyService,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.filing.issueBy(this);
  }

  async ready(actor: Actor, wish: ReceiptWish, key: string | undefined): Promise<FilingReceipt> {
    requirePermission(actor, 'family.issue');
    const core = chosenPhrase(wish.phrase);
    return wish.with
      ? this.withinWindow(actor, wish, (await this.issue.proven(actor, wish.with, core)).id)
      : this.withCode(actor, wish, core, key);
  }

  /** A code of its own; the reports that are filed by the same request after the first are opened by it too. */
  private async withCode(
    actor: Actor,
    { language }: ReceiptWish,
    core: string,
    key: string | undefined,
  ): Promise<FilingReceipt> {
    const codes = await this.codesFor(actor, key);
    const [code = ''] = codes;
    const made = await this.issue.made(core, code);
    let given: string | undefined;
    // The slow look at the words is once a request, however many reports it has filed.
    let proven: Promise<boolean> | undefined;
    const isProven: IsProven = (receipt) => (proven ??= this.issue.isPhraseOf(receipt, core));
    return {
      give: async (tx, recordId) => {
        const order = { recordId, language };
        if (given === undefined) given = await this.issue.give(tx, actor, { ...order, ...made });
        else await this.issue.giveWith(tx, actor, order, given);
      },
      codeOf: async (recordId) =>
        given === undefined ? this.givenBefore(actor, recordId, codes, isProven) : code,
    };
  }

  /** The family has its code already: it was told with the report that came first. */
  private withinWindow(actor: Actor, { language }: ReceiptWish, windowId: string): FilingReceipt {
    let isGiven = false;
    return {
      give: async (tx, recordId) => {
        await this.issue.giveWith(tx, actor, { recordId, language }, windowId);
        isGiven = true;
      },
      codeOf: async (recordId) => {
        if (isGiven) return undefined;
        const window = await this.db.transact(actor, (tx) => this.receipts.byId(tx, windowId));
        if (!window || !(await this.issue.shows(actor, window, recordId))) throw new IdempotencyKeyReused();
        return undefined;
      },
    };
  }

  /** One a key of the installation, the newest first. */
  private async codesFor({ institutionId = '' }: Actor, key: string | undefined): Promise<readonly string[]> {
    if (key === undefined) return [receiptCode(randomBytes(RECEIPT_RANDOM_BYTES))];
    const derived = await this.keys.fingerprints(CODES, JSON.stringify([institutionId, key]));
    return derived.map((one) => receiptCode(Buffer.from(one.split('.')[2] ?? '', 'base64url')));
  }

  private async givenBefore(
    actor: Actor,
    recordId: string,
    codes: readonly string[],
    isProven: IsProven,
  ): Promise<string | undefined> {
    for (const code of codes) {
      const hashes = await this.keys.fingerprints(RECEIPTS, code);
      const receipt = await this.db.transact(actor, (tx) => this.receipts.byCode(tx, hashes));
      if (!receipt || !(await this.issue.shows(actor, receipt, recordId))) continue;
      if (!(await isProven(receipt))) break;
      return receipt.endedAt === null ? code : undefined;
    }
    throw new IdempotencyKeyReused();
  }
}
