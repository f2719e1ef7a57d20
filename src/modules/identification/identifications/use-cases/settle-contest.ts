import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { IndependenceNeeded, ReasonWordsMissing, ReportMissing } from '../domain/identification.errors.js';
import type { ReviewReason } from '../domain/identification.lists.js';
import type { Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository, type IdentificationStep } from '../persistence/step.repository.js';
import { FollowIdentification, mayBeTold } from './follow-identification.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

export interface SecondExamination {
  readonly outcome: 'reaffirmed' | 'revoked';
  readonly code: ReviewReason;
  readonly words: string | undefined;
  readonly reportReference: string;
  readonly laboratory: string | undefined;
}

/**
 * Settles a contest by what the second examination has come to, said by somebody who had no part in the
 * first.
 */
@Injectable()
export class SettleContest {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly steps: IdentificationStepRepository,
    private readonly follow: FollowIdentification,
    private readonly duties: Duties,
  ) {}

  async settle(actor: Actor, version: IdentificationVersion, given: SecondExamination): Promise<void> {
    await this.identificationAccess.change(
      actor,
      'identifications.examine',
      version,
      async (tx, identification) => {
        const { id, institutionA, institutionB, examinerId } = identification;
        this.identificationAccess.requireMove(
          identification,
          given.outcome === 'revoked' ? 'revoke' : 'reaffirm',
        );
        const steps = await this.steps.of(tx, [id]);
        if (!isIndependent(actor, identification, steps)) throw new IndependenceNeeded();
        const words = given.words?.trim() || null;
        if (given.code === 'other' && words === null) throw new ReasonWordsMissing();
        const reportReference = given.reportReference.trim();
        if (!reportReference) throw new ReportMissing();
        await this.identificationAccess.step(tx, actor, id, {
          what: given.outcome,
          said: {
            ...{ reasonCode: given.code, words, reportReference },
            laboratory: given.laboratory?.trim() || null,
          },
          change: { state: given.outcome },
        });
        const examiners = examinerId ? [examinerId] : [institutionA, institutionB];
        await this.duties.close(tx, { kind: 'contest', subjectId: id }, examiners);
        await this.tell(tx, identification, steps, given.outcome);
        return { outcome: given.outcome, reason: given.code };
      },
    );
  }

  /** A family that knows of it, or has contested it, hears of the outcome; again in person. */
  private async tell(
    tx: Tx,
    identification: Identification,
    steps: readonly IdentificationStep[],
    outcome: SecondExamination['outcome'],
  ): Promise<void> {
    const isKnown =
      steps.some(({ what }) => what === 'told') || identification.contestReason !== 'institution_doubts';
    const isToTell = isKnown && mayBeTold(identification);
    if (outcome === 'revoked') await this.follow.revoked(tx, identification, isToTell);
    else await this.follow.reaffirmed(tx, identification);
  }
}

/**
 * Tells whether an examiner is independent: nobody who has proposed or confirmed examines again; where a
 * third institution was named, it alone does.
 */
function isIndependent(
  { actorId, institutionId }: Actor,
  { examinerId }: Identification,
  steps: readonly IdentificationStep[],
): boolean {
  const hadPart = steps.some(({ doneBy, what }) => doneBy === actorId && what !== 'contested');
  return !hadPart && (examinerId === null || examinerId === institutionId);
}
