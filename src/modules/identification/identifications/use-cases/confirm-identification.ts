import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Duties, IdentifiedMatches } from '../../../review/matches/index.js';
import { NotInConfirmation, ReportMissing, SecondNeeded } from '../domain/identification.errors.js';
import {
  confirmationDuty,
  isFurther,
  stateConfirmed,
  type Confirmation,
} from '../domain/identification-state.js';
import type { Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository } from '../persistence/step.repository.js';
import { FollowIdentification } from './follow-identification.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

export interface GivenConfirmation {
  readonly reportReference: string | undefined;
  readonly laboratory: string | undefined;
  readonly words: string | undefined;
}

/** An institution confirms an identification for itself. Two of them make it one; an algorithm never does. */
@Injectable()
export class ConfirmIdentification {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly steps: IdentificationStepRepository,
    private readonly matches: IdentifiedMatches,
    private readonly follow: FollowIdentification,
    private readonly duties: Duties,
  ) {}

  async confirm(actor: Actor, version: IdentificationVersion, given: GivenConfirmation): Promise<void> {
    await this.identificationAccess.change(
      actor,
      'identifications.confirm',
      version,
      async (tx, identification) => {
        const match = await this.matches.find(tx, actor, identification.hypothesisId);
        this.identificationAccess.requireMove(identification, 'confirm');
        if (match.state !== 'in_confirmation') throw new NotInConfirmation(match.state);
        const reportReference = given.reportReference?.trim() || identification.reportReference;
        if (!reportReference) throw new ReportMissing();
        const laboratory = given.laboratory?.trim() || null;
        const before = await this.confirmations(tx, identification);
        const one = { institutionId: actor.institutionId ?? '', actorId: actor.actorId, laboratory };
        if (!isFurther(before, one, identification)) throw new SecondNeeded();
        const state = stateConfirmed(before.length + 1);
        await this.identificationAccess.step(tx, actor, identification.id, {
          what: 'confirmed',
          said: { laboratory, reportReference, words: given.words?.trim() || null },
          change: { state, reportReference },
        });
        const isOneHouse = identification.institutionA === identification.institutionB;
        if (state === 'confirmed' || !isOneHouse)
          await this.duties.close(tx, confirmationDuty(identification.id), [one.institutionId]);
        if (state === 'confirmed') await this.follow.confirmed(tx, identification, match);
        return { state };
      },
    );
  }

  private async confirmations(tx: Tx, { id }: Identification): Promise<Confirmation[]> {
    return (await this.steps.of(tx, [id]))
      .filter(({ what }) => what === 'confirmed')
      .map(({ forInstitution, doneBy, laboratory }) => ({
        ...{ institutionId: forInstitution ?? '', actorId: doneBy, laboratory },
      }));
  }
}
