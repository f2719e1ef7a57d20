import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, TenantDb, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import { Attempts } from '../../../../platform/rate-limit/index.js';
import {
  FamilyAccounts,
  PLATFORM,
  requirePermission,
  type Actor,
  type ActorLanguage,
} from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { AlreadyShown, NoReceiptThere, PhraseOfAnother } from '../domain/family-errors.js';
import { chosenPhrase } from '../domain/phrase.js';
import { ReceiptRepository, type NewReceipt, type StoredReceipt } from '../persistence/receipt.repository.js';
import { PhraseHashes } from './phrase-hashes.js';
import { SharedWindows } from './shared-windows.js';

/** Purpose for which codes are hashed. */
export const RECEIPTS = 'receipts of families';

export interface ReceiptOrder {
  readonly recordId: string;
  readonly phrase: string;
  readonly language: ActorLanguage;
}

export interface SharedOrder extends ReceiptOrder {
  /** The report of the same family whose receipt is to open this one too; the phrase is that receipt's. */
  readonly with: string;
}

/** Hashes that are kept of a receipt that opens something. */
export type MadeReceipt = Pick<NewReceipt, 'codeHash' | 'phraseHash'>;

/** Words that the people of an institution may say for one receipt within a quarter of an hour and that are not its words. */
const WRONG_WORDS = 10;

/** A receipt that only the code of another opens. */
const WITHOUT_CODE: MadeReceipt = { codeHash: null, phraseHash: null };

export interface ReceiptStatus {
  readonly receipt: StoredReceipt;
  /** Other reports of the institution that the same code opens. */
  readonly opensToo: readonly string[];
}

/** The receipt of a report: a code that is told once and kept nowhere, and the phrase that the family has chosen. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly records: RecordStore,
    private readonly receipts: ReceiptRepository,
    private readonly shared: SharedWindows,
    private readonly accounts: FamilyAccounts,
    private readonly hashes: PhraseHashes,
    private readonly keys: KeyService,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Lets the receipt of another report open this one too. Throws `NoReceiptThere`, `PhraseOfAnother`, `AlreadyShown` and `TooManyItems`. */
  async share(actor: Actor, { recordId, phrase, language, with: other }: SharedOrder): Promise<void> {
    requirePermission(actor, 'family.issue');
    const window = await this.proven(actor, other, chosenPhrase(phrase));
    if (await this.shows(actor, window, recordId)) throw new AlreadyShown();
    await this.guarded.perform(actor, 'family.issue', [recordId], (tx) =>
      this.giveWith(tx, actor, { recordId, language }, window.id),
    );
  }

  /** Makes the hashes that are kept of a code and a phrase; slow, and so no work for a transaction. */
  async made(core: string, code: string): Promise<MadeReceipt> {
    const [codeHash = ''] = await this.keys.fingerprints(RECEIPTS, code);
    return { codeHash, phraseHash: await this.hashes.make(core) };
  }

  /** Gives a receipt in the transaction of somebody who has asked the policy. @returns its id */
  async give(
    tx: Tx,
    actor: Actor,
    { recordId, language, ...made }: Pick<ReceiptOrder, 'recordId' | 'language'> & MadeReceipt,
  ): Promise<string> {
    const { institutionId, withdrawn } = await this.reportOf(tx, actor, recordId);
    if (withdrawn) throw new NotFound();
    const before = await this.endOpen(tx, recordId);
    const account = { institutionId, recordId, language };
    const id = await actingAs(tx, PLATFORM, () => this.accounts.enrol(tx, account));
    const receipt = { id, institutionId, recordId, ...made, issuedBy: actor.actorId };
    await this.receipts.add(tx, receipt, this.clock.now());
    if (before && made.codeHash !== null) await this.shared.inherit(tx, before, id);
    return id;
  }

  /**
   * Gives a receipt that is opened by the code of another receipt; what it has opened itself is shown there
   * too.
   */
  async giveWith(
    tx: Tx,
    actor: Actor,
    order: Pick<ReceiptOrder, 'recordId' | 'language'>,
    windowId: string,
  ): Promise<void> {
    const before = await this.receipts.openOf(tx, order.recordId);
    const id = await this.give(tx, actor, { ...order, ...WITHOUT_CODE });
    await this.shared.join(tx, windowId, id, 'institution');
    if (before) await this.shared.inherit(tx, before, windowId);
  }

  /**
   * The receipt whose code opens a report, where the family's words are those of that receipt: so no report is ever shown to another family by mistake.
   *
   * Throws `NoReceiptThere`, `PhraseOfAnother` and `TooManyAttempts`.
   */
  async proven(actor: Actor, recordId: string, core: string): Promise<StoredReceipt> {
    const window = await this.guarded.perform(actor, 'family.issue', [recordId], async (tx) => {
      await this.reportOf(tx, actor, recordId);
      const receipt = await this.receipts.openOf(tx, recordId);
      const opening = receipt && (await this.shared.opening(tx, receipt));
      return opening && this.receipts.withPhrase(tx, opening.id);
    });
    if (!window || window.endedAt) throw new NoReceiptThere();
    if (!(await this.isPhraseOf(window, core))) throw new PhraseOfAnother();
    return window;
  }

  /**
   * Tells whether these are the words of a receipt. Counted before they are looked at: whoever has given the
   * code could otherwise try words until they are those that the family has chosen since, and open its
   * window, where a report of another institution may be. Throws `TooManyAttempts`.
   */
  async isPhraseOf(
    { id, phraseHash }: { readonly id: string; readonly phraseHash: string | null },
    core: string,
  ): Promise<boolean> {
    const said = [{ kind: 'family-words', limit: WRONG_WORDS, subject: id }];
    await this.attempts.count(said);
    const isRight = await this.hashes.matches(phraseHash ?? undefined, core);
    if (isRight) await this.attempts.forgive(said);
    return isRight;
  }

  /** Ends the receipt of a report: lost, or in the wrong hands. Reports that nothing else opens are shut with it. */
  async end(actor: Actor, recordId: string): Promise<void> {
    await this.guarded.perform(actor, 'family.issue', [recordId], async (tx) => {
      await this.reportOf(tx, actor, recordId);
      const ended = await this.endOpen(tx, recordId);
      if (!ended) return;
      const shut = await this.shared.shutWith(tx, ended.id);
      await actingAs(tx, PLATFORM, async () => {
        for (const id of shut) await this.endOne(tx, id);
      });
    });
  }

  /** The receipt of a report that is in force: when it was given, and last used. */
  async of(actor: Actor, recordId: string): Promise<ReceiptStatus | undefined> {
    return this.guarded.perform(actor, 'family.issue', [recordId], async (tx) => {
      await this.reportOf(tx, actor, recordId);
      const receipt = await this.receipts.openOf(tx, recordId);
      return receipt && { receipt, opensToo: await this.shared.besides(tx, receipt) };
    });
  }

  /** Tells whether the code of a receipt shows a report. */
  async shows(actor: Actor, receipt: StoredReceipt, recordId: string): Promise<boolean> {
    return this.db.transact(actor, (tx) => this.shared.shows(tx, receipt, recordId));
  }

  private async reportOf(tx: Tx, actor: Actor, recordId: string): Promise<StoredRecord> {
    const record = await this.records.read(tx, actor, 'family.issue', recordId);
    if (record.recordType !== 'report') throw new NotFound();
    return record;
  }

  /** Two who issue at once wait for each other at the record. @returns what has ended */
  private async endOpen(tx: Tx, recordId: string): Promise<StoredReceipt | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`receipt of ${recordId}`]);
    const open = await this.receipts.openOf(tx, recordId);
    if (open) await actingAs(tx, PLATFORM, () => this.endOne(tx, open.id));
    return open;
  }

  private async endOne(tx: Tx, id: string): Promise<void> {
    await this.receipts.end(tx, id, this.clock.now());
    await this.accounts.end(tx, id);
  }
}
