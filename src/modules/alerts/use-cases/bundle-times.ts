import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { alertKindFacts, Calendars, InstitutionDirectory } from '../../institutions/index.js';
import { bundleTime, mayBundle, type Rhythm } from '../domain/digest.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { DigestChoiceRepository } from '../persistence/digest-choice.repository.js';
import type { AlertAnnouncement } from './alert-announcement.js';

/**
 * Decides which mails wait for a bundle, and until when: by the wish of the one who is told and the open
 * hours of their institution's country.
 */
@Injectable()
export class BundleTimes {
  constructor(
    private readonly choices: DigestChoiceRepository,
    private readonly reader: AlertReader,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
  ) {}

  /** @returns the announcements whose mail waits; what is due soon, and each step of an escalation, is not among them */
  async of(
    tx: Tx,
    all: readonly AlertAnnouncement[],
    now: Date,
  ): Promise<ReadonlyMap<AlertAnnouncement, Date>> {
    const times = new Map<AlertAnnouncement, Date>();
    const news = all.filter(({ occasion }) => mayBundle(occasion));
    const toPeople = news.flatMap((one) => {
      const { actorId } = one.told.recipient;
      return typeof actorId === 'string' ? [{ one, actorId }] : [];
    });
    if (toPeople.length === 0) return times;
    const choices = await this.choices.of(tx, [...new Set(toPeople.map(({ actorId }) => actorId))]);
    const terms = await this.reader.termsOf(tx, [...new Set(toPeople.map(({ one }) => one.alertId))]);
    for (const { one, actorId } of toPeople) {
      const alert = terms.get(one.alertId);
      if (!alert) continue;
      const isDaily = alertKindFacts(alert.kind).isToldDaily === true;
      const mails = isDaily ? 'daily' : (choices.get(actorId)?.mails ?? 'each');
      const at = await this.timeOf(tx, mails, one.told.institutionId, { now, dueAt: alert.dueAt });
      if (at) times.set(one, at);
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
