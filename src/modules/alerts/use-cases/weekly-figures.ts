import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { WeekFigures } from '../domain/digest.js';
import { overdueAge } from '../domain/overdue-age.js';
import { DigestRepository } from '../persistence/digest.repository.js';
import { VisibleMatches } from './visible-matches.js';

const WEEK_MS = 7 * 86_400_000;
const PIECE = 500;

/**
 * Weekly figures of an institution: numbers of what it owes and has done. An alert of which nothing may be
 * told is not counted.
 */
@Injectable()
export class WeeklyFigures {
  constructor(
    private readonly digests: DigestRepository,
    private readonly visibleMatches: VisibleMatches,
  ) {}

  async of(tx: Tx, { institutionId }: { readonly institutionId: string }, now: Date): Promise<WeekFigures> {
    const overdue = { to_3_days: 0, to_10_days: 0, to_30_days: 0, longer: 0 };
    let [escalated, soon, later] = [0, 0, 0];
    const open = await this.digests.openOf(tx, institutionId);
    for (let from = 0; from < open.length; from += PIECE) {
      const piece = open.slice(from, from + PIECE);
      const told = await this.visibleMatches.open(
        tx,
        piece.map(({ id }) => id),
      );
      for (const { id, dueAt, stepsTaken } of piece) {
        if (told.isBarred(id)) continue;
        if (dueAt < now) {
          overdue[overdueAge(dueAt, now)] += 1;
          // The first step reminds the owner alone.
          if (stepsTaken > 1) escalated += 1;
        } else if (dueAt.getTime() - now.getTime() <= WEEK_MS) soon += 1;
        else later += 1;
      }
    }
    const settled = await this.digests.settledSince(tx, institutionId, new Date(now.getTime() - WEEK_MS));
    return { overdue, escalated, soon, later, ...settled };
  }
}
