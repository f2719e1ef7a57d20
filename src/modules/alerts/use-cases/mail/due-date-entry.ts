import { createEvent } from 'ics';

/** Duty in a calendar entry: its code and when it is due. */
export interface DueDate {
  /** Stays the same, so that a later mail moves the entry and adds none. */
  readonly id: string;
  readonly title: string;
  readonly dueAt: Date;
  readonly link: string;
  readonly domain: string;
}

/** A due date as an entry for a calendar (RFC 5545), with a reminder a day before. It is private and blocks no time. */
export function dueDateEntry({ id, title, dueAt, link, domain }: DueDate): string {
  const { error, value } = createEvent({
    uid: `${id}@${domain}`,
    productId: 'huella',
    start: dueAt.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: 15 },
    title,
    url: link,
    classification: 'PRIVATE',
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: title, trigger: { hours: 24, before: true } }],
  });
  if (!value) throw new Error('A due date cannot be written as an entry.', { cause: error });
  // `ics` stamps entries with the time of writing: the same duty is the same entry.
  return value.replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stampOf(dueAt)}`);
}

function stampOf(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
