import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../accounts/index.js';
import type { QuestionKind } from '../domain/entry.js';
import { QuestionsStopped } from '../domain/errors.js';
import { stopsIn, type Watched } from '../domain/rules.js';
import { QueryLogRepository, type NewEntry } from '../persistence/query-log.repository.js';
import { SignalRepository } from '../persistence/signal.repository.js';
import { RaiseSignals } from './raise-signals.js';

/**
 * Questions that are one's own work. It goes on, whatever else is stopped: it is the answers that are
 * refused.
 */
export const OWN_WORK: ReadonlySet<QuestionKind> = new Set(['filed', 'amended', 'judged']);
/** Questions that are answered at once and that the rules that stop look at. */
const WATCHED: ReadonlySet<QuestionKind> = new Set(['look', 'dna_word', 'search']);

/**
 * Holds the rules that stop against each question, in the transaction that answers it: the question that makes a rule fire is the last one
 * that is answered. Questions of one institution come to this one after the other, whichever process answers them, so that of many that are
 * asked beside each other none passes for another's not being committed yet. What is filed or amended is answered by nothing but the worker's
 * comparison, and the worker's rounds see it before.
 */
@Injectable()
export class StopAtOnce {
  constructor(
    private readonly queries: QueryLogRepository,
    private readonly signals: SignalRepository,
    private readonly raise: RaiseSignals,
    private readonly clock: Clock,
  ) {}

  /** The last thing before the commit. Throws `QuestionsStopped` where another question has stopped them meanwhile. */
  async examine(
    tx: Tx,
    { actorId }: Actor,
    institutionId: string,
    entries: readonly NewEntry[],
  ): Promise<void> {
    const answers = entries.filter(({ kind }) => !OWN_WORK.has(kind));
    if (answers.length === 0) return;
    const watched = answers.filter(({ kind }) => WATCHED.has(kind));
    await actingAs(tx, PLATFORM, async () => {
      await this.queries.oneAtATime(tx, institutionId);
      if (await this.signals.isStopped(tx, [actorId, institutionId])) throw new QuestionsStopped();
      if (watched.length > 0) await this.hold(tx, actorId, institutionId, watched);
    });
  }

  private async hold(
    tx: Tx,
    actorId: string,
    institutionId: string,
    asked: readonly NewEntry[],
  ): Promise<void> {
    const now = this.clock.now();
    const related = await this.queries.related(tx, { actorId, institutionId, asked, now });
    const first: Watched = { entries: related, vouched: new Set(), now };
    // Most questions end here: what would let some of the entries pass is asked for only where a rule fires without it.
    if (stopsIn(first, actorId, new Set()).length === 0) return;
    const own = related.filter(({ kind }) => OWN_WORK.has(kind)).flatMap((one) => one.ownObjects);
    const vouched = await this.queries.vouched(tx, [...new Set(own)]);
    const settled = await this.signals.settled(tx, institutionId);
    const alone = await this.signals.foundAlone(tx, institutionId, now);
    const findings = stopsIn({ ...first, vouched, settled }, actorId, alone);
    await this.raise.ofFindings(tx, institutionId, findings, settled);
  }
}
