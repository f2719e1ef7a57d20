import { partialDateBounds, type ExchangeRecord, type Place } from '../../../../kernel/contract/index.js';
import { daysOf, type EventFacts } from './event.js';
import { keyOfName } from './manifest.js';

/** Reason for which a record may belong to an event. */
export type LeadReason = 'code' | 'words' | 'locality' | 'admin1' | 'country' | 'time';

export interface EventLead {
  readonly reasons: readonly LeadReason[];
  readonly weight: number;
}

/** Weights of the reasons; only the order of leads follows from them. */
const WEIGHTS: Readonly<Record<LeadReason, number>> = {
  ...{ code: 10, words: 4, locality: 3, admin1: 2, country: 1, time: 2 },
};
/** A last sign of life lies before the event, and remains are found after it. */
const DAYS_BEFORE = 60;
const DAYS_AFTER_OF_REPORT = 3;

/**
 * Returns why a record may be of the event; undefined where nothing but the country, or but the time, says
 * so.
 */
export function leadOf(event: EventFacts, content: ExchangeRecord): EventLead | undefined {
  const time = timeFits(event, content);
  const reasons = new Set<LeadReason>(placesOf(content).flatMap((place) => placeReasons(event, place)));
  if (time === 'yes') reasons.add('time');
  const isNear = time !== 'no' && (reasons.has('admin1') || reasons.has('locality'));
  const isNamed = saysWords(event, content.event?.name) && time !== 'no';
  const hasCode = content.event?.id === event.code;
  if (isNamed) reasons.add('words');
  if (hasCode) reasons.add('code');
  if (!isNear && !isNamed && !hasCode) return undefined;
  return { reasons: [...reasons], weight: [...reasons].reduce((sum, one) => sum + WEIGHTS[one], 0) };
}

function saysWords({ name }: EventFacts, said: string | undefined): boolean {
  if (said === undefined) return false;
  const [own, other] = [keyOfName(name), keyOfName(said)];
  return own !== '' && own === other;
}

function placeReasons(event: EventFacts, place: Place): LeadReason[] {
  if (place.country !== event.country) return [];
  const isSame = (one: string | null, other: string | undefined): boolean =>
    one !== null && other !== undefined && keyOfName(one) === keyOfName(other);
  const reasons: LeadReason[] = ['country'];
  if (isSame(event.admin1, place.admin1)) reasons.push('admin1');
  if (isSame(event.locality, place.locality)) reasons.push('locality');
  return reasons;
}

function placesOf(content: ExchangeRecord): Place[] {
  if (content.recordType === 'report') {
    const stops = [content.lastContact?.place, ...(content.route ?? []).map(({ place }) => place)];
    return [...stops, content.destination?.place].filter((place) => place !== undefined);
  }
  const place = content.recordType === 'remains' ? content.found?.place : content.place;
  return place ? [place] : [];
}

function timeFits(event: EventFacts, content: ExchangeRecord): 'yes' | 'no' | 'unknown' {
  const days = daysOf(event);
  if (!days) return 'unknown';
  if (content.recordType === 'report') {
    const said = partialDateBounds(content.lastContact?.date ?? '');
    if (!said) return 'unknown';
    const isThen =
      said.lastDay >= days.first - DAYS_BEFORE && said.firstDay <= days.last + DAYS_AFTER_OF_REPORT;
    return isThen ? 'yes' : 'no';
  }
  const date = content.recordType === 'remains' ? content.found?.date : content.since;
  const found = partialDateBounds(typeof date === 'string' ? date : '');
  if (!found) return 'unknown';
  return found.lastDay >= days.first ? 'yes' : 'no';
}
