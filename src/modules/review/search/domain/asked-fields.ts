import { partialDateBounds } from '../../../../kernel/contract/index.js';
import type { AskedFields, AskedRange } from '../../../access/misuse/index.js';
import { asAskedOfOthers } from './at-others.js';
import type { Facets } from './facets.js';

const OLDEST = 150;
/** Before and after all days that anybody asks for. */
const [FIRST_DAY, LAST_DAY] = [-100_000, 100_000] as const;

/**
 * Returns the fields of a question that the query log hashes: those that are asked of others, because a name
 * is held against own records alone. A question in other letters is the same question.
 */
export function askedFieldsOf(facets: Facets): AskedFields {
  const asked = asAskedOfOthers(facets);
  const { ageFrom, ageTo, dateFrom, dateTo } = asked;
  const fields: Record<string, string | undefined> = {
    sex: asked.sex,
    age: spanOf(ageFrom, ageTo),
    date: spanOf(dateFrom, dateTo),
    place: asked.placeCountry,
    words: folded(asked.words),
    teeth: asked.hasTeeth ? 'yes' : undefined,
    dna: asked.hasDna ? 'yes' : undefined,
    of: listed([...facets.institutions, ...facets.institutionCountries]),
  };
  const age = fields.age === undefined ? [] : [agesOf(ageFrom, ageTo)];
  const date = fields.date === undefined ? [] : [daysOf(dateFrom, dateTo)];
  return { fields: given(fields), ranges: [...age, ...date] };
}

function spanOf(from: string | number | undefined, to: string | number | undefined): string | undefined {
  return from === undefined && to === undefined ? undefined : `${from ?? ''}-${to ?? ''}`;
}

const agesOf = (from = 0, to = OLDEST): AskedRange => ({ field: 'age', low: from, high: to });

function daysOf(from: string | undefined, to: string | undefined): AskedRange {
  const low = from === undefined ? undefined : partialDateBounds(from)?.firstDay;
  const high = to === undefined ? undefined : partialDateBounds(to)?.lastDay;
  return { field: 'date', low: low ?? FIRST_DAY, high: high ?? LAST_DAY };
}

function folded(text: string | undefined): string | undefined {
  const plain = text
    ?.normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .sort()
    .join(' ');
  return plain === '' ? undefined : plain;
}

const listed = (codes: readonly string[]): string | undefined =>
  codes.length > 0 ? [...codes].sort().join(' ') : undefined;

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
