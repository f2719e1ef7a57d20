import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import {
  RecordService,
  RecordStore,
  type Amended,
  type RecordCommand,
  type FiledReceipt,
  type RecordDraft,
  type Version,
  withdrawnAgain,
  type Withdrawn,
} from '../../records/index.js';
import { REMAINS_AMENDED, REMAINS_REGISTERED } from '../events.js';
import { SampleRegister } from './sample-register.js';

/** Registers remains and keeps their record up to date; each change is compared again. */
@Injectable()
export class RegisterRemains {
  constructor(
    private readonly desk: RecordService,
    private readonly records: RecordStore,
    private readonly samples: SampleRegister,
  ) {}

  async register(actor: Actor, draft: RecordDraft): Promise<FiledReceipt> {
    return this.desk.register(actor, this.deed('remains.register', REMAINS_REGISTERED), draft);
  }

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    return this.desk.replaceFields(actor, this.deed('remains.amend', REMAINS_AMENDED), version, fields);
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    return this.desk.withdraw(actor, this.deed('remains.withdraw', REMAINS_AMENDED), version, reason);
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    const deed = this.deed('withdrawals.reapply', REMAINS_AMENDED);
    return this.desk.amend(actor, deed, version, (remains) => ({ ...withdrawnAgain(remains, what, at) }));
  }

  private deed(
    operation: RecordCommand<'remains'>['operation'],
    event: RecordCommand<'remains'>['event'],
  ): RecordCommand<'remains'> {
    return {
      type: 'remains',
      operation,
      event,
      also: async (tx: Tx, recordId, record) => {
        const [stored] = await this.records.asTheyStand(tx, [recordId]);
        if (stored) await this.samples.note(tx, stored.institutionId, [{ recordId, record }]);
      },
    };
  }
}
