import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { ProfileRepository } from '../persistence/profile.repository.js';
import type { ConfirmedProfile } from './protocol-plan.js';

/** Reads how the countries of the network search, as every signed-in person may see it. */
@Injectable()
export class ReadMechanisms {
  constructor(
    private readonly guarded: Guarded,
    private readonly profiles: ProfileRepository,
  ) {}

  async one(actor: Actor, country: string): Promise<ConfirmedProfile | undefined> {
    return this.guarded.perform(actor, 'institutions.read', [], async (tx) => {
      const stored = await this.profiles.current(tx, country);
      if (!stored) return undefined;
      return { ...stored, confirmations: await this.profiles.confirmations(tx, [country]) };
    });
  }

  async all(actor: Actor): Promise<readonly ConfirmedProfile[]> {
    return this.guarded.perform(actor, 'institutions.read', [], async (tx) => {
      const all = await this.profiles.all(tx);
      const countries = all.map(({ country }) => country);
      const known = await this.profiles.confirmations(tx, countries);
      return all.map((stored) => ({
        ...stored,
        confirmations: known.filter(({ country }) => country === stored.country),
      }));
    });
  }
}
