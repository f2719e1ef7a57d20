import { registerEnumType } from '@nestjs/graphql';
import type { DescribedVocabulary } from './described-shape.js';

/** Words of a vocabulary by their names in GraphQL. */
export type WordEnum = Readonly<Record<string, string>>;

const known = new Map<string, WordEnum>();

/** A name of a value in GraphQL, as its specification recommends (October 2021, section 2.9.6). */
const NAME = /^[A-Z][A-Z0-9_]*$/u;

/** Returns how a word of a vocabulary is called in GraphQL: `home_alone` is `HOME_ALONE`. */
const nameOf = (word: string): string => word.toUpperCase();

/**
 * The GraphQL enum of a vocabulary, once a name. Its values are called by the words in capitals. Whatever is
 * asked and answered is turned here alone: files, rows, events and resolvers have the vocabulary's own words.
 *
 * const AlertStateEnum = enumOf<AlertState>('AlertState', 'Where an alert stands.', { queued: 'Not yet
 * told.', … });
 *
 * @param meanings what each word says; by its type none is left out
 * @throws Error where two words have one name, or a word has none
 */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Word, string>>,
): WordEnum {
  const words = Object.entries<string>(meanings);
  const made = known.get(name);
  if (made) {
    if (Object.values(made).join() === Object.keys(meanings).join()) return made;
    throw new Error(`Two vocabularies are called ${name}.`);
  }
  const values = Object.fromEntries(words.map(([word]) => [nameOf(word), word]));
  const names = Object.keys(values);
  if (names.length < words.length || !names.every((one) => NAME.test(one)))
    throw new Error(`A word of ${name} has no name of its own in capitals.`);
  const valuesMap = Object.fromEntries(
    words.map(([word, meaning]) => [nameOf(word), { description: meaning }]),
  );
  registerEnumType(values, { name, description, valuesMap });
  known.set(name, values);
  return values;
}

/** Returns which enums have words that are spelled in capitals, as their names are. */
export const enumsInCapitals = (): readonly string[] =>
  [...known]
    .filter(([, values]) => Object.entries(values).every(([name, word]) => name === word))
    .map(([name]) => name)
    .sort();

/** Returns the GraphQL enum of a vocabulary of the contract. */
export function vocabularyEnum({ name, description, meanings }: DescribedVocabulary): WordEnum {
  return enumOf(name, description, meanings);
}
