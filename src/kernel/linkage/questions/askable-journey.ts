import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import type { Askable } from './askable.js';

/**
 * Returns the place of the last contact. Where a family last heard of somebody is seldom where he or she is
 * found: what other families answer is weighed, by the scorers' distances, and the find itself is not put
 * into the family's mouth.
 */
const placeOf = ({ lastContact }: ComparableRecord): ComparablePlace | undefined => lastContact?.place;

const lastContactPlace: Askable = {
  question: 'last_contact_place',
  group: 'place',
  types: ['report'],
  lacks: ({ lastContact }) => lastContact?.place === undefined,
  answered(record, source) {
    const place = placeOf(source);
    return place && { ...record, lastContact: { ...record.lastContact, place } };
  },
};

const lastContactDate: Askable = {
  question: 'last_contact_date',
  group: 'time',
  types: ['report'],
  lacks: ({ lastContact }) => lastContact?.date === undefined,
  answered(record, { lastContact }) {
    const date = lastContact?.date;
    return date === undefined ? undefined : { ...record, lastContact: { ...record.lastContact, date } };
  },
};

const route: Askable = {
  question: 'route',
  group: 'place',
  types: ['report'],
  lacks: ({ route: stops }) => (stops ?? []).length === 0,
  answered(record, { route: stops }) {
    return (stops ?? []).length === 0 ? undefined : { ...record, route: stops };
  },
};

const isNamed = ({ event }: ComparableRecord): boolean =>
  event?.id !== undefined || event?.name !== undefined;

/** A wreck, a fire, a bus that many were in. */
const event: Askable = {
  question: 'event',
  group: 'event',
  types: ['report', 'remains', 'living'],
  lacks: (record) => !isNamed(record),
  answered: (record, source) => (isNamed(source) ? { ...record, event: source.event } : undefined),
};

/** Questions about the journey. */
export const ofJourney: readonly Askable[] = [lastContactPlace, lastContactDate, route, event];
