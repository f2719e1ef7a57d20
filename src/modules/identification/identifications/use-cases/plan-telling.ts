import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { ActorDirectory, type Actor } from '../../../access/accounts/index.js';
import { FamilyContacts } from '../../../records/records/index.js';
import { GuardianshipMissing } from '../domain/identification.errors.js';
import { occasionOf, type TellingOccasion } from '../domain/identification-state.js';
import {
  NotAllowedByPerson,
  NothingToTell,
  plannedFrom,
  requirePlan,
  requireSafe,
  TellerUnknown,
  type TellingPlan,
} from '../domain/telling.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { TellingRepository } from '../persistence/telling.repository.js';
import { FollowIdentification, mayBeTold } from './follow-identification.js';
import { FoundPersons } from './found-persons.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

/** Plans who tells the family, how and where: a person does, never a machine. */
@Injectable()
export class PlanTelling {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly identifications: IdentificationRepository,
    private readonly tellings: TellingRepository,
    private readonly people: ActorDirectory,
    private readonly persons: FoundPersons,
    private readonly follow: FollowIdentification,
    private readonly contacts: FamilyContacts,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, version: IdentificationVersion, plan: TellingPlan): Promise<void> {
    const work: Parameters<IdentificationAccess['change']>[3] = async (tx, identification) => {
      const occasion = occasionToTell(actor, identification);
      if (await this.persons.isUnwilling(tx, identification)) throw new NotAllowedByPerson();
      requirePlan(plan);
      requireSafe(plan, (await this.contacts.of(tx, [identification.recordA])).get(identification.recordA));
      const teller = await this.people.byId(tx, plan.tellerId);
      const isPerson = teller && !teller.roles.some((role) => role === 'machine' || role === 'delivery');
      if (!isPerson || teller.institutionId !== actor.institutionId) throw new TellerUnknown();
      const guardianshipAuthority = plan.guardianshipAuthority?.trim() || undefined;
      if (!guardianshipAuthority && (await this.persons.isChild(tx, identification)))
        throw new GuardianshipMissing();
      const { id: identificationId, institutionA: institutionId, state } = identification;
      const at = this.clock.now();
      await this.tellings.plan(tx, {
        ...{ id: randomUUID(), identificationId, institutionId, occasion },
        ...{ plan: { ...plan, guardianshipAuthority }, by: actor.actorId, at },
      });
      await this.identifications.change(tx, identificationId, { state }, at);
      if (plan.plannedFor) await this.follow.planned(tx, identification, plannedFrom(plan.plannedFor, at));
      return { occasion, inPerson: plan.inPerson ? 'yes' : 'no' };
    };
    await this.identificationAccess.change(actor, 'tellings.write', version, work, { relation: 'own' });
  }
}

/** Returns the occasion to tell, for the institution of the family and for no other. */
export function occasionToTell(actor: Actor, identification: Identification): TellingOccasion {
  if (actor.institutionId !== identification.institutionA) throw new NotFound();
  const occasion = occasionOf(identification.state);
  if (!occasion) throw new NothingToTell(identification.state);
  if (!mayBeTold(identification)) throw new NotAllowedByPerson();
  return occasion;
}
