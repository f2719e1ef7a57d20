import { registerEnumType } from '@nestjs/graphql';

export type WordEnum = Readonly<Record<string, string>>;

const known = new Map<string, WordEnum>();

/**
 * The GraphQL enum of a vocabulary, once a name. Its values are the vocabulary's own words, in lower case as in the
 * exchange format, so that a value is written the same way everywhere.
 */
export function enumOf(name: string, words: readonly string[]): WordEnum {
  const made = known.get(name);
  if (made) {
    if (Object.keys(made).join() === words.join()) return made;
    throw new Error(`Two vocabularies are called ${name}.`);
  }
  const values = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(values, { name });
  known.set(name, values);
  return values;
}
