import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../domain/actor.js';
import { type DeedText } from '../domain/step-up.js';
import { requireFreshStepUp } from '../domain/require-step-up.js';

/** For deeds that one stolen or unlocked session must not be enough for. */
@Injectable()
export class StepUp {
  constructor(private readonly clock: Clock) {}

  /**
   * Throws `StepUpNeeded` unless the actor has shown within the last five minutes, in this very session, who they are.
   * @param deed where it was shown by a passkey, it must have been for this; without one any will do
   */
  requireFresh(actor: Actor, deed?: DeedText): void {
    requireFreshStepUp(actor, this.clock.now(), deed);
  }
}
