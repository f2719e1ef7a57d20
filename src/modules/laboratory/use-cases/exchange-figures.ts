import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireInRelation, StepUp, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { QueryLog } from '../../access/misuse/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import { Duties } from '../../review/matches/index.js';
import {
  askedOf,
  EXCHANGE_DAYS,
  ExchangeClosed,
  ExchangeNotCovered,
  ExchangesToday,
  ExchangeStands,
  isStanding,
  MOST_A_DAY,
  NothingToExchange,
  OwnExchange,
  type DnaExchange,
  type ExchangeAnswer,
} from '../domain/dna-exchange.js';
import { isTypedPair } from '../../matching/kinship/index.js';
import { DnaExchangeRepository } from '../persistence/dna-exchange.repository.js';
import { ExchangeAccess, type ExchangeCase } from './exchange-access.js';

const DAY_MS = 86_400_000;
/** Working days in which the other laboratory is to answer. */
const ANSWER_DAYS = 10;

/**
 * Figures of a match of two institutions: one laboratory asks, the other accepts, and then they are reckoned
 * once and kept for both. Neither side can have them reckoned anew without the other, so that amending an own
 * body asks nothing.
 */
@Injectable()
export class ExchangeFigures {
  constructor(
    private readonly guarded: Guarded,
    private readonly exchangeAccess: ExchangeAccess,
    private readonly exchanges: DnaExchangeRepository,
    private readonly settings: KinshipSettings,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
    private readonly stepUp: StepUp,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, matchId: string, withLoci: boolean): Promise<DnaExchange> {
    return this.guarded.perform(actor, 'laboratory.exchange', [matchId], async (tx) => {
      const found = await this.exchangeAccess.open(tx, actor, matchId);
      const { pair, side, institutions } = found;
      if (!found.isCovered || !found.isOpen) throw new ExchangeNotCovered();
      const { kind, a, b, recordIds } = pair;
      if (!isTypedPair({ kind, a, b, reference: await this.settings.current(tx) }))
        throw new NothingToExchange();
      await this.exchanges.oneAtATime(tx);
      const now = this.clock.now();
      await this.requireNoneStands(tx, matchId, now);
      const since = new Date(now.getTime() - DAY_MS);
      if ((await this.exchanges.countAskedBy(tx, actor.actorId, since)) >= MOST_A_DAY)
        throw new ExchangesToday();
      await this.questions.note(tx, actor, { kind: 'dna_exchange', own: recordIds });
      const id = await this.exchanges.add(tx, {
        ...{ matchId, withLoci, askedSide: side, askedBy: actor.actorId, askedAt: now },
        ...{ recordA: recordIds[0], recordB: recordIds[1] },
        ...{ institutionA: institutions.a, institutionB: institutions.b },
      });
      const asked = institutions[side === 'a' ? 'b' : 'a'];
      await this.duties.openAfter(tx, dutyOf(matchId), asked, now, ANSWER_DAYS);
      return this.done(tx, actor, id, { deed: 'ask', withLoci });
    });
  }

  async answer(actor: Actor, id: string, answer: ExchangeAnswer): Promise<DnaExchange> {
    return this.guarded.perform(actor, 'laboratory.exchange', [], async (tx) => {
      const exchange = await this.ofParty(tx, actor, id);
      if (ownerOf(exchange, exchange.askedSide) === actor.institutionId) throw new OwnExchange();
      if (exchange.state !== 'asked') throw new ExchangeClosed();
      if (answer === 'accept') await this.accept(tx, actor, exchange);
      else await this.exchanges.decline(tx, id, actor.actorId, this.clock.now());
      await this.duties.close(tx, dutyOf(exchange.matchId), [askedOf(exchange)]);
      return this.done(tx, actor, id, { deed: answer, withLoci: exchange.withLoci });
    });
  }

  /** Withdraws, for either side, what is asked and what is shown. */
  async withdraw(actor: Actor, id: string): Promise<DnaExchange> {
    return this.guarded.perform(actor, 'laboratory.exchange', [], async (tx) => {
      const exchange = await this.ofParty(tx, actor, id);
      if (!isStanding(exchange, this.clock.now())) throw new ExchangeClosed();
      await this.exchanges.end(tx, id, 'withdrawn');
      await this.duties.close(tx, dutyOf(exchange.matchId), [askedOf(exchange)]);
      return this.done(tx, actor, id, { deed: 'withdraw', withLoci: exchange.withLoci });
    });
  }

  /**
   * Accepts an exchange. It gives away most of a genotype, for good: one open session is not enough for that.
   */
  private async accept(tx: Tx, actor: Actor, exchange: DnaExchange): Promise<void> {
    this.stepUp.requireFresh(actor, 'laboratory.exchange');
    const found: ExchangeCase = await this.exchangeAccess.open(tx, actor, exchange.matchId);
    if (!found.isCovered || !found.isOpen) throw new ExchangeNotCovered();
    const at = this.clock.now();
    const figures = await this.exchangeAccess.reckon(exchange, found, await this.settings.current(tx));
    const endsAt = new Date(at.getTime() + EXCHANGE_DAYS * DAY_MS);
    await this.exchanges.accept(tx, exchange.id, { by: actor.actorId, at, endsAt, figures });
  }

  /** An exchange of the actor's own institution, under a lock; that of others is as if it were not there. */
  private async ofParty(tx: Tx, actor: Actor, id: string): Promise<DnaExchange> {
    const exchange = await this.exchanges.locked(tx, id);
    if (!exchange || ![exchange.institutionA, exchange.institutionB].some((of) => of === actor.institutionId))
      throw new NotFound();
    requireInRelation(actor, 'laboratory.exchange', 'party');
    return exchange;
  }

  private async requireNoneStands(tx: Tx, matchId: string, now: Date): Promise<void> {
    const last = await this.exchanges.latest(tx, matchId);
    if (!last) return;
    if (isStanding(last, now)) throw new ExchangeStands();
    if (last.state === 'accepted') await this.exchanges.end(tx, last.id, 'ended');
  }

  private async done(
    tx: Tx,
    actor: Actor,
    id: string,
    detail: { readonly deed: string; readonly withLoci: boolean },
  ): Promise<DnaExchange> {
    const exchange = await this.exchanges.locked(tx, id);
    if (!exchange) throw new NotFound();
    await this.audit.record(tx, {
      ...{ actor, action: 'laboratory.exchange', recordIds: [exchange.recordA, exchange.recordB] },
      detail: { exchangeId: id, ...detail },
    });
    return exchange;
  }
}

/** Names the duty to answer: one exchange of a match stands at a time. */
const dutyOf = (matchId: string) => ({ kind: 'dna_exchange', subjectId: matchId }) as const;

const ownerOf = ({ institutionA, institutionB }: DnaExchange, side: 'a' | 'b'): string =>
  side === 'a' ? institutionA : institutionB;
