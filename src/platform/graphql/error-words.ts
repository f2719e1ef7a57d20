import { INTROSPECTION } from './introspection.js';

/** Sentences of GraphQL about a fault, and what is said of it without the value that was given. */
const WITHOUT_VALUE: readonly (readonly [RegExp, string])[] = [
  [/^(\w+|Enum "\w+") cannot represent [^]*$/u, '$1 cannot represent this value.'],
  [/^Expected type "(\w+)"\. [^]*$/u, '$1 cannot represent this value.'],
  [/^Value [^]* does not exist in ("\w+" enum)[^]*$/u, 'The value does not exist in $1.'],
  [
    /^Field "(?!\w{1,64}" is)[^]*" is not defined by type ("\w+")[^]*$/u,
    'A field is not defined by type $1.',
  ],
  [/^(Expected value of type "[^"]+"), found [^]*$/u, '$1.'],
  [/^(Argument "\w+") has invalid value [^]*$/u, '$1 has an invalid value.'],
  [/^Variable "(\$\w+)" got invalid value [^]*$/u, 'Variable "$1" got an invalid value.'],
  [/^(Syntax Error: [^"]*(?:String|BlockString)) "[^]*$/u, '$1.'],
  [/^Unknown operation named [^]*$/u, 'There is no operation of this name.'],
];

const SUGGESTION = / ?Did you mean [^]*$/u;

/**
 * A suggestion of GraphQL alone: names of the schema, at the end. What else stands there may have been given.
 */
const SUGGESTED_NAMES =
  / Did you mean (?:the enum value |to use an inline fragment on )?"\w+(?: \{ \.{3} \})?"(?:(?:,? or |, )"\w+")*\?$/u;

/**
 * The words of an error of the query, with its names and types and without what was given for them: that may
 * be somebody's name.
 *
 * @param suggests whether names of the schema that may have been meant are said too
 */
export function wordsWithoutValues(message: string, suggests = INTROSPECTION): string {
  const rule = WITHOUT_VALUE.find(([pattern]) => pattern.test(message));
  const words = (rule ? message.replace(...rule) : message).replace(SUGGESTION, '');
  return suggests ? words + (SUGGESTED_NAMES.exec(message)?.[0] ?? '') : words;
}
