import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { NotPlanned, type TellingCancelReason } from '../domain/telling.js';
import { IdentificationRepository } from '../persistence/identification.repository.js';
import { TellingRepository } from '../persistence/telling.repository.js';
import { FollowIdentification } from './follow-identification.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';
import { occasionToTell } from './plan-telling.js';

/** A plan is given up, with a reason: the family is still to be told, and the days count anew. */
@Injectable()
export class CancelTelling {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly identifications: IdentificationRepository,
    private readonly tellings: TellingRepository,
    private readonly follow: FollowIdentification,
    private readonly clock: Clock,
  ) {}

  async cancel(actor: Actor, version: IdentificationVersion, reason: TellingCancelReason): Promise<void> {
    const work: Parameters<IdentificationAccess['change']>[3] = async (tx, identification) => {
      const { id, state } = identification;
      occasionToTell(actor, identification);
      const at = this.clock.now();
      const isDone = await this.tellings.cancel(tx, id, { reason, by: actor.actorId, at });
      if (!isDone) throw new NotPlanned();
      await this.identifications.change(tx, id, { state }, at);
      await this.follow.toTell(tx, identification);
      return { reason };
    };
    await this.identificationAccess.change(actor, 'tellings.write', version, work, { relation: 'own' });
  }
}
