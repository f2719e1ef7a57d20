import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { once } from '../../../platform/idempotency/index.js';
import type { Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { RecordDesk, RecordReader, RecordRefused, type Receipt } from '../../records/index.js';
import { reportsOfFamily, requireFamily, type FamilyFiling } from '../domain/family-filing.js';
import { FileReport, type Filed } from './file-report.js';
import { FilingReceipts, type FilingReceipt, type ReceiptWish } from './filing-receipts.js';

export interface FamilyOrder extends FamilyFiling {
  readonly institution: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/** A family that misses several tells once what holds for all; each person has a report, and all are filed or none. */
@Injectable()
export class FileFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: RecordDesk,
    private readonly reader: RecordReader,
    private readonly file: FileReport,
    private readonly receipts: FilingReceipts,
  ) {}

  /** @returns one a person, in the order of the persons; one code opens all of them */
  async run(actor: Actor, order: FamilyOrder, wish: ReceiptWish | undefined): Promise<readonly Filed[]> {
    const { institution, idempotencyKey: key, ...filing } = order;
    requireFamily(filing);
    const ready = await this.receipts.ready(actor, wish, key);
    const filed = await this.guarded.run(actor, 'reports.file', [], async (tx) => {
      const owner = await this.desk.ownerFor(tx, actor, 'reports.file', institution);
      const request = { scope: owner.id, operation: 'reports.file', key, request: filing };
      return once(tx, request, () => this.make(tx, actor, owner.code, filing, ready));
    });
    const told: Filed[] = [];
    for (const receipt of filed) told.push({ ...receipt, familyCode: await ready?.codeOf(receipt.recordId) });
    return told;
  }

  private async make(
    tx: Tx,
    actor: Actor,
    institution: string,
    filing: FamilyFiling,
    ready: FilingReceipt | undefined,
  ): Promise<Receipt[]> {
    const codes = filing.persons.map(({ id }) =>
      typeof id === 'string' && id !== '' ? id : this.reader.newCode(institution),
    );
    const filed: Receipt[] = [];
    for (const [at, content] of reportsOfFamily(filing, institution, codes).entries())
      filed.push(await this.file.within(tx, actor, { content, institution }, ready).catch(atPerson(at)));
    return filed;
  }
}

/** What is wrong with a report is told at the person whose it is. */
function atPerson(at: number): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof RecordRefused)) throw error;
    throw new RecordRefused(
      error.findings.map((finding) => ({ ...finding, path: `persons[${at}].${finding.path}` })),
    );
  };
}
