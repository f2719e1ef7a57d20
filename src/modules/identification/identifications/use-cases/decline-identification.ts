import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { Duties, IdentifiedMatches } from '../../../review/matches/index.js';
import { ReasonWordsMissing } from '../domain/identification.errors.js';
import type { DeclineReason } from '../domain/identification.lists.js';
import { confirmationDuty } from '../domain/identification-state.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

/** An institution does not confirm, and says why. The match stays where it was; somebody may propose anew. */
@Injectable()
export class DeclineIdentification {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly matches: IdentifiedMatches,
    private readonly duties: Duties,
  ) {}

  async decline(
    actor: Actor,
    version: IdentificationVersion,
    { code, words }: { readonly code: DeclineReason; readonly words: string | undefined },
  ): Promise<void> {
    await this.identificationAccess.change(
      actor,
      'identifications.confirm',
      version,
      async (tx, identification) => {
        await this.matches.find(tx, actor, identification.hypothesisId);
        this.identificationAccess.requireMove(identification, 'decline');
        const said = words?.trim() || null;
        if (code === 'other' && said === null) throw new ReasonWordsMissing();
        await this.identificationAccess.step(tx, actor, identification.id, {
          what: 'declined',
          said: { reasonCode: code, words: said },
          change: { state: 'declined' },
        });
        const { id, institutionA, institutionB } = identification;
        await this.duties.close(tx, confirmationDuty(id), [institutionA, institutionB]);
        return { reason: code };
      },
    );
  }
}
