import type { ComparableDocument, ComparableRecord } from '../comparable-record.js';
import { countryCode } from '../country-code.js';
import { memoize } from '../memoize.js';
import { isPlaceholderNumber } from '../text/placeholders.js';
import { OTHER_CODE_KIND, OWN_CODE_KIND, PHONE_KIND } from './document-weights.js';

const PAPERS = [
  'national_id',
  'passport',
  'birth_certificate',
  'consular_id',
  'voter_id',
  'driving_licence',
  'refugee_certificate',
  'border_id',
  'other',
] as const;

export interface ReadNumber {
  readonly kind: number;
  readonly country: number;
  readonly number: string;
  readonly isOnBody: boolean;
  readonly value: unknown;
}

const MOST_NUMBERS = 12;
const plain = (number: string): string => number.toLowerCase().replace(/[^a-z0-9]+/g, '');
/** National and international spellings of a telephone share their last figures. */
const PHONE_FIGURES = 8;

export function numbersOf(record: ComparableRecord): readonly ReadNumber[] {
  const papers = (documents: readonly ComparableDocument[] | undefined, isOnBody: boolean): ReadNumber[] =>
    (documents ?? []).flatMap((document) => {
      if (document.number === undefined || isPlaceholderNumber(document.number)) return [];
      const kind = 1 + PAPERS.findIndex((type) => type === (document.type ?? 'other'));
      const country = countryCode(document.country);
      return [{ kind, country, number: plain(document.number), isOnBody, value: document }];
    });
  const phones = (record.person?.phones ?? []).flatMap((phone) => {
    const figures = phone.replace(/\D/g, '').slice(-PHONE_FIGURES);
    const isUsable = figures.length >= 6 && !isPlaceholderNumber(figures);
    return isUsable ? [{ kind: PHONE_KIND, country: 0, number: figures, isOnBody: false, value: phone }] : [];
  });
  return [
    ...papers(record.person?.documents, false),
    ...papers(record.identity?.documents, false),
    ...papers(record.presumedIdentity?.documents, true),
    ...phones,
    ...codesOf(record),
  ].slice(0, MOST_NUMBERS);
}

function codesOf(record: ComparableRecord): ReadNumber[] {
  const code = (kind: number, id: string | undefined): ReadNumber[] =>
    id === undefined || isPlaceholderNumber(id)
      ? []
      : [{ kind, country: 0, number: plain(id), isOnBody: false, value: id }];
  const others = (record.externalIds ?? []).flatMap(({ id }) => code(OTHER_CODE_KIND, id));
  return [...others, ...code(OWN_CODE_KIND, record.id)];
}

/** Returns `numbersOf` a record, read once for each: for explanations. */
export const numbersReadOnce = memoize(numbersOf);
