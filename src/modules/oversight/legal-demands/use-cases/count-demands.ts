import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { BreakGlassAccess } from '../../../review/disclosure/index.js';
import { isOver, publicCount, publicCounts, type PublicCount } from '../domain/public-counts.js';
import { DemandRepository } from '../persistence/demand.repository.js';

/** Figures of a year that everybody may read: demands of authorities and urgent access. */
export interface Transparency {
  readonly year: number;
  readonly isOver: boolean;
  readonly demands: readonly PublicCount[];
  readonly urgent: readonly { readonly country: string; readonly count: number | null }[];
}

@Injectable()
export class CountDemands {
  constructor(
    private readonly guarded: Guarded,
    private readonly demands: DemandRepository,
    private readonly uses: BreakGlassAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Of a year, in Greenwich; nothing of one that is not over. */
  async count(actor: Actor, year: number): Promise<Transparency> {
    return this.guarded.perform(actor, 'demands.count', [], async (tx) => {
      await this.audit.record(tx, { actor, action: 'demands.count', detail: { year } });
      if (!isOver(year, this.clock.now())) return { year, isOver: false, demands: [], urgent: [] };
      const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
      // Who reads counts reads none of the rows.
      const counted = await actingAs(tx, PLATFORM, () => this.demands.counts(tx, from, to));
      const urgent = await this.uses.counts(tx, from, to);
      return {
        ...{ year, isOver: true, demands: publicCounts(counted) },
        urgent: urgent.map(({ country, count }) => ({ country, count: publicCount(count) })),
      };
    });
  }
}
