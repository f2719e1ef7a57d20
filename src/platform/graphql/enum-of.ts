import { registerEnumType } from '@nestjs/graphql';
import type { DescribedVocabulary } from './described-shape.js';

export type WordEnum = Readonly<Record<string, string>>;

const known = new Map<string, WordEnum>();

/**
 * The GraphQL enum of a vocabulary, once a name. Its values are the vocabulary's own words, in lower case as
 * in the exchange format, so that a value is written the same way everywhere.
 *
 * const AlertStateEnum = enumOf<AlertState>('AlertState', 'Where an alert stands.', { queued: 'Not yet
 * told.', … });
 *
 * @param meanings what each word says; by its type none is left out
 */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Word, string>>,
): WordEnum {
  const words = Object.entries<string>(meanings);
  const made = known.get(name);
  if (made) {
    if (Object.keys(made).join() === Object.keys(meanings).join()) return made;
    throw new Error(`Two vocabularies are called ${name}.`);
  }
  const values = Object.fromEntries(words.map(([word]) => [word, word]));
  const valuesMap = Object.fromEntries(words.map(([word, meaning]) => [word, { description: meaning }]));
  registerEnumType(values, { name, description, valuesMap });
  known.set(name, values);
  return values;
}

/** Returns the GraphQL enum of a vocabulary of the contract. */
export function vocabularyEnum({ name, description, meanings }: DescribedVocabulary): WordEnum {
  return enumOf(name, description, meanings);
}
