import { Injectable } from '@nestjs/common';
import type { LivingRecord } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  RecordService,
  takenBack,
  withdrawnAgain,
  withFields,
  type Amended,
  type ChangeRule,
  type FiledReceipt,
  type RecordCommand,
  type RecordDraft,
  type Version,
  type WishDecision,
  type Withdrawn,
} from '../../records/index.js';
import { authorityOf, requireDecider, type Deciding } from '../domain/who-decides.js';
import { LIVING_AMENDED, LIVING_REGISTERED } from '../events.js';

type Command = RecordCommand<'living'>;

const REGISTER: Command = { type: 'living', operation: 'living.register', event: LIVING_REGISTERED };
const AMEND: Command = { type: 'living', operation: 'living.amend', event: LIVING_AMENDED };
const WITHDRAW: Command = { ...AMEND, operation: 'living.withdraw' };
const REAPPLY: Command = { ...AMEND, operation: 'withdrawals.reapply' };

/** Wish that somebody found alive has stated, or the guardianship authority has decided for a child. */
export interface StatedWish extends Deciding {
  readonly informFamily: boolean;
}

/** Registers people found alive, and above all what they wish. */
@Injectable()
export class RegisterLocatedPerson {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordService,
    private readonly clock: Clock,
  ) {}

  async register(actor: Actor, draft: RecordDraft): Promise<FiledReceipt> {
    return this.guarded.perform(actor, REGISTER.operation, [], async (tx) => {
      const prepared = await this.records.prepare(tx, actor, REGISTER, draft);
      if (prepared.answer) return prepared.answer;
      const recordId = await this.records.write(tx, actor, REGISTER, prepared);
      return this.records.complete(tx, REGISTER, prepared, recordId);
    });
  }

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    return this.change(actor, AMEND, version, withFields(fields));
  }

  /**
   * The person's own answer, or for a child the authority's. With "no" the record is compared no more, and nobody on the family's side
   * learns of it.
   */
  async recordWish(actor: Actor, version: Version, wish: StatedWish): Promise<Amended> {
    const { informFamily } = wish;
    const rule: ChangeRule<LivingRecord> = (living) => {
      requireDecider(living, wish, this.clock.now().toISOString());
      return { ...living, wishes: { informFamily } };
    };
    return this.change(actor, AMEND, version, rule, decisionOf(wish));
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    return this.change(actor, REAPPLY, version, (living) => ({ ...withdrawnAgain(living, what, at) }));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    return this.change(actor, WITHDRAW, version, takenBack(reason));
  }

  private async change(
    actor: Actor,
    command: Command,
    version: Version,
    rule: ChangeRule<LivingRecord>,
    wish?: WishDecision,
  ): Promise<Amended> {
    return this.guarded.perform(actor, command.operation, [version.id], async (tx) => {
      const opened = await this.records.open(tx, actor, command, version);
      const fields = rule(opened.record, opened.now);
      const amended = await this.records.amend(tx, actor, command, opened, { fields, wish });
      await this.records.announce(tx, command, version.id);
      return amended;
    });
  }
}

function decisionOf(wish: StatedWish): WishDecision {
  return { wishDecidedBy: wish.decidedBy, wishAuthority: authorityOf(wish) };
}
