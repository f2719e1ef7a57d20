import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { EscalationTerms } from '../domain/profile/profile-shape.js';
import { ProfileRepository } from '../persistence/profile.repository.js';

/**
 * Terms of escalation in the profiles: the steps that follow when nobody does what is due, and the time for
 * which something may rest.
 */
@Injectable()
export class Escalations {
  constructor(private readonly profiles: ProfileRepository) {}

  /** By institution; of one whose country's profile is silent nothing. */
  async of(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, EscalationTerms>> {
    return this.profiles.escalations(tx, institutionIds);
  }
}
