import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { KeyService } from '../../../platform/keys/index.js';
import { FamilyAccounts, PLATFORM, type Actor, type Language } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { ReceiptRepository, type NewReceipt, type Receipt } from '../persistence/receipt.repository.js';
import { PhraseHashes } from './phrase-hashes.js';

/** What codes are hashed for. */
export const RECEIPTS = 'receipts of families';

export interface ReceiptOrder {
  readonly recordId: string;
  readonly phrase: string;
  readonly language: Language;
}

/** What is kept of a receipt that opens something. */
export type MadeReceipt = Pick<NewReceipt, 'codeHash' | 'phraseHash'>;

/** The receipt of a report: a code that is told once and kept nowhere, and the phrase that the family has chosen. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly receipts: ReceiptRepository,
    private readonly accounts: FamilyAccounts,
    private readonly hashes: PhraseHashes,
    private readonly keys: KeyService,
    private readonly clock: Clock,
  ) {}

  /** What is kept of a code and a phrase; slow, and so no work for a transaction. */
  async made(core: string, code: string): Promise<MadeReceipt> {
    const [codeHash = ''] = await this.keys.fingerprints(RECEIPTS, code);
    return { codeHash, phraseHash: await this.hashes.make(core) };
  }

  /** Gives a receipt in the transaction of somebody who has asked the policy. */
  async give(
    tx: Tx,
    actor: Actor,
    { recordId, language, ...made }: Omit<ReceiptOrder, 'phrase'> & MadeReceipt,
  ): Promise<void> {
    const { institutionId, withdrawn } = await this.reportOf(tx, actor, recordId);
    if (withdrawn) throw new NotFound();
    await this.endOpen(tx, recordId);
    const account = { institutionId, recordId, language };
    const id = await actingAs(tx, PLATFORM, () => this.accounts.enrol(tx, account));
    const receipt = { id, institutionId, recordId, ...made, issuedBy: actor.actorId };
    await this.receipts.add(tx, receipt, this.clock.now());
  }

  /** Ends the receipt of a report: lost, or in the wrong hands. */
  async end(actor: Actor, recordId: string): Promise<void> {
    await this.guarded.run(actor, 'family.issue', [recordId], async (tx) => {
      await this.reportOf(tx, actor, recordId);
      await this.endOpen(tx, recordId);
    });
  }

  /** The receipt of a report that is in force: when it was given, and last used. */
  async of(actor: Actor, recordId: string): Promise<Receipt | undefined> {
    return this.guarded.run(actor, 'family.issue', [recordId], async (tx) => {
      await this.reportOf(tx, actor, recordId);
      return this.receipts.openOf(tx, recordId);
    });
  }

  private async reportOf(tx: Tx, actor: Actor, recordId: string): Promise<StoredRecord> {
    const record = await this.records.read(tx, actor, 'family.issue', recordId);
    if (record.recordType !== 'report') throw new NotFound();
    return record;
  }

  /** Two who issue at once wait for each other at the record. */
  private async endOpen(tx: Tx, recordId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`receipt of ${recordId}`]);
    const open = await this.receipts.openOf(tx, recordId);
    if (!open) return;
    await this.receipts.end(tx, open.id, this.clock.now());
    await actingAs(tx, PLATFORM, () => this.accounts.end(tx, open.id));
  }
}
