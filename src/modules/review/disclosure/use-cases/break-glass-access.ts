import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, StepUp, type Actor } from '../../../access/accounts/index.js';
import {
  BREAK_GLASS_HOURS,
  BreakGlassInvalid,
  BreakGlassRefused,
  MOST_UNREVIEWED,
  reasonOf,
  REVIEW_DAYS,
  urgentLevel,
  type BreakGlass,
} from '../domain/break-glass.js';
import type { DisclosureLevel } from '../domain/level.js';
import type { PairSide } from '../domain/pair-side.js';
import type { OwnedPair } from '../domain/released.js';
import { GLASS_BROKEN } from '../events.js';
import {
  BreakGlassRepository,
  type BreakGlassReader,
  type Ending,
  type Review,
} from '../persistence/break-glass.repository.js';
import { CapRepository } from '../persistence/cap.repository.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Request for urgent access: whose record is asked for, how much of it is shown anyhow, and why more is
 * needed.
 */
export interface AskedUrgently {
  readonly pair: OwnedPair;
  readonly side: PairSide;
  readonly shown: DisclosureLevel;
  readonly reason: string;
  readonly hours: number;
}

/** Urgent access beyond one's level (break-glass). The caller has asked the policy and writes the audit. */
@Injectable()
export class BreakGlassAccess {
  constructor(
    private readonly uses: BreakGlassRepository,
    private readonly caps: CapRepository,
    private readonly stepUp: StepUp,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens one record to one person. Its owner and oversight are told by the event that is written with it.
   *
   * @throws StepUpNeeded, BreakGlassInvalid, BreakGlassRefused
   */
  async open(tx: Tx, actor: Actor, asked: AskedUrgently): Promise<BreakGlass> {
    this.stepUp.requireFresh(actor);
    const { pair, side, shown, hours } = asked;
    const reason = reasonOf(asked.reason);
    if (!Number.isInteger(hours) || hours < 1 || hours > BREAK_GLASS_HOURS)
      throw new BreakGlassInvalid('HOURS');
    const recordId = side === 'a' ? pair.recordA : pair.recordB;
    const level = urgentLevel(shown, (await this.caps.of(tx, [recordId])).get(recordId) ?? 4);
    if (level === undefined) throw new BreakGlassRefused('NOTHING_MORE');
    const openedAt = this.clock.now();
    await this.requireFree(tx, actor.actorId, openedAt);
    const until = new Date(openedAt.getTime() + hours * HOUR_MS);
    const reviewDueAt = new Date(openedAt.getTime() + REVIEW_DAYS * DAY_MS);
    const id = await this.uses.add(tx, {
      ...{ pair, side, actorId: actor.actorId, level, reason, openedAt, until, reviewDueAt },
    });
    await this.outbox.put(tx, { name: GLASS_BROKEN, payload: { breakGlassId: id } });
    const opened = await this.uses.byId(tx, id);
    if (!opened) throw new Error('Urgent access was not written.');
    return opened;
  }

  async byId(tx: Tx, id: string): Promise<BreakGlass | undefined> {
    return this.asPlatform(tx, () => this.uses.byId(tx, id));
  }

  async lock(tx: Tx, id: string): Promise<BreakGlass | undefined> {
    return this.asPlatform(tx, () => this.uses.lock(tx, id));
  }

  async page(tx: Tx, before: number, limit: number, reader: BreakGlassReader): Promise<BreakGlass[]> {
    return this.asPlatform(tx, () => this.uses.page(tx, before, limit, reader));
  }

  async told(tx: Tx, id: string, oversightIds: readonly string[]): Promise<void> {
    await this.uses.told(tx, id, oversightIds, this.clock.now());
  }

  /** Throws `BreakGlassRefused` where somebody has already. */
  async review(tx: Tx, id: string, review: Omit<Review, 'at'>): Promise<void> {
    const at = this.clock.now();
    if (!(await this.asPlatform(tx, () => this.uses.review(tx, id, { ...review, at }))))
      throw new BreakGlassRefused('REVIEWED');
  }

  async stop(tx: Tx, id: string): Promise<void> {
    await this.uses.stop(tx, id, this.clock.now());
  }

  async end(tx: Tx, id: string, ending: Ending): Promise<void> {
    await this.uses.end(tx, id, ending);
  }

  /** Throws `BreakGlassRefused` where it was confirmed already. */
  async confirmDeletion(tx: Tx, id: string, by: string): Promise<void> {
    const at = this.clock.now();
    if (!(await this.asPlatform(tx, () => this.uses.confirmDeletion(tx, id, by, at))))
      throw new BreakGlassRefused('DELETION_CONFIRMED');
  }

  /** Counts the uses that were opened in a stretch of time, by the country of whoever looked. */
  async counts(tx: Tx, from: Date, to: Date): Promise<readonly { country: string; count: number }[]> {
    return this.asPlatform(tx, () => this.uses.counts(tx, from, to));
  }

  /**
   * Requires that a person may open another use: one record at a time, and no more where several wait to be
   * reviewed.
   */
  private async requireFree(tx: Tx, actorId: string, now: Date): Promise<void> {
    await this.uses.lockPerson(tx, actorId);
    const [until] = (await this.uses.inForce(tx, actorId, now)).values();
    if (until) throw new BreakGlassRefused('ONE_AT_A_TIME', { until: until.toISOString().slice(11, 16) });
    if ((await this.uses.unreviewed(tx, actorId)) >= MOST_UNREVIEWED)
      throw new BreakGlassRefused('UNREVIEWED', { most: MOST_UNREVIEWED });
  }

  private asPlatform<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    return actingAs(tx, PLATFORM, work);
  }
}
