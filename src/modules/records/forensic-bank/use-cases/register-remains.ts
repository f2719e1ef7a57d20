import { Injectable } from '@nestjs/common';
import type { RemainsRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  RecordService,
  RecordStore,
  takenBack,
  withdrawnAgain,
  withFields,
  type Amended,
  type ChangeRule,
  type FiledReceipt,
  type RecordCommand,
  type RecordDraft,
  type Version,
  type Withdrawn,
} from '../../records/index.js';
import { REMAINS_AMENDED, REMAINS_REGISTERED } from '../events.js';
import { SampleRegister } from './sample-register.js';

type Command = RecordCommand<'remains'>;

const REGISTER: Command = { type: 'remains', operation: 'remains.register', event: REMAINS_REGISTERED };
const AMEND: Command = { type: 'remains', operation: 'remains.amend', event: REMAINS_AMENDED };
const WITHDRAW: Command = { ...AMEND, operation: 'remains.withdraw' };
const REAPPLY: Command = { ...AMEND, operation: 'withdrawals.reapply' };

/** Registers remains and keeps their record up to date; each change is compared again. */
@Injectable()
export class RegisterRemains {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordService,
    private readonly store: RecordStore,
    private readonly samples: SampleRegister,
  ) {}

  async register(actor: Actor, draft: RecordDraft): Promise<FiledReceipt> {
    return this.guarded.perform(actor, REGISTER.operation, [], async (tx) => {
      const prepared = await this.records.prepare(tx, actor, REGISTER, draft);
      if (prepared.answer) return prepared.answer;
      const recordId = await this.records.write(tx, actor, REGISTER, prepared);
      await this.afterWrite(tx, recordId, prepared.record);
      return this.records.complete(tx, REGISTER, prepared, recordId);
    });
  }

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    return this.change(actor, AMEND, version, withFields(fields));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    return this.change(actor, WITHDRAW, version, takenBack(reason));
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    return this.change(actor, REAPPLY, version, (remains) => ({ ...withdrawnAgain(remains, what, at) }));
  }

  private async change(
    actor: Actor,
    command: Command,
    version: Version,
    rule: ChangeRule<RemainsRecord>,
  ): Promise<Amended> {
    return this.guarded.perform(actor, command.operation, [version.id], async (tx) => {
      const opened = await this.records.open(tx, actor, command, version);
      const fields = rule(opened.record, opened.now);
      const amended = await this.records.amend(tx, actor, command, opened, { fields });
      await this.afterWrite(tx, version.id, amended.content);
      await this.records.announce(tx, command, version.id);
      return amended;
    });
  }

  /** Notes the samples of the record, which are found by their codes. */
  private async afterWrite(tx: Tx, recordId: string, record: RemainsRecord): Promise<void> {
    const [stored] = await this.store.asTheyStand(tx, [recordId]);
    if (stored) await this.samples.note(tx, stored.institutionId, [{ recordId, record }]);
  }
}
