import { partialDateBounds, rangesOverlap } from '../../../../kernel/contract/index.js';
import { wordsOf } from '../../../../kernel/linkage/index.js';
import { saidIn } from './asked-words.js';
import { givenFacets, type AskedFacets, type Facet } from './facets.js';
import { ageOf, type Searchable } from './searchable.js';

type Says = 'agrees' | 'not_known' | 'differs';

/** Reason for which a record answers a question: what of it agrees, and what it says nothing of. */
export interface HitReason {
  readonly facet: Facet;
  readonly says: 'agrees' | 'not_known';
  /**
   * True, for words, where the record says them only in others of the same meaning, such as those of another
   * language. Null of another institution's record: in which words it stands there is not shown.
   */
  readonly inOtherWords: boolean | null;
}

/** Facets by which alone a person is asked for; a record that is silent of them is no answer. */
const MUST_BE_SAID: ReadonlySet<Facet> = new Set<Facet>(['document', 'name', 'words', 'teeth', 'dna']);

const RULES: Readonly<Record<Facet, (one: Searchable, asked: AskedFacets) => Says>> = {
  document: ({ documents }, { document = '' }) =>
    said(documents.length > 0, () => documents.some(({ number }) => plain(number) === plain(document))),
  name: ({ names }, { name = '' }) =>
    said(names.length > 0, () => names.some((one) => hasWords(Object.values(one).flat().join(' '), name))),
  words: ({ texts }, { words = '' }) => said(texts.length > 0, () => saidIn(texts, words) !== undefined),
  age: (one, { ageFrom, ageTo }) => {
    const age = ageOf(one);
    const asked = {
      ...(ageFrom !== undefined && { min: ageFrom }),
      ...(ageTo !== undefined && { max: ageTo }),
    };
    return said(age !== undefined, () => rangesOverlap(age ?? {}, asked));
  },
  date: ({ date }, { dateFrom, dateTo }) => {
    const days = date ? partialDateBounds(date) : undefined;
    return said(days !== undefined, () => {
      const first = dateFrom ? partialDateBounds(dateFrom)?.firstDay : undefined;
      const last = dateTo ? partialDateBounds(dateTo)?.lastDay : undefined;
      return (first ?? -Infinity) <= (days?.lastDay ?? 0) && (days?.firstDay ?? 0) <= (last ?? Infinity);
    });
  },
  place: ({ places }, { placeCountry }) => {
    const countries = places.flatMap(({ country }) => country ?? []);
    return said(countries.length > 0, () => countries.some((country) => country === placeCountry));
  },
  sex: ({ sex }, asked) => said(sex === 'female' || sex === 'male', () => sex === asked.sex),
  teeth: ({ hasTeeth }) => (hasTeeth ? 'agrees' : 'not_known'),
  dna: ({ hasDna }) => (hasDna ? 'agrees' : 'not_known'),
};

/**
 * Returns why a record answers a question; undefined where it does not. What is asked and not known speaks
 * neither way.
 */
export function answerOf(
  one: Searchable,
  asked: AskedFacets,
  own: boolean,
): readonly HitReason[] | undefined {
  const reasons: HitReason[] = [];
  for (const facet of givenFacets(asked)) {
    const says = RULES[facet](one, asked);
    if (says === 'differs' || (says === 'not_known' && MUST_BE_SAID.has(facet))) return undefined;
    const inOtherWords = own ? facet === 'words' && saidIn(one.texts, asked.words ?? '') === 'alike' : null;
    reasons.push({ facet, says, inOtherWords });
  }
  return reasons.some(({ says }) => says === 'agrees') ? reasons : undefined;
}

const said = (isKnown: boolean, agrees: () => boolean): Says =>
  isKnown ? (agrees() ? 'agrees' : 'differs') : 'not_known';

const plain = (text: string): string => wordsOf(text).join('');

/** Tells whether every word of what is asked is among those of a text. */
function hasWords(text: string, asked: string): boolean {
  const there = new Set(wordsOf(text));
  return wordsOf(asked).every((word) => there.has(word));
}
