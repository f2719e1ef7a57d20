import { colours, contentWords, type Vocabulary } from '../text/concepts.js';
import { isBodyWord } from '../text/body-words.js';
import { wordsOf } from '../text/fold.js';
import { isPlaceholder } from '../text/placeholders.js';
import { FACET, type ItemWord } from './item-model.js';

/** Free texts of an item as words of its facets. */
export function subjectWords(vocabulary: Vocabulary, ...texts: readonly (string | undefined)[]): ItemWord[] {
  const read = texts.flatMap((text) =>
    text === undefined || isPlaceholder(text) ? [] : [vocabulary.read(text)],
  );
  const concepts = [...new Set(read.flatMap((part) => part.concepts))];
  const words = contentWords(read.flatMap((part) => part.words)).filter((word) => !isBodyWord(word));
  return [
    ...concepts.map((word): ItemWord => ({ word, facet: FACET.subject, kind: 'exact' })),
    ...words.map((word): ItemWord => ({ word, facet: FACET.rest, kind: 'exact' })),
  ];
}

export function colourWords(text: string | undefined): ItemWord[] {
  if (text === undefined || isPlaceholder(text)) return [];
  return colours.read(text).concepts.map((word): ItemWord => ({ word, facet: FACET.colour, kind: 'exact' }));
}

/** Returns the words of what is written on a thing; compared also where misspelt or read in part. */
export function letteringWords(text: string | undefined): ItemWord[] {
  if (text === undefined || isPlaceholder(text)) return [];
  return contentWords(wordsOf(text)).map((word): ItemWord => ({
    word,
    facet: FACET.lettering,
    kind: 'inscription',
  }));
}
