import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { alertKindFacts, Calendars, InstitutionDirectory } from '../../institutions/index.js';
import { bundleTime, mayBundle } from '../domain/digest.js';
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
    const people = news.flatMap(({ told }) => told.recipient.actorId ?? []);
    const choices = people.length > 0 ? await this.choices.of(tx, [...new Set(people)]) : new Map();
    const waiting = news.filter(({ told }) => typeof told.recipient.actorId === 'string');
    for (const one of waiting) {
      const at = await this.timeOf(tx, one, choices, now);
      if (at) times.set(one, at);
    }
    return times;
  }

  private async timeOf(
    tx: Tx,
    { alertId, told }: AlertAnnouncement,
    choices: Awaited<ReturnType<DigestChoiceRepository['of']>>,
    now: Date,
  ): Promise<Date | undefined> {
    const chosen = choices.get(told.recipient.actorId ?? '')?.mails ?? 'each';
    const alert = await this.reader.byId(tx, alertId);
    if (!alert) return undefined;
    const mails = alertKindFacts(alert.kind).isToldDaily ? 'daily' : chosen;
    // The operator is of no institution and has no hours that are known.
    if (mails === 'each' || told.institutionId === undefined) return undefined;
    const institution = await this.institutions.byId(tx, told.institutionId);
    if (!institution) return undefined;
    const calendar = await this.calendars.of(tx, institution.country);
    return bundleTime(mails, calendar, { now, dueAt: alert.dueAt });
  }
}
