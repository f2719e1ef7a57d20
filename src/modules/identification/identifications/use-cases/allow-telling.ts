import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { GuardianshipMissing, IdentificationRests, NotOfTheLiving } from '../domain/identification.errors.js';
import type { Allowance } from '../domain/identification.lists.js';
import { FoundPersons } from './found-persons.js';
import { NotAllowedByPerson } from '../domain/telling.js';
import { FollowIdentification, mayBeTold } from './follow-identification.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

export interface AllowedTelling {
  readonly allows: Allowance;
  /** Name of the guardianship authority that decides for a child, and where its decision stands. */
  readonly guardianshipAuthority: string | undefined;
}

/**
 * Writes down what somebody found alive allows to be told, as that person has said it to the institution that
 * holds the record.
 */
@Injectable()
export class AllowTelling {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly persons: FoundPersons,
    private readonly follow: FollowIdentification,
  ) {}

  async allow(
    actor: Actor,
    version: IdentificationVersion,
    { allows, guardianshipAuthority }: AllowedTelling,
  ): Promise<void> {
    await this.identificationAccess.change(
      actor,
      'identifications.allow',
      version,
      async (tx, identification) => {
        const { id, kind, state } = identification;
        if (actor.institutionId !== identification.institutionB) throw new NotFound();
        if (kind !== 'living') throw new NotOfTheLiving();
        if (state === 'lapsed' || state === 'declined') throw new IdentificationRests(state, 'tell');
        if (allows !== 'nothing' && (await this.persons.isUnwilling(tx, identification)))
          throw new NotAllowedByPerson();
        const authority = guardianshipAuthority?.trim();
        if (!authority && (await this.persons.isChild(tx, identification))) throw new GuardianshipMissing();
        await this.identificationAccess.step(tx, actor, id, {
          what: 'allowed',
          said: { reasonCode: allows },
          change: { state, allows, ...(authority && { allowsAuthority: authority }) },
        });
        await this.follow.allowed(tx, identification, mayBeTold({ kind, allows }));
        return { allows };
      },
    );
  }
}
