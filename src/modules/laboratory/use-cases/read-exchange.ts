import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import {
  EXCHANGE_LEVEL,
  isStanding,
  TOLD_DAYS,
  type DnaExchange,
  type ExchangeState,
} from '../domain/dna-exchange.js';
import { DnaExchangeRepository } from '../persistence/dna-exchange.repository.js';
import { ExchangeAccess, type ExchangeCase } from './exchange-access.js';
import type { EvidenceView } from './weigh-evidence.js';

/** Figures that an institution has asked for about a record before, and been given. */
export interface AskedBefore {
  readonly asked: number;
  readonly accepted: number;
}

/** The exchange of a match as one side sees it. */
export interface ExchangeView {
  readonly exchange: DnaExchange;
  readonly state: ExchangeState;
  readonly isOwnAsking: boolean;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
  /** A sample is another one by now: the figures are of what it was. */
  readonly isOutdated: boolean;
  readonly figures: EvidenceView | undefined;
}

export interface ExchangeOfMatch {
  readonly matchId: string;
  readonly mayAsk: boolean;
  /** Questions of the other institution about the viewer's record in the year before, this one included. */
  readonly before: AskedBefore;
  readonly latest: ExchangeView | undefined;
}

const DAY_MS = 86_400_000;

/**
 * The exchange of a match, with its figures for as long as both sides' agreement, level and consents cover
 * them.
 */
@Injectable()
export class ReadExchange {
  constructor(
    private readonly guarded: Guarded,
    private readonly exchangeAccess: ExchangeAccess,
    private readonly exchanges: DnaExchangeRepository,
    private readonly settings: KinshipSettings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async ofMatch(actor: Actor, matchId: string): Promise<ExchangeOfMatch> {
    return this.guarded.perform(actor, 'laboratory.exchange', [matchId], async (tx) => {
      const now = this.clock.now();
      const found = await this.exchangeAccess.open(tx, actor, matchId);
      const exchange = await this.exchanges.latest(tx, matchId);
      const latest = exchange && (await this.viewOf(tx, actor, found, exchange));
      const isFree = !exchange || !isStanding(exchange, now);
      return {
        ...{ matchId, latest, mayAsk: found.isCovered && found.isOpen && isFree },
        before: await this.askedBefore(tx, found, now),
      };
    });
  }

  private async askedBefore(tx: Tx, { pair, side, institutions }: ExchangeCase, now: Date) {
    return this.exchanges.countAbout(tx, {
      recordId: pair.recordIds[side === 'a' ? 0 : 1],
      institutionId: institutions[side === 'a' ? 'b' : 'a'],
      since: new Date(now.getTime() - TOLD_DAYS * DAY_MS),
    });
  }

  private async viewOf(
    tx: Tx,
    actor: Actor,
    found: ExchangeCase,
    exchange: DnaExchange,
  ): Promise<ExchangeView> {
    const isOver = !isStanding(exchange, this.clock.now());
    const isOwnAsking = exchange.askedSide === found.side;
    const figures =
      exchange.state === 'accepted' && !isOver ? await this.figures(tx, actor, found, exchange) : undefined;
    return {
      ...{ exchange, isOwnAsking, figures, mayWithdraw: !isOver },
      state: exchange.state === 'accepted' && isOver ? 'ended' : exchange.state,
      mayAnswer: exchange.state === 'asked' && !isOwnAsking,
      isOutdated:
        figures !== undefined &&
        (await this.exchangeAccess.isOutdated(exchange, found.pair, await this.settings.current(tx))),
    };
  }

  /** Asked anew at each read: what an agreement, a level or a consent covers no more is not shown. */
  private async figures(
    tx: Tx,
    actor: Actor,
    { isCovered, side }: ExchangeCase,
    exchange: DnaExchange,
  ): Promise<EvidenceView | undefined> {
    if (!isCovered || exchange.settingId === null) return undefined;
    // Of several relatives one can take their own sample back: the match is covered without it, and the
    // figures are not.
    if (await actingAs(tx, PLATFORM, () => this.exchanges.areSamplesTakenBack(tx, exchange.id)))
      return undefined;
    const [document, reference] = [
      await this.exchangeAccess.shown(exchange, side),
      await this.settings.byId(tx, exchange.settingId),
    ];
    if (!document || !reference) return undefined;
    // Now that figures are shown, it is written down at the level of figures.
    const { pair } = await this.exchangeAccess.open(tx, actor, exchange.matchId, EXCHANGE_LEVEL);
    await this.audit.record(tx, {
      ...{ actor, action: 'laboratory.exchange', recordIds: pair.recordIds },
      detail: { exchangeId: exchange.id, deed: 'read', withLoci: exchange.withLoci },
    });
    return {
      pair: { ...pair, inMatch: undefined },
      ...{ standing: 'weighed', word: undefined, reference },
      ...{ evidence: document.evidence, floored: document.floored },
      redactions: [{ path: 'genotypes of the other side', reason: 'NEVER_TRAVELS' }],
    };
  }
}
