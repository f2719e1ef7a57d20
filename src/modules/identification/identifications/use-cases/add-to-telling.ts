import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { NotTold, WordsMissing } from '../domain/telling.js';
import { IdentificationRepository } from '../persistence/identification.repository.js';
import { TellingAdditionRepository } from '../persistence/telling-addition.repository.js';
import { TellingRepository } from '../persistence/telling.repository.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

/** Adds to a telling, with name and time, what somebody knows better: what was written down of it stays. */
@Injectable()
export class AddToTelling {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly identifications: IdentificationRepository,
    private readonly tellings: TellingRepository,
    private readonly additions: TellingAdditionRepository,
    private readonly clock: Clock,
  ) {}

  async add(
    actor: Actor,
    version: IdentificationVersion,
    { tellingId, words }: { readonly tellingId: string; readonly words: string },
  ): Promise<void> {
    const work: Parameters<IdentificationAccess['change']>[3] = async (tx, { id, institutionA, state }) => {
      if (actor.institutionId !== institutionA) throw new NotFound();
      const told = (await this.tellings.of(tx, id, institutionA)).find((one) => one.id === tellingId);
      if (!told) throw new NotFound();
      if (told.state !== 'told') throw new NotTold();
      const said = words.trim();
      if (!said) throw new WordsMissing();
      const addedAt = this.clock.now();
      const by = { addedBy: actor.actorId, addedAt };
      await this.additions.add(tx, { tellingId, institutionId: institutionA, words: said, ...by });
      await this.identifications.change(tx, id, { state }, addedAt);
      return { added: 'yes' };
    };
    await this.identificationAccess.change(actor, 'tellings.write', version, work, { relation: 'own' });
  }
}
