import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { IdentifiedMatches } from '../../../review/matches/index.js';
import { NotAllowedByPerson, NotPlanned, requireTold, type TellingRecord } from '../domain/telling.js';
import { TellingRepository } from '../persistence/telling.repository.js';
import { FollowIdentification } from './follow-identification.js';
import { FoundPersons } from './found-persons.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';
import { occasionToTell } from './plan-telling.js';

/** The family was told, by a person. */
@Injectable()
export class RecordTelling {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly tellings: TellingRepository,
    private readonly persons: FoundPersons,
    private readonly matches: IdentifiedMatches,
    private readonly follow: FollowIdentification,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, version: IdentificationVersion, told: TellingRecord): Promise<void> {
    const work: Parameters<IdentificationAccess['change']>[3] = async (tx, identification) => {
      const { id, state, kind, allows, proposedAt } = identification;
      const occasion = occasionToTell(actor, identification);
      if (await this.persons.isUnwilling(tx, identification)) throw new NotAllowedByPerson();
      requireTold(told, proposedAt, this.clock.now());
      const spoken = {
        questions: told.questions?.trim() || undefined,
        words: told.words?.trim() || undefined,
      };
      const isDone = await this.tellings.tell(tx, id, occasion, { ...told, ...spoken }, actor.actorId);
      if (!isDone) throw new NotPlanned();
      const after = state === 'confirmed' ? 'notified_to_family' : state;
      await this.identificationAccess.step(tx, actor, id, { what: 'told', change: { state: after } });
      await this.matches.familyTold(tx, identification.hypothesisId);
      await this.follow.notToTell(tx, identification);
      if (kind === 'living' && allows === 'whereabouts' && occasion !== 'revoked')
        await this.follow.allowsContact(tx, identification);
      return { occasion };
    };
    await this.identificationAccess.change(actor, 'tellings.write', version, work, { relation: 'own' });
  }
}
