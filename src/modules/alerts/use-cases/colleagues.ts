import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { Rosters } from './roster.js';

export interface KnownColleague {
  readonly actorId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly away: boolean;
}

/** Colleagues of an institution who take alerts: whoever hands one on has to know to whom it can go. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly guarded: Guarded,
    private readonly rosters: Rosters,
  ) {}

  /** Active people of the actor's institution, by name; themselves too. Throws `NotFound` where they work for none. */
  async list(actor: Actor): Promise<readonly KnownColleague[]> {
    return this.guarded.perform(actor, 'users.read', [], async (tx) => {
      const { institutionId } = actor;
      if (institutionId === undefined) throw new NotFound();
      const roster = await this.rosters.open(tx);
      const away = await roster.awayFrom(institutionId);
      const people = await roster.people(institutionId, 'alerts.act', 'own');
      return people
        .map(({ actorId, name, roles }) => ({ actorId, name, roles, away: away.has(actorId) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }
}
