import type { ReportRecord } from '../../../kernel/contract/index.js';

/** What of a report tells of which journey it is. */
export interface OfJourney {
  /** Institution that holds the report. */
  readonly holderId: string;
  readonly content: Pick<ReportRecord, 'institution' | 'id' | 'event' | 'linkedReports'>;
  /** Ids of the reports that are confirmed to be of one journey with it, itself among them. */
  readonly confirmed: readonly string[];
}

type LinkReason = NonNullable<ReportRecord['linkedReports']>[number]['why'];

/** A family of which one was lost years later is no journey. */
const OF_ONE_JOURNEY: readonly LinkReason[] = ['travelled_together', 'same_event'];

/**
 * Key that the reports of one journey have in common, so that an office is told of them by one alert;
 * `undefined` of a report by itself. In this order: one holder's reports of one event, by its code or else its
 * name; reports that are confirmed to be of one journey; reports of one holder that name each other, as a group
 * is filed. It holds what the report says: outside of it goes its hash alone.
 */
export function journeyKey({ holderId, content, confirmed }: OfJourney): string | undefined {
  const { event, institution, id, linkedReports = [] } = content;
  const word = event?.id ?? event?.name;
  if (word !== undefined && word.trim() !== '') return keyOf('event', holderId, folded(word));
  if (confirmed.length > 1) return keyOf('journey', least(confirmed));
  const linked = linkedReports.filter(
    (one) => one.institution === institution && OF_ONE_JOURNEY.includes(one.why),
  );
  if (linked.length === 0) return undefined;
  return keyOf('group', holderId, least([id, ...linked.map((one) => one.id)]));
}

/** Key that all reports of one import have in common: a file of a thousand is one alert to each office. */
export const importKey = (importId: string): string => keyOf('import', importId);

const keyOf = (...words: readonly string[]): string => JSON.stringify(words);

const least = (words: readonly string[]): string => [...words].sort()[0] ?? '';

/** Written by hand: "Autobús 12" and "autobus  12" are one event. */
const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/gu, ' ').toLowerCase();
