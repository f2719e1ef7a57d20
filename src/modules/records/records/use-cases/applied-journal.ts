import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { CLOSED_AFTER_RESTORE, removeMark } from '../../../../platform/installation/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type { StoredRecord } from '../persistence/stored-record.js';
import { WithdrawalRepository } from '../persistence/withdrawal.repository.js';
import type { JournalLine } from './withdrawal-journal.js';

/** Outcome of the lines of a journal, in numbers. */
export interface Reapplied {
  readonly applied: number;
  /** The record says so already. */
  readonly already: number;
  /** The record came after the backup and is not there. */
  readonly absent: number;
}

/** The lines of a journal that a restored database does not know, and what has become of them. */
@Injectable()
export class AppliedJournal {
  constructor(
    private readonly db: TenantDb,
    private readonly guarded: Guarded,
    private readonly repository: WithdrawalRepository,
    private readonly records: RecordRepository,
    private readonly audit: AuditTrail,
  ) {}

  async unknown(lines: readonly JournalLine[]): Promise<readonly JournalLine[]> {
    return this.db.transact(PLATFORM, async (tx) => {
      const known = await this.repository.known(
        tx,
        lines.map(({ said }) => said.id),
      );
      return lines.filter(({ said }) => !known.has(said.id));
    });
  }

  async record(id: string): Promise<StoredRecord | undefined> {
    return this.db.transact(PLATFORM, (tx) => this.records.byId(tx, id));
  }

  /** From now on the database knows the line; done again, it changes nothing. */
  async note({ said, number, hash }: JournalLine): Promise<void> {
    await this.db.transact(PLATFORM, (tx) => this.repository.add(tx, said, { number, hash }));
  }

  /** The installation may be used again. */
  async open(actor: Actor, detail: Reapplied & { readonly journal: boolean }): Promise<void> {
    await this.guarded.perform(actor, 'withdrawals.reapply', [], async (tx: Tx) => {
      await removeMark(tx, CLOSED_AFTER_RESTORE);
      await this.audit.record(tx, { actor, action: 'withdrawals.reapply', detail: { ...detail } });
    });
  }
}
