import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { IndependenceNeeded, ReasonWordsMissing } from '../domain/identification.errors.js';
import type { ContestReason } from '../domain/identification.lists.js';
import { FamilyWordRepository } from '../persistence/family-word.repository.js';
import type { Identification } from '../persistence/identification.repository.js';
import { FollowIdentification } from './follow-identification.js';
import { IdentificationAccess, type IdentificationVersion } from './identification-access.js';

/** Working days in which a contested identification is to be examined again. */
const CONTEST_DAYS = 20;

export interface Contest {
  readonly code: ContestReason;
  /** Reason in the family's words, which only its institution reads. */
  readonly words: string | undefined;
  /**
   * Code of a third institution that is to examine again; without one, people of the two who have not
   * confirmed.
   */
  readonly examiner: string | undefined;
}

/** The family's institution contests on behalf of the family: somebody independent examines again. */
@Injectable()
export class ContestIdentification {
  constructor(
    private readonly identificationAccess: IdentificationAccess,
    private readonly institutions: InstitutionDirectory,
    private readonly words: FamilyWordRepository,
    private readonly follow: FollowIdentification,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** @param key made by the client; the same request with the same key is answered and not done twice */
  async contest(actor: Actor, version: IdentificationVersion, contest: Contest, key?: string): Promise<void> {
    const { code, words, examiner } = contest;
    const work = async (tx: Tx, identification: Identification) => {
      const { id, institutionA, institutionB } = identification;
      if (actor.institutionId !== institutionA) throw new NotFound();
      this.identificationAccess.requireMove(identification, 'contest');
      const said = words?.trim();
      if (code === 'other' && !said) throw new ReasonWordsMissing();
      const third = examiner === undefined ? undefined : await this.institutions.byCode(tx, examiner);
      if (examiner !== undefined && !third) throw new NotFound();
      if (third && [institutionA, institutionB].includes(third.id)) throw new IndependenceNeeded();
      if (said)
        await this.words.add(tx, {
          ...{ identificationId: id, institutionId: institutionA, words: said },
          ...{ saidAt: this.clock.now(), notedBy: actor.actorId },
        });
      await this.identificationAccess.step(tx, actor, id, {
        what: 'contested',
        said: { reasonCode: code },
        change: { state: 'contested', contestReason: code, examinerId: third?.id ?? null },
      });
      await this.follow.doubted(tx, identification);
      const duty = { kind: 'contest', subjectId: id } as const;
      await this.duties.open(tx, duty, third ? [third.id] : [institutionA, institutionB], CONTEST_DAYS);
      return { reason: code };
    };
    const sent = { key, said: contest };
    await this.identificationAccess.change(actor, 'identifications.contest', version, work, { sent });
  }
}
