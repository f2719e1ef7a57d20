import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Actor } from '../domain/actor.js';
import { requireFreshStepUp } from '../domain/step-up.js';

/** For deeds that one stolen or unlocked session must not be enough for. */
@Injectable()
export class StepUp {
  constructor(private readonly clock: Clock) {}

  /** Throws `StepUpNeeded` unless the actor has shown within the last five minutes, in this very session, who they are. */
  requireFresh(actor: Actor): void {
    requireFreshStepUp(actor, this.clock.now());
  }
}
