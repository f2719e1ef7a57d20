import type { CalendarWorld } from '../domain/profile/check-profile.js';
import { holidayRegion } from './holidays.js';
import { isTimeZone } from './local-time.js';

/** Regions with holidays and time zones that this machine knows. */
export const calendarWorld: CalendarWorld = {
  isHolidayRegion: (name) => holidayRegion(name) !== undefined,
  isTimeZone,
};
