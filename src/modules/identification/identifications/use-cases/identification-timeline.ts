import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository } from '../persistence/step.repository.js';
import { TellingAdditionRepository } from '../persistence/telling-addition.repository.js';
import { TellingRepository } from '../persistence/telling.repository.js';
import { partiesOf } from './identification-access.js';

/** Timeline entries of a case for what was done with identifications, and to tell the family. */
@Injectable()
export class IdentificationTimeline {
  constructor(
    private readonly identifications: IdentificationRepository,
    private readonly steps: IdentificationStepRepository,
    private readonly tellings: TellingRepository,
    private readonly additions: TellingAdditionRepository,
  ) {}

  /** @param matchIds matches that the caller has found the viewer to see */
  async of(tx: Tx, actor: Actor, matchIds: readonly string[]): Promise<TimelineEntry[]> {
    if (!isAllowed(actor, 'identifications.read', 'party')) return [];
    const found = (await this.identifications.ofMatches(tx, matchIds)).filter((one) =>
      partiesOf(one).includes(actor.institutionId ?? ''),
    );
    const steps = await this.steps.of(
      tx,
      found.map(({ id }) => id),
    );
    const entries = steps.map(
      ({ identificationId, what, forInstitution, reasonCode, doneAt }): TimelineEntry => {
        const told = { at: doneAt, what: `identification_${what}`, subjectId: identificationId } as const;
        return { ...told, institutionId: forInstitution ?? undefined, word: reasonCode ?? undefined };
      },
    );
    for (const one of found) entries.push(...(await this.toldOf(tx, actor, one)));
    return entries;
  }

  /** Returns the entries for the people of the family's institution who speak with it. */
  private async toldOf(tx: Tx, actor: Actor, { id, institutionA }: Identification): Promise<TimelineEntry[]> {
    if (actor.institutionId !== institutionA || !isAllowed(actor, 'tellings.read', 'own')) return [];
    const tellings = await this.tellings.of(tx, id, institutionA);
    const additions = await this.additions.of(
      tx,
      tellings.map((one) => one.id),
      institutionA,
    );
    const told = { institutionId: institutionA, subjectId: id };
    return [
      ...tellings.flatMap((one): TimelineEntry[] => [
        { ...told, at: one.plannedAt, what: 'telling_planned', dueAt: one.plannedFor ?? undefined },
        ...(one.cancelledAt
          ? [
              {
                ...({ ...told, at: one.cancelledAt, what: 'telling_cancelled' } as const),
                word: one.cancelReason ?? undefined,
              },
            ]
          : []),
      ]),
      ...additions.map(({ addedAt }): TimelineEntry => ({ ...told, at: addedAt, what: 'telling_added' })),
    ];
  }
}
