import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { OWED_KINDS, type OwedKind } from '../domain/balance.js';
import {
  byInstitution,
  owedByInstitutions,
  owedIndicatorByInstitution,
  type OwedByInstitution,
  type WatchedInstitutions,
} from '../domain/institution-balance.js';
import type { Indicator } from '../domain/indicator.js';
import { LEADS_CONFIRMED } from '../indicators/leads-confirmed.js';
import { OFFICE_ALERTS_CONFIRMED } from '../indicators/office-alerts-confirmed.js';
import { requirePeriod } from '../domain/period.js';
import { IndicatorRepository } from '../persistence/indicator.repository.js';

export interface InstitutionBalance {
  readonly asOf: Date;
  readonly least: number;
  readonly tables: readonly {
    readonly kind: OwedKind;
    readonly institutions: readonly OwedByInstitution[];
  }[];
}

/** Which matches of an institution are counted: those of records that it holds, or those of others' that it was told of as an office. */
export type LeadsOf = 'held' | 'told';

const INDICATOR_OF: Readonly<Record<LeadsOf, Indicator>> = {
  held: LEADS_CONFIRMED,
  told: OFFICE_ALERTS_CONFIRMED,
};

/** Of one institution: how many of the matches that were opened, or that it was told of, in a year have ended, and in how many of them the person was identified. */
export interface LeadsOfInstitution extends Pick<OwedByInstitution, 'institutionId' | 'own' | 'isPart'> {
  readonly ended: number | undefined;
  readonly confirmed: number | undefined;
}

/**
 * Balance of debts by institution: whoever watches is told of the institutions of their country with small
 * numbers hidden, whoever runs the installation of all of them, everybody else of their own, to the last one.
 * What a family keeps out of the statistics is not in it.
 */
@Injectable()
export class ReadInstitutionBalance {
  constructor(
    private readonly guarded: Guarded,
    private readonly indicators: IndicatorRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async read(actor: Actor): Promise<InstitutionBalance> {
    const { ALERT_DUE_HOURS: hours, STATISTICS_LEAST_COUNT: least } = this.settings;
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const watched = await this.watchedBy(tx, actor);
      const year = await this.indicators.thisYear(tx);
      const asked = { period: { from: year, to: year }, least };
      const tables: InstitutionBalance['tables'][number][] = [];
      // Who is told reads counts over all rows, and none of the rows.
      await actingAs(tx, PLATFORM, async () => {
        for (const kind of OWED_KINDS) {
          const indicator = owedIndicatorByInstitution(kind, hours);
          const counted = await this.indicators.read(tx, indicator, asked.period);
          tables.push({ kind, institutions: owedByInstitutions(indicator, counted, asked, watched) });
        }
      });
      const detail = { institutions: watched.ids.size };
      await this.audit.record(tx, { actor, action: 'statistics.read', detail });
      return { asOf: this.clock.now(), least, tables };
    });
  }

  /**
   * The alert burden by institution: how many leads it has looked at for each that was true. An institution is told its own, whoever runs the installation
   * all: told day by day of another one, it would say when somebody was identified there. For the same reason no office reads its own of matches that
   * it was `told` of: it learns that its part has ended, and never how. Throws `PeriodRefused`, `NotFound`.
   */
  async leads(actor: Actor, year: number, of: LeadsOf): Promise<readonly LeadsOfInstitution[]> {
    const asked = { period: { from: year, to: year }, least: this.settings.STATISTICS_LEAST_COUNT };
    requirePeriod(asked.period, this.clock.now());
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const own = actor.institutionId;
      if (of === 'told' && own !== undefined) throw new NotFound();
      const watched = own === undefined ? await this.watchedBy(tx, actor) : { own, ids: new Set([own]) };
      const indicator = byInstitution(INDICATOR_OF[of]);
      const counted = await actingAs(tx, PLATFORM, () => this.indicators.read(tx, indicator, asked.period));
      const detail = { institutions: watched.ids.size, of };
      await this.audit.record(tx, { actor, action: 'statistics.read', detail });
      return owedByInstitutions(indicator, counted, asked, watched).map(({ open, overdue, ...one }) => ({
        ...one,
        ended: open,
        confirmed: overdue,
      }));
    });
  }

  private async watchedBy(tx: Tx, actor: Actor): Promise<WatchedInstitutions> {
    const own = actor.institutionId;
    const all = isAllowed(actor, 'oversight.read', 'platform') ? await this.institutions.all(tx) : [];
    const country = all.find(({ id }) => id === own)?.country;
    const watched = all.filter((one) => own === undefined || one.country === country).map(({ id }) => id);
    return { own, ids: new Set(own === undefined ? watched : [own, ...watched]) };
  }
}
