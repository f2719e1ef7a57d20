import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Actor } from '../../access/index.js';
import { mayBeChild } from '../../privacy/index.js';
import {
  RecordDesk,
  withdrawnAgain,
  type Amended,
  type Receipt,
  type RecordDraft,
  type Version,
  type WishDecision,
  type Withdrawn,
} from '../../records/index.js';
import { AuthorityNeeded, GuardianshipNeeded, PersonDecides } from '../domain/wish-errors.js';
import { LIVING_AMENDED, LIVING_REGISTERED } from '../events.js';

const REGISTER = { type: 'living', operation: 'living.register', event: LIVING_REGISTERED } as const;
const AMEND = { type: 'living', operation: 'living.amend', event: LIVING_AMENDED } as const;
const WITHDRAW = { type: 'living', operation: 'living.withdraw', event: LIVING_AMENDED } as const;

/** Longest name and number of a decision. */
const LONGEST_AUTHORITY = 200;

/** What somebody found alive has answered, or the guardianship authority has decided for a child. */
export interface StatedWish {
  readonly informFamily: boolean;
  readonly decidedBy: 'person' | 'guardianship_authority';
  /** Which authority, and by what decision. */
  readonly authority?: string | undefined;
}

/** Registers people found alive, and above all what they wish. */
@Injectable()
export class RegisterLocatedPerson {
  constructor(
    private readonly desk: RecordDesk,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, draft: RecordDraft): Promise<Receipt> {
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
    const { informFamily, decidedBy } = wish;
    const decision = decisionOf(wish);
    return this.desk.amend(
      actor,
      AMEND,
      version,
      (living) => {
        const isChild = mayBeChild(living, this.clock.now().toISOString());
        if (isChild && decidedBy === 'person') throw new GuardianshipNeeded();
        if (!isChild && decidedBy !== 'person') throw new PersonDecides();
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

function decisionOf({ decidedBy, authority }: StatedWish): WishDecision {
  if (decidedBy === 'person') return { wishDecidedBy: 'person', wishAuthority: null };
  const named = authority?.trim();
  if (!named || named.length > LONGEST_AUTHORITY) throw new AuthorityNeeded(LONGEST_AUTHORITY);
  return { wishDecidedBy: 'guardianship_authority', wishAuthority: named };
}
