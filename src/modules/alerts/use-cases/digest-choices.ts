import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import {
  DigestChoiceRepository,
  UNCHOSEN,
  type DigestChoice,
} from '../persistence/digest-choice.repository.js';

/** Choices of how one is told by mail oneself; of nobody else. */
@Injectable()
export class DigestChoices {
  constructor(
    private readonly guarded: Guarded,
    private readonly choices: DigestChoiceRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<DigestChoice> {
    return this.guarded.perform(actor, 'digests.choose', [], async (tx) => {
      if (actor.institutionId === undefined) throw new NotFound();
      return (await this.choices.of(tx, [actor.actorId])).get(actor.actorId) ?? UNCHOSEN;
    });
  }

  /** Writes the choice. Mails that wait for a bundle under another choice go out with the next round. */
  async choose(actor: Actor, choice: DigestChoice): Promise<DigestChoice> {
    return this.guarded.perform(actor, 'digests.choose', [], async (tx) => {
      const { actorId, institutionId } = actor;
      if (institutionId === undefined) throw new NotFound();
      await this.choices.set(tx, { actorId, institutionId }, choice, this.clock.now());
      const detail = { mails: choice.mails, weekly: choice.weekly };
      await this.audit.record(tx, { actor, action: 'digests.choose', recordIds: [], detail });
      return choice;
    });
  }
}
