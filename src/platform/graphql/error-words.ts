/** What GraphQL says of a fault, and what of it is said without the value that was given. */
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

/** The words of an error of the query, with its names and types and without suggestions and what was given for them: that may be somebody's name. */
export function wordsWithoutValues(message: string): string {
  const rule = WITHOUT_VALUE.find(([pattern]) => pattern.test(message));
  return (rule ? message.replace(...rule) : message).replace(SUGGESTION, '');
}
