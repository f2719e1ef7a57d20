import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Actor } from '../../access/index.js';
import {
  RecordService,
  withdrawnAgain,
  type Amended,
  type FiledReceipt,
  type RecordDraft,
  type Version,
  type WishDecision,
  type Withdrawn,
} from '../../records/index.js';
import { authorityOf, requireDecider, type Deciding } from '../domain/who-decides.js';
import { LIVING_AMENDED, LIVING_REGISTERED } from '../events.js';

const REGISTER = { type: 'living', operation: 'living.register', event: LIVING_REGISTERED } as const;
const AMEND = { type: 'living', operation: 'living.amend', event: LIVING_AMENDED } as const;
const WITHDRAW = { type: 'living', operation: 'living.withdraw', event: LIVING_AMENDED } as const;

/** What somebody found alive has answered, or the guardianship authority has decided for a child. */
export interface StatedWish extends Deciding {
  readonly informFamily: boolean;
}

/** Registers people found alive, and above all what they wish. */
@Injectable()
export class RegisterLocatedPerson {
  constructor(
    private readonly desk: RecordService,
    private readonly clock: Clock,
  ) {}

  async register(actor: Actor, draft: RecordDraft): Promise<FiledReceipt> {
    return this.desk.register(actor, REGISTER, draft);
  }

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    return this.desk.replaceFields(actor, AMEND, version, fields);
  }

  /**
   * The person's own answer, or for a child the authority's. With "no" the record is compared no more, and nobody on the family's side
   * learns of it.
   */
  async recordWish(actor: Actor, version: Version, wish: StatedWish): Promise<Amended> {
    const { informFamily } = wish;
    const decision = decisionOf(wish);
    return this.desk.amend(
      actor,
      AMEND,
      version,
      (living) => {
        requireDecider(living, wish, this.clock.now().toISOString());
        return { ...living, wishes: { informFamily } };
      },
      decision,
    );
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    const deed = { ...WITHDRAW, operation: 'withdrawals.reapply' } as const;
    return this.desk.amend(actor, deed, version, (living) => ({ ...withdrawnAgain(living, what, at) }));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    return this.desk.withdraw(actor, WITHDRAW, version, reason);
  }
}

function decisionOf(wish: StatedWish): WishDecision {
  return { wishDecidedBy: wish.decidedBy, wishAuthority: authorityOf(wish) };
}
