import { dayFault, isLanguage } from './calendar-faults.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { UsableParts } from './usable-parts.js';

/** Faults of the ways to reach an office: a day of trying that has not come, a language that is none. */
export function channelFaults({ channels }: UsableParts, today: string): ProfileFault[] {
  return channels.flatMap(({ path, channel: { tried, languages = [] } }) => {
    const ofDay = tried === undefined ? undefined : dayFault([...path, 'tried'], tried, today);
    return [
      ...(ofDay ? [ofDay] : []),
      ...languages.flatMap((one, at) =>
        isLanguage(one)
          ? []
          : [fault([...path, 'languages', at], 'PROFILES.NOT_AS_EXPECTED', { expected: 'BCP 47' })],
      ),
    ];
  });
}
