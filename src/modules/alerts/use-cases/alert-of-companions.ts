import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { FoundCompanions } from '../../identification/companions/index.js';
import type { SubjectKind } from '../../institutions/index.js';
import type { AlertSubjectRef } from '../domain/alert-subject.js';
import { hoursAfter } from '../domain/escalation.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/** News for one institution about one identification: the own reports that it concerns. */
interface News {
  readonly holderId: string;
  readonly subjects: readonly AlertSubjectRef[];
}

/**
 * Tells the institutions of companions that somebody of a journey was found, and nothing else; and whoever was told so that it does not hold,
 * where the identification was revoked. Each own report once for each identification. Runs twice without harm.
 */
@Injectable()
export class AlertOfCompanions {
  constructor(
    private readonly platform: PlatformWork,
    private readonly companions: FoundCompanions,
    private readonly reader: AlertReader,
    private readonly alerts: AlertRepository,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async ofIdentification(id: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const found = await this.companions.ofIdentifications(tx, [id]);
      await this.tell(tx, 'companion_found', newsOf(found));
      const isRevoked = (await this.companions.revokedAmong(tx, [id])).has(id);
      if (isRevoked)
        await this.tell(tx, 'companion_revoked', newsOf(await this.reader.toldOf(tx, 'companion_found', id)));
    });
  }

  async ofJourney(recordId: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      await this.tell(tx, 'companion_found', newsOf(await this.companions.ofJourney(tx, recordId)));
    });
  }

  /** More may be known of any report than before. */
  async ofAll(): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      await this.tell(tx, 'companion_found', newsOf(await this.companions.ofIdentifications(tx, undefined)));
    });
  }

  private async tell(tx: Tx, kind: SubjectKind, news: readonly News[]): Promise<void> {
    if (news.length === 0) return;
    const roster = await this.rosters.open(tx);
    const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
    for (const { holderId, subjects } of news) {
      // The word was taken back and given again meanwhile, or what may be known of the reports.
      await this.alerts.freeClosedSubjects(tx, kind, subjects);
      const raised = await this.raise.writeAbout(tx, roster, { holderId, kind, subjects, dueAt });
      if (raised) await this.raise.tell(tx, raised);
    }
  }
}

function newsOf(
  found: readonly {
    readonly institutionId: string;
    readonly reportId: string;
    readonly identificationId: string;
  }[],
): News[] {
  const news = new Map<string, News>();
  for (const { institutionId: holderId, reportId: id, identificationId: mark } of found) {
    const key = `${holderId} ${mark}`;
    news.set(key, { holderId, subjects: [...(news.get(key)?.subjects ?? []), { id, mark }] });
  }
  return [...news.values()];
}
