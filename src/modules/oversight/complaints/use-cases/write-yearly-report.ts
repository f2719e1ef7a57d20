import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { CountDemands, type Transparency } from '../../legal-demands/index.js';
import { ReadOverdue } from '../../../alerts/index.js';
import {
  protectTable,
  ReadBalance,
  ReadIndicators,
  type Balance,
  type IndicatorsRead,
} from '../../indicators/index.js';
import type { PublishedCountryCounts, PublishedRecommendation } from '../domain/yearly-report.js';
import { RecommendationRepository } from '../persistence/recommendation.repository.js';
import { WatchNetwork } from './watch-network.js';

/** Report of a year: nothing that the public may not read. */
export interface YearlyReport {
  readonly year: number;
  readonly asOf: Date;
  readonly least: number;
  readonly indicators: IndicatorsRead;
  readonly balance: Balance;
  readonly overdue: PublishedCountryCounts;
  readonly complaints: PublishedCountryCounts;
  /** Demands of authorities and urgent access, as everybody may read them. */
  readonly transparency: Transparency;
  readonly recommendations: readonly PublishedRecommendation[];
}

/** Gathers the yearly report of oversight: counts with small numbers hidden, who has the ball, and recommendations with their answers. */
@Injectable()
export class WriteYearlyReport {
  constructor(
    private readonly guarded: Guarded,
    private readonly indicators: ReadIndicators,
    private readonly balance: ReadBalance,
    private readonly overdue: ReadOverdue,
    private readonly watch: WatchNetwork,
    private readonly demands: CountDemands,
    private readonly recommendations: RecommendationRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `PeriodRefused` where the year is none. */
  async write(actor: Actor, year: number): Promise<YearlyReport> {
    const indicators = await this.indicators.read(actor, { from: year, to: year });
    const { complaints } = await this.watch.watchNetwork(actor, year);
    const overdue = await this.overdue.read(actor);
    const recommendations = await this.recommended(actor, year);
    const { least } = indicators;
    const byCountry = <T>(
      all: readonly T[],
      country: (one: T) => string | null | undefined,
      count: (one: T) => number,
    ) => protectTable(summed(all.map((one) => [country(one) ?? 'unknown', count(one)])), least);
    return {
      ...{ year, asOf: this.clock.now(), least, indicators, recommendations },
      balance: await this.balance.read(actor),
      transparency: await this.demands.count(actor, year),
      overdue: byCountry(
        overdue,
        (one) => one.country,
        (one) => one.overdue,
      ),
      complaints: byCountry(
        complaints,
        (one) => one.country,
        (one) => one.opened,
      ),
    };
  }

  private async recommended(actor: Actor, year: number): Promise<readonly PublishedRecommendation[]> {
    return this.guarded.perform(actor, 'oversight.read', [], async (tx) => {
      const found = await this.recommendations.ofYear(tx, year);
      const names = new Map((await this.institutions.all(tx)).map(({ id, name }) => [id, name]));
      await this.audit.record(tx, { actor, action: 'oversight.read', detail: { report: year } });
      return found.map(
        ({ institutionId, addresseeId, words, state, madeAt, dueAt, answer, answerWords, answeredAt }) => ({
          ...{ words, state, madeAt, dueAt, answer, answerWords, answeredAt },
          ...{ from: names.get(institutionId) ?? '', to: names.get(addresseeId) ?? '' },
        }),
      );
    });
  }
}

function summed(pairs: readonly (readonly [string, number])[]) {
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count, own: new Map<string, number>() }));
}
