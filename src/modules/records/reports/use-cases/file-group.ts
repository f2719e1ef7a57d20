import { Injectable } from '@nestjs/common';
import type { Finding } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { RecordService, RecordReader, RecordRefused, type FiledReceipt } from '../../records/index.js';
import { reportsOfGroup, requireGroup, type GroupFiling, type PersonsLimit } from '../domain/group-filing.js';
import { FileReport, type FilingOrder, type ReportReceipt } from './file-report.js';
import { FilingReceipts, type ReceiptWish } from './filing-receipts.js';

export interface GroupOrder {
  readonly filing: GroupFiling;
  readonly limit: PersonsLimit;
  /** Request that a repetition with the same key is held against. */
  readonly request: unknown;
  readonly institution: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Codes of the offices that the family strikes out, for each of the reports. */
  readonly strike: readonly string[];
}

/**
 * A group that is missed is told once as far as it is the same for all; each person has a report, and all are filed or none. Whoever sends it over
 * a bad line so has one answer: everything stands, or nothing does and each person whose report is refused is named at once.
 */
@Injectable()
export class FileGroup {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordService,
    private readonly reader: RecordReader,
    private readonly file: FileReport,
    private readonly receipts: FilingReceipts,
  ) {}

  /** @returns one a person, in the order of the persons; one code opens all of them */
  async fileGroup(
    actor: Actor,
    order: GroupOrder,
    wish: ReceiptWish | undefined,
  ): Promise<readonly ReportReceipt[]> {
    const { institution, idempotencyKey: key, filing, request, strike } = order;
    requireGroup(filing, order.limit);
    const ready = await this.receipts.ready(actor, wish, key);
    const filed = await this.guarded.perform(actor, 'reports.file', [], async (tx) => {
      const owner = await this.records.ownerFor(tx, actor, 'reports.file', institution);
      const asked = { scope: owner.id, operation: 'reports.file', key, request };
      return once(tx, asked, () => this.make(tx, actor, owner.code, filing, { receipt: ready, strike }));
    });
    const told: ReportReceipt[] = [];
    for (const receipt of filed) told.push({ ...receipt, familyCode: await ready?.codeOf(receipt.recordId) });
    return told;
  }

  private async make(
    tx: Tx,
    actor: Actor,
    institution: string,
    filing: GroupFiling,
    order: FilingOrder,
  ): Promise<FiledReceipt[]> {
    const codes = filing.persons.map(({ own: { id } }) =>
      typeof id === 'string' && id !== '' ? id : this.reader.newCode(institution),
    );
    const filed: FiledReceipt[] = [];
    const refused: Finding[] = [];
    for (const [at, content] of reportsOfGroup(filing, institution, codes).entries()) {
      try {
        filed.push(await this.file.fileWithin(tx, actor, { content, institution }, order));
      } catch (error) {
        if (!(error instanceof RecordRefused)) throw error;
        refused.push(...error.findings.map((finding) => placed(filing, at, finding)));
      }
    }
    // Whoever mends by a bad line mends all of it before it is sent again.
    if (refused.length > 0) throw new RecordRefused(eachOnce(refused));
    return filed;
  }
}

/** Places a finding at the person whose it is, or once where it was told for all. */
function placed({ shared, persons }: GroupFiling, at: number, finding: Finding): Finding {
  const [field = ''] = finding.path.split(/[.[]/);
  const isShared = Object.hasOwn(shared, field) && !Object.hasOwn(persons[at]?.own ?? {}, field);
  return { ...finding, path: `${isShared ? 'shared' : `persons[${at}]`}.${finding.path}` };
}

function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [`${one.path} ${one.code}`, one])).values()];
}
