import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { calendarOf, workingCalendar, type WorkingCalendar } from '../calendar/working-days.js';
import type { ProtocolStep } from '../domain/profile/profile-shape.js';
import { stepCalendarOf } from '../domain/profile/step-calendar.js';
import { ProfileRepository, type StoredProfile } from '../persistence/profile.repository.js';

/** The working days of countries, as their profiles say them. */
@Injectable()
export class Calendars {
  private readonly known = new Map<string, { hash: string; calendar: WorkingCalendar }>();

  private readonly ofParts = new Map<string, WorkingCalendar>();

  constructor(private readonly profiles: ProfileRepository) {}

  async of(tx: Tx, country: string): Promise<WorkingCalendar> {
    const stored = await this.profiles.current(tx, country);
    return stored ? this.ofProfile(stored) : calendarOf(country);
  }

  ofProfile({ country, hash, profile }: StoredProfile): WorkingCalendar {
    if (!profile.calendar) return calendarOf(country);
    const known = this.known.get(country);
    if (known?.hash === hash) return known.calendar;
    const calendar = workingCalendar(country, profile.calendar);
    this.known.set(country, { hash, calendar });
    return calendar;
  }

  /**
   * The calendar of a step, which may be done in a part of the country with a time zone and holidays of its own;
   * that of the office's district goes before.
   */
  ofStep(stored: StoredProfile, step: ProtocolStep, office?: { readonly code: string }): WorkingCalendar {
    const calendar = stepCalendarOf(stored.profile, step, office);
    if (!calendar) return this.ofProfile(stored);
    const key = `${stored.hash} ${calendar.region} ${calendar.timeZone ?? ''}`;
    const known = this.ofParts.get(key);
    if (known) return known;
    const terms = { ...stored.profile.calendar, timeZone: undefined, ...calendar };
    const made = workingCalendar(stored.country, terms);
    this.ofParts.set(key, made);
    return made;
  }

  /**
   * The end of the n-th working day after the day of `from` in this country. A due date is reckoned once, from the instant of its
   * cause, and stored: a clock that is set back moves none.
   */
  async workingDaysAfter(tx: Tx, country: string, from: Date, days: number): Promise<Date> {
    return (await this.of(tx, country)).after(from, days);
  }
}
