import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import {
  FamilyNotTold,
  GuardianshipMissing,
  IdentificationRests,
  NotOfTheLiving,
} from '../domain/identification.errors.js';
import type { IdentificationState } from '../domain/identification-state.js';
import type { WhoseWord } from '../domain/identification.lists.js';
import { NotAllowedByPerson } from '../domain/telling.js';
import type { Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository, type IdentificationStep } from '../persistence/step.repository.js';
import { FoundPersons } from './found-persons.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

const CAME_TO_NOTHING: readonly IdentificationState[] = ['declined', 'lapsed'];

/** Word of the family or the person found on telling institutions of companions. */
export interface WordOnCompanions {
  readonly whose: WhoseWord;
  readonly allows: boolean;
  /** Name of the guardianship authority that decides for a child, and where its decision stands. */
  readonly guardianshipAuthority: string | undefined;
}

/**
 * True where the institutions of whoever travelled with the person may be told that a companion was found,
 * and nothing else. The family says it to its institution once it has been told itself, somebody found alive
 * to the one that holds the record; of the living both must allow it. Each takes its word back at any time;
 * what was told before stays told.
 */
@Injectable()
export class AllowTellingCompanions {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly persons: FoundPersons,
    private readonly steps: IdentificationStepRepository,
  ) {}

  async allow(actor: Actor, version: IdentificationVersion, word: WordOnCompanions): Promise<void> {
    const { whose, allows } = word;
    await this.identificationAccess.change(
      actor,
      'identifications.allow',
      version,
      async (tx, identification) => {
        const { id, state } = identification;
        if (CAME_TO_NOTHING.includes(state)) throw new IdentificationRests(state, 'tell');
        const change =
          whose === 'family'
            ? await this.wordOfFamily(tx, actor, identification, allows)
            : await this.wordOfPerson(tx, actor, identification, word);
        await this.identificationAccess.step(tx, actor, id, {
          what: allows ? 'companions_allowed' : 'companions_refused',
          change: { state, ...change },
        });
        return { whose, allows: allows ? 'yes' : 'no' };
      },
    );
  }

  private async wordOfFamily(tx: Tx, actor: Actor, { id, institutionA }: Identification, allows: boolean) {
    if (actor.institutionId !== institutionA) throw new NotFound();
    const wasTold = (await this.steps.of(tx, [id])).some(({ what }) => what === 'told');
    if (allows && !wasTold) throw new FamilyNotTold();
    return { familyAllowsCompanions: allows };
  }

  private async wordOfPerson(
    tx: Tx,
    actor: Actor,
    identification: Identification,
    { allows, guardianshipAuthority }: WordOnCompanions,
  ) {
    if (actor.institutionId !== identification.institutionB) throw new NotFound();
    if (identification.kind !== 'living') throw new NotOfTheLiving();
    if (allows && (await this.persons.isUnwilling(tx, identification))) throw new NotAllowedByPerson();
    const authority = guardianshipAuthority?.trim() || undefined;
    if (allows && !authority && (await this.persons.isChild(tx, identification)))
      throw new GuardianshipMissing();
    return { personAllowsCompanions: allows, ...(authority && { allowsAuthority: authority }) };
  }
}

/** Lists whose word on telling companions the viewer's institution may write down now. */
export function wordsToWrite(
  actor: Actor,
  { institutionA, institutionB, kind, state }: Identification,
  steps: readonly IdentificationStep[],
): WhoseWord[] {
  if (
    !isAllowed(actor, 'identifications.allow', 'party') ||
    state === 'revoked' ||
    CAME_TO_NOTHING.includes(state)
  )
    return [];
  const isTold = steps.some(({ what }) => what === 'told');
  const [ofFamily, ofPerson] = [institutionA, institutionB].map((one) => one === actor.institutionId);
  return [
    ...(ofFamily && isTold ? (['family'] as const) : []),
    ...(ofPerson && kind === 'living' ? (['person'] as const) : []),
  ];
}
