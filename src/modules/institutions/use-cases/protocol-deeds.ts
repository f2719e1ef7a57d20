import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ProfileRepository } from '../persistence/profile.repository.js';

/** Deeds for which the protocols of countries have steps. */
@Injectable()
export class ProtocolDeeds {
  constructor(private readonly profiles: ProfileRepository) {}

  /** Empty where a country has no profile, or none of its steps is known. */
  async of(tx: Tx, country: string): Promise<ReadonlySet<string>> {
    const stored = await this.profiles.current(tx, country);
    return new Set(stored?.profile.protocol.steps.map(({ does }) => does));
  }
}
