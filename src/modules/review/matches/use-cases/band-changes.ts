import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { BandCause } from '../domain/band-change.js';
import { isOpen, MatchRepository, type StoredMatch } from '../persistence/match.repository.js';
import { BandChangeRepository, type BandChange } from '../persistence/band-change.repository.js';
import { DueDates } from './due-dates.js';

/** Working days in which a decision is to be looked at again. */
const REVIEW_DAYS = 10;

/** A change of band as an alert needs it: no fact of any record. */
export interface BandChangeToTell {
  readonly id: string;
  readonly match: Pick<StoredMatch, 'id' | 'recordA' | 'recordB'> & { readonly kind: Kind };
  readonly side: BandChange['side'];
  /** Institution of the side that had decided. */
  readonly institutionId: string;
  readonly cause: BandCause;
  readonly decidedBy: string | null;
  /** A family was told of an identification of the match. */
  readonly familyTold: boolean;
  readonly dueAt: Date;
}

/** Changes of bands after a decision, for whoever tells of them. */
@Injectable()
export class BandChanges {
  constructor(
    private readonly changes: BandChangeRepository,
    private readonly matchRepository: MatchRepository,
    private readonly due: DueDates,
  ) {}

  /** Returns those of these changes that still stand, to tell of them. */
  async toTell(tx: Tx, ids: readonly string[]): Promise<BandChangeToTell[]> {
    const told: BandChangeToTell[] = [];
    for (const { change, match } of await this.standing(tx, ids)) {
      const { id, side, cause, decidedBy } = change;
      const institutionId = side === 'a' ? match.institutionA : match.institutionB;
      const dueAt = await this.due.in(tx, institutionId, REVIEW_DAYS);
      const { familyTold } = match;
      told.push({
        id,
        side,
        cause,
        decidedBy,
        institutionId,
        dueAt,
        familyTold,
        match: { ...match, kind: match.kind as Kind },
      });
    }
    return told;
  }

  /** Returns those of these changes that still stand. */
  async standingAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.standing(tx, ids)).map(({ change }) => change.id));
  }

  /** Returns who had taken the decisions that these changes are of. */
  async decidersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const changes = ids.length > 0 ? await this.changes.byIds(tx, ids) : [];
    return new Set(changes.flatMap(({ decidedBy }) => decidedBy ?? []));
  }

  /**
   * Returns the changes that stand, with their matches. A change stands until its side is told of a later one
   * or decides again, or the match is nobody's to decide on any more.
   */
  private async standing(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ change: BandChange; match: StoredMatch }[]> {
    const changes = ids.length > 0 ? await this.changes.byIds(tx, ids) : [];
    const matchIds = [...new Set(changes.map(({ hypothesisId }) => hypothesisId))];
    const matches = new Map((await this.matchRepository.byIds(tx, matchIds)).map((one) => [one.id, one]));
    const last = new Set((await this.changes.lastOf(tx, matchIds)).map(({ id }) => id));
    return changes.flatMap((change) => {
      const match = matches.get(change.hypothesisId);
      return match && last.has(change.id) && stillSaid(match, change) ? [{ change, match }] : [];
    });
  }
}

/** Tells whether what the side had decided is what it still says, and somebody may say otherwise. */
export function stillSaid(match: StoredMatch, { side, cause, noticedAt }: BandChange): boolean {
  const { decidedAt } = match.sides.find((one) => one.side === side) ?? {};
  const isStanding = isOpen(match) || (cause === 'model' && ['excluded', 'identified'].includes(match.state));
  return isStanding && decidedAt !== null && decidedAt !== undefined && decidedAt <= noticedAt;
}
