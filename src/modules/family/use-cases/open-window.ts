import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { KeyService } from '../../../platform/keys/index.js';
import { Attempts, type Attempt } from '../../../platform/rate-limit/index.js';
import { FamilyAccounts, PLATFORM, type FamilySession } from '../../access/index.js';
import { AuditTrail } from '../../audit/index.js';
import { CodeMistyped, WindowNotOpened } from '../domain/family-errors.js';
import { phraseCore } from '../domain/phrase.js';
import { readReceiptCode } from '../domain/receipt-code.js';
import { ReceiptRepository, type Receipt } from '../persistence/receipt.repository.js';
import { RECEIPTS } from './issue-receipt.js';
import { PhraseHashes } from './phrase-hashes.js';

export interface Knock {
  readonly code: string;
  readonly phrase: string;
  /** Address that it came from. */
  readonly source: string;
  readonly requestId: string | undefined;
}

/** A short session for whoever has code and phrase of a receipt. Counts before it looks; looks the same way whatever is wrong. */
@Injectable()
export class OpenWindow {
  constructor(
    private readonly db: TenantDb,
    private readonly receipts: ReceiptRepository,
    private readonly accounts: FamilyAccounts,
    private readonly hashes: PhraseHashes,
    private readonly keys: KeyService,
    private readonly attempts: Attempts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(knock: Knock): Promise<FamilySession> {
    const source: Attempt = { kind: 'family-source', limit: 40, subject: knock.source };
    await this.attempts.count([source]);
    const code = readReceiptCode(knock.code);
    if (code === undefined) throw new CodeMistyped();
    const ofCode: Attempt = { kind: 'family-code', limit: 10, subject: code };
    await this.attempts.count([ofCode]);
    const hashes = await this.keys.fingerprints(RECEIPTS, code);
    const receipt = await this.db.run(PLATFORM, (tx) => this.receipts.byCode(tx, hashes));
    const isOpen = receipt?.endedAt === null;
    const isRight = await this.hashes.matches(
      isOpen ? receipt.phraseHash : undefined,
      phraseCore(knock.phrase),
    );
    const session = await this.db.run(PLATFORM, (tx) =>
      isRight && receipt ? this.open(tx, receipt, knock) : this.refuse(tx, receipt, knock),
    );
    if (!session) throw new WindowNotOpened();
    await this.attempts.forgive([source, ofCode]);
    return session;
  }

  private async open(tx: Tx, receipt: Receipt, { requestId }: Knock): Promise<FamilySession | undefined> {
    if (!(await this.receipts.noteOpened(tx, receipt.id, this.clock.now()))) return undefined;
    const session = await this.accounts.open(tx, receipt.id, requestId);
    if (!session) return undefined;
    const { actor } = session;
    await this.audit.record(tx, {
      actor,
      action: 'family.look',
      recordIds: [receipt.recordId],
      detail: { opened: true },
    });
    return session;
  }

  /** The owner's audit log tells of knocks at its reports; of a code that is nobody's stays that somebody tried one. */
  private async refuse(tx: Tx, receipt: Receipt | undefined, { requestId }: Knock): Promise<undefined> {
    const recordIds = receipt ? [receipt.recordId] : [];
    const actor = { ...PLATFORM, requestId };
    await this.audit.record(tx, { actor, action: 'family.look', recordIds, detail: { opened: false } });
    return undefined;
  }
}
