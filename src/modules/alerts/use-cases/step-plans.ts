import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  Calendars,
  Escalations,
  InstitutionDirectory,
  type WorkingCalendar,
} from '../../institutions/index.js';
import { chainOf, hoursAfter, stepAfter, type NamedStep } from '../domain/escalation.js';
import type { Alert } from '../persistence/alert-rows.js';

/** The steps of one institution, and the days between them. */
export interface StepPlan {
  readonly chain: readonly NamedStep[];
  /**
   * Time at which the next step is due, counted from the last one, or from the due date where none was taken.
   */
  dueAfter(alert: Pick<Alert, 'stepsTaken' | 'dueAt'>, last: Date | undefined): Date;
}

/**
 * Plans of the steps that an alert takes: those of its institution's country, in that country's working days;
 * else those of the installation.
 */
@Injectable()
export class StepPlans {
  constructor(
    private readonly escalations: Escalations,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns the plan of an institution; the operator, who has none, goes by the house */
  async open(
    tx: Tx,
    alerts: readonly Pick<Alert, 'institutionId'>[],
  ): Promise<(institutionId: string | null) => StepPlan> {
    const ids = [...new Set(alerts.flatMap(({ institutionId }) => institutionId ?? []))];
    const terms = await this.escalations.of(tx, ids);
    const plans = new Map<string, StepPlan>();
    for (const { id, country } of await this.institutions.byIds(tx, [...terms.keys()]))
      plans.set(id, this.plan(chainOf(terms.get(id)), await this.calendars.of(tx, country)));
    const house = this.plan(chainOf(undefined), undefined);
    return (id) => plans.get(id ?? '') ?? house;
  }

  private plan(chain: readonly NamedStep[], calendar: WorkingCalendar | undefined): StepPlan {
    return {
      chain,
      dueAfter: ({ stepsTaken, dueAt }, last) => {
        const days = stepAfter(chain, stepsTaken)?.workingDays;
        const from = last ?? dueAt;
        if (days === undefined || !calendar)
          return last ? hoursAfter(last, this.settings.ALERT_ESCALATION_HOURS) : dueAt;
        // On the day itself: at once, and not when its offices close.
        return days === 0 ? from : calendar.after(from, days);
      },
    };
  }
}
