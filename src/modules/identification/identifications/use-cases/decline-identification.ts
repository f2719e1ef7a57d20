import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { DutyBoard, IdentifiedMatches } from '../../../review/matches/index.js';
import { ReasonWordsMissing } from '../domain/identification.errors.js';
import type { DeclineReason } from '../domain/identification.lists.js';
import { confirmationDuty } from '../domain/identification-state.js';
import { IdentificationDesk, type IdentificationVersion } from './identification-desk.js';

/** An institution does not confirm, and says why. The match stays where it was; somebody may propose anew. */
@Injectable()
export class DeclineIdentification {
  constructor(
    private readonly desk: IdentificationDesk,
    private readonly matches: IdentifiedMatches,
    private readonly duties: DutyBoard,
  ) {}

  async decline(
    actor: Actor,
    version: IdentificationVersion,
    { code, words }: { readonly code: DeclineReason; readonly words: string | undefined },
  ): Promise<void> {
    await this.desk.change(actor, 'identifications.confirm', version, async (tx, identification) => {
      await this.matches.find(tx, actor, identification.hypothesisId);
      this.desk.requireMove(identification, 'decline');
      const said = words?.trim() || null;
      if (code === 'other' && said === null) throw new ReasonWordsMissing();
      await this.desk.step(tx, actor, identification.id, {
        what: 'declined',
        said: { reasonCode: code, words: said },
        change: { state: 'declined' },
      });
      const { id, institutionA, institutionB } = identification;
      await this.duties.close(tx, confirmationDuty(id), [institutionA, institutionB]);
      return { reason: code };
    });
  }
}
