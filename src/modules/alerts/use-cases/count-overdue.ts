import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SUBJECT_KINDS, type AlertKind, MATCH_ALERT_KINDS } from '../../institutions/index.js';
import { isEscalated, staysInside } from '../domain/alert-subject.js';
import { overdueAge } from '../domain/overdue-age.js';
import { AlertReader } from '../persistence/alert.reader.js';
import {
  OverdueRepository,
  type OverdueAlert,
  type OverdueFigure,
} from '../persistence/overdue.repository.js';
import { PlatformWork } from './platform-work.js';
import { VisibleMatches } from './visible-matches.js';

const HOUR_MS = 3_600_000;
const PIECE = 500;

/** Compared with rows of any kind. */
const MATCH_KINDS: readonly AlertKind[] = MATCH_ALERT_KINDS;
/** Kinds of alert that are owed to somebody else. */
const KINDS: readonly AlertKind[] = [
  ...MATCH_KINDS,
  ...SUBJECT_KINDS.filter((kind) => isEscalated(kind) && !staysInside(kind)),
];

type Counted = Omit<OverdueFigure, 'country' | 'countedAt'>;

/**
 * Counts what is overdue for the whole network, once an hour. An alert about matches is counted only while both sides may know of one of them:
 * so whoever is kept from a match cannot find it by what its other side leaves lying, and counting by the hour ties no count to a deed.
 */
@Injectable()
export class CountOverdue {
  constructor(
    private readonly platform: PlatformWork,
    private readonly overdue: OverdueRepository,
    private readonly reader: AlertReader,
    private readonly visibleMatches: VisibleMatches,
  ) {}

  async count(): Promise<void> {
    await this.platform.perform('alerts.escalate', async (tx) => {
      const now = this.platform.now();
      const last = await this.overdue.countedAt(tx);
      // A clock that was set back counts anew, and not only when it has caught up.
      if (last && Math.abs(now.getTime() - last.getTime()) < HOUR_MS) return;
      const figures = new Map<string, Counted>();
      for (let place: number | undefined = 0; place !== undefined;) {
        const page: OverdueAlert[] = await this.overdue.after(tx, KINDS, { now, after: place, limit: PIECE });
        for (const alert of await this.countable(tx, page)) add(figures, alert, now);
        place = page.length < PIECE ? undefined : page.at(-1)?.seq;
      }
      await this.overdue.replace(tx, [...figures.values()], now);
    });
  }

  private async countable(tx: Tx, page: readonly OverdueAlert[]): Promise<readonly OverdueAlert[]> {
    const ids = page.filter(({ kind }) => MATCH_KINDS.includes(kind)).map(({ id }) => id);
    const matches = await this.reader.matchesOf(tx, ids, false);
    const standing = await this.visibleMatches.standing(tx, [
      ...new Set(matches.map((one) => one.hypothesisId)),
    ]);
    const known = new Set(standing.filter(({ sides }) => sides.length === 2).map(({ id }) => id));
    const open = new Set(
      matches.filter(({ hypothesisId }) => known.has(hypothesisId)).map(({ alertId }) => alertId),
    );
    return page.filter(({ id, kind }) => !MATCH_KINDS.includes(kind) || open.has(id));
  }
}

function add(
  figures: Map<string, Counted>,
  { institutionId, kind, dueAt, stepsTaken }: OverdueAlert,
  now: Date,
) {
  const age = overdueAge(dueAt, now);
  const key = `${institutionId ?? ''} ${kind} ${age}`;
  const { overdue, escalated } = figures.get(key) ?? { overdue: 0, escalated: 0 };
  // The first step reminds the owner alone.
  const rises = stepsTaken > 1 ? 1 : 0;
  figures.set(key, { institutionId, kind, age, overdue: overdue + 1, escalated: escalated + rises });
}
