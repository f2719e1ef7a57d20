import type { CalendarWorld } from '../domain/profile/check-profile.js';
import { holidayRegion } from './holidays.js';
import { isTimeZone } from './local-time.js';

/** What is a region with holidays, and what a time zone, on this machine. */
export const calendarWorld: CalendarWorld = {
  isHolidayRegion: (name) => holidayRegion(name) !== undefined,
  isTimeZone,
};
