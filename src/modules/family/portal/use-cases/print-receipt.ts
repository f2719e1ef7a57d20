import { Inject, Injectable } from '@nestjs/common';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { taggedLetter, type Paper } from '../../../../platform/documents/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import { inWords } from '../../../../words/in-words.js';
import { readerIn } from '../../../../words/reader.js';
import { ActorDirectory, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { CodeMistyped, CodeOfAnother } from '../domain/family-errors.js';
import { readReceiptCode } from '../domain/receipt-code.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { RECEIPTS } from './issue-receipt.js';
import { receiptPaper, windowAddress, type ReceiptFacts } from './receipt-paper.js';
import { SharedWindows } from './shared-windows.js';

export interface PrintOrder {
  readonly recordId: string;
  /** The code, which is kept nowhere: whoever was told it says it. */
  readonly code: string;
  readonly language: SpokenLanguage;
  readonly paper: Paper;
  readonly isLarge: boolean;
  /** True where the family wants the name of the person sought on its paper. */
  readonly showsName: boolean;
}

export interface PrintedReceipt {
  readonly windowAddress: string;
  readonly fileName: string;
  readonly pdf: Buffer;
}

/** The paper that a family takes home: how its window is opened, and whom to call. */
@Injectable()
export class PrintReceipt {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly receipts: ReceiptRepository,
    private readonly shared: SharedWindows,
    private readonly institutions: InstitutionDirectory,
    private readonly actors: ActorDirectory,
    private readonly keys: KeyService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Throws `NotFound`, `CodeMistyped` and, where the code does not open the report, `CodeOfAnother`. */
  async print(actor: Actor, order: PrintOrder): Promise<PrintedReceipt> {
    const code = readReceiptCode(order.code);
    if (code === undefined) throw new CodeMistyped();
    const hashes = await this.keys.fingerprints(RECEIPTS, code);
    const facts = await this.guarded.perform(actor, 'family.issue', [order.recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'family.issue', order.recordId);
      if (report.recordType !== 'report') throw new NotFound();
      const receipt = await this.receipts.byCode(tx, hashes);
      const opens = receipt?.endedAt === null && (await this.shared.shows(tx, receipt, report.id));
      if (!opens) throw new CodeOfAnother();
      return this.factsOf(tx, actor, report, { ...order, code });
    });
    const { language, paper, isLarge } = order;
    return {
      windowAddress: facts.windowAddress,
      fileName: `${facts.recordCode}-${language}.pdf`,
      pdf: await taggedLetter(receiptPaper(facts, { language, paper, isLarge })),
    };
  }

  private async factsOf(
    tx: Tx,
    actor: Actor,
    { code: recordCode, createdAt, content, institutionId }: StoredRecord,
    { code, language, showsName }: PrintOrder,
  ): Promise<ReceiptFacts> {
    const institution = await this.institutions.byId(tx, institutionId);
    if (!institution || content.recordType !== 'report') throw new NotFound();
    const points = await this.institutions.focalPoints(tx, institutionId);
    const officer = await this.actors.byId(tx, actor.actorId);
    const { HOST, PORT, PUBLIC_URL } = this.settings;
    const [sought] = inWords(content.person?.names?.[0], 'person.names', readerIn(language));
    return {
      ...{ recordCode, code, takenAt: createdAt, institution: institution.name },
      ...{ contact: institution.contact ?? undefined, officer: officer?.name },
      sought: showsName ? sought : undefined,
      windowAddress: windowAddress(PUBLIC_URL ?? `http://${HOST}:${PORT}`, code),
      focalPoints: points.filter(({ step }) => step === 0).map(({ name }) => name),
    };
  }
}
