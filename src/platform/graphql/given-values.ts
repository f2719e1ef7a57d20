import {
  coerceInputValue,
  getOperationAST,
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLInputType,
} from 'graphql';
import { wordsWithoutValues } from './error-words.js';
import type { Operation } from './query-limits.js';

/** No text has them, and no database keeps them: the null character, and half of a pair of UTF-16. */
const NO_TEXT = /\0|\p{Surrogate}/u;

/**
 * Refuses values that are not what the schema says, and text that is none. GraphQL would do the first by itself, and repeat in its error
 * what was given; this says where it stood and what is wanted.
 */
export function requireReadable({ schema, document, operationName, variables }: Operation): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refusal('There is no operation of this name.', 'OPERATION_RESOLUTION_FAILURE');
  for (const { variable, type: written, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, written);
    if (!isInputType(type)) continue;
    const isGiven = variables !== null && variables !== undefined && Object.hasOwn(variables, name);
    if (isGiven) requireType(name, type, variables[name]);
    else if (isNonNullType(type) && !defaultValue) throw refusal(`Variable "$${name}" is missing.`);
  }
  if (!isText(variables) || !literalsAreText(document))
    throw refusal('A value has a character that is none: U+0000, or half of a pair.');
}

function requireType(name: string, type: GraphQLInputType, value: unknown): void {
  coerceInputValue(value, type, (path, _value, { message }) => {
    const place = [name, ...path]
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('');
    throw refusal(
      `Variable "$${name}" cannot be taken at "${place.slice(1)}": ${wordsWithoutValues(message)}`,
    );
  });
}

/** Goes by a list, not by itself: values may lie twenty thousand deep. */
function isText(given: unknown): boolean {
  const left: unknown[] = [given];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && NO_TEXT.test(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) left.push(key, inner);
  }
  return true;
}

function literalsAreText(document: DocumentNode): boolean {
  let areText = true;
  visit(document, {
    StringValue: ({ value }) => {
      areText &&= !NO_TEXT.test(value);
    },
  });
  return areText;
}

function refusal(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
