import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { calendarOf, workingCalendar, type WorkingCalendar } from '../calendar/working-days.js';
import { ProfileRepository, type StoredProfile } from '../persistence/profile.repository.js';

/** The working days of countries, as their profiles say them. */
@Injectable()
export class Calendars {
  private readonly known = new Map<string, { hash: string; calendar: WorkingCalendar }>();

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
   * The end of the n-th working day after the day of `from` in this country. A due date is reckoned once, from the instant of its
   * cause, and stored: a clock that is set back moves none.
   */
  async workingDaysAfter(tx: Tx, country: string, from: Date, days: number): Promise<Date> {
    return (await this.of(tx, country)).after(from, days);
  }
}
