import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { alertKindFacts, Calendars, InstitutionDirectory } from '../../institutions/index.js';
import { bundleTime, mayBundle, type Rhythm } from '../domain/digest.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { DigestChoiceRepository } from '../persistence/digest-choice.repository.js';
import type { AlertAnnouncement } from './alert-announcement.js';

/** Until when the news of an alert waits. */
export interface WaitingNews {
  readonly until: Date;
  /** True where all of it waits, on whichever way: what is told daily. False: the mail to a person alone. */
  readonly isAll: boolean;
}

/**
 * Decides which news waits for a bundle, and until when: by the kind of alert or the wish of the one who is
 * told, and the open hours of their institution's country.
 */
@Injectable()
export class BundleTimes {
  constructor(
    private readonly choices: DigestChoiceRepository,
    private readonly reader: AlertReader,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
  ) {}

  /** @returns the announcements that wait; what is due soon, and each step of an escalation, is not among them */
  async of(
    tx: Tx,
    all: readonly AlertAnnouncement[],
    now: Date,
  ): Promise<ReadonlyMap<AlertAnnouncement, WaitingNews>> {
    const times = new Map<AlertAnnouncement, WaitingNews>();
    const news = all.filter(({ occasion }) => mayBundle(occasion));
    if (news.length === 0) return times;
    const people = news.flatMap(({ told: { recipient } }) => recipient.actorId ?? []);
    const choices = await this.choices.of(tx, [...new Set(people)]);
    const terms = await this.reader.termsOf(tx, [...new Set(news.map(({ alertId }) => alertId))]);
    for (const one of news) {
      const alert = terms.get(one.alertId);
      if (!alert) continue;
      const { actorId } = one.told.recipient;
      const isAll = alertKindFacts(alert.kind).isToldDaily === true;
      const chosen = typeof actorId === 'string' ? choices.get(actorId)?.mails : undefined;
      const rhythm = isAll ? 'daily' : (chosen ?? 'each');
      const until = await this.timeOf(tx, rhythm, one.told.institutionId, { now, dueAt: alert.dueAt });
      if (until) times.set(one, { until, isAll });
    }
    return times;
  }

  private async timeOf(
    tx: Tx,
    mails: Rhythm,
    institutionId: string | undefined,
    times: { readonly now: Date; readonly dueAt: Date },
  ): Promise<Date | undefined> {
    // The operator is of no institution and has no hours that are known.
    if (mails === 'each' || institutionId === undefined) return undefined;
    const institution = await this.institutions.byId(tx, institutionId);
    if (!institution) return undefined;
    return bundleTime(mails, await this.calendars.of(tx, institution.country), times);
  }
}
