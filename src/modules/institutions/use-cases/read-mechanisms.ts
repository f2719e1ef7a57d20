import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { ProfileRepository, type StoredProfile } from '../persistence/profile.repository.js';

/** Reads how the countries of the network search, as every signed-in person may see it. */
@Injectable()
export class ReadMechanisms {
  constructor(
    private readonly guarded: Guarded,
    private readonly profiles: ProfileRepository,
  ) {}

  async one(actor: Actor, country: string): Promise<StoredProfile | undefined> {
    return this.guarded.perform(actor, 'institutions.read', [], (tx) => this.profiles.current(tx, country));
  }

  async all(actor: Actor): Promise<readonly StoredProfile[]> {
    return this.guarded.perform(actor, 'institutions.read', [], (tx) => this.profiles.all(tx));
  }
}
