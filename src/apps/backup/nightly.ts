const DAY_MS = 86_400_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** A time of day in Greenwich, as minutes from midnight. */
export type MinutesOfDay = number;

/** Reads `02:15`; undefined where it is no time of day. */
export function minutesOf(text: string): MinutesOfDay | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Name of a backup that was begun at this moment: names in order are moments in order. */
export function nameAt(moment: Date): string {
  const [day = '', time = ''] = moment.toISOString().split('T');
  return `huella-${day}-${time.slice(0, 8).replaceAll(':', '')}.backup`;
}

const NAME = /^huella-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.backup$/u;

/** Moment at which a backup of this name was begun; undefined where the name is none of ours. */
export function momentOf(name: string): Date | undefined {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  if (day === undefined) return undefined;
  const moment = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/**
 * Returns when the next backup is to be made: at the next time of day that no backup has followed. A time that
 * was slept through, or has failed, is due at once.
 *
 * @param names of the files that lie in the folder
 */
export function dueAt(names: readonly string[], at: MinutesOfDay, now: Date): Date {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const today = midnight + at * 60_000;
  const last = today <= now.getTime() ? today : today - DAY_MS;
  const isMade = names.some((name) => (momentOf(name)?.getTime() ?? 0) >= last);
  return new Date(isMade ? last + DAY_MS : last);
}

/** Milliseconds to wait after so many failures one after the other: a minute, doubled each time up to an hour. */
export function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1), LONGEST_WAIT_MS);
}

/** Names of backups beyond the newest `keep`. What is no backup of ours is never among them. */
export function superfluous(names: readonly string[], keep: number): readonly string[] {
  const own = names.filter((name) => momentOf(name) !== undefined).sort();
  return own.slice(0, Math.max(0, own.length - keep));
}

/** Parts of backups that were broken off; one process alone writes into the folder. */
export function brokenOff(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith('.part') && momentOf(name.slice(0, -'.part'.length)));
}
