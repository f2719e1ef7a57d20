import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import type { Askable } from './askable.js';

const placeOf = ({ found, lastContact, place }: ComparableRecord): ComparablePlace | undefined =>
  found?.place ?? lastContact?.place ?? place;

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
  answered(record, { lastContact, found, since }) {
    const date = lastContact?.date ?? found?.date ?? since;
    return date === undefined ? undefined : { ...record, lastContact: { ...record.lastContact, date } };
  },
};

/** A way that led to where somebody was found, or the way that another family tells of. */
const route: Askable = {
  question: 'route',
  group: 'place',
  types: ['report'],
  lacks: ({ route: stops }) => (stops ?? []).length === 0,
  answered(record, source) {
    if ((source.route ?? []).length > 0) return { ...record, route: source.route };
    const place = source.recordType === 'report' ? undefined : placeOf(source);
    return place && { ...record, route: [{ place }] };
  },
};

/** What is asked of the journey. */
export const ofJourney: readonly Askable[] = [lastContactPlace, lastContactDate, route];
