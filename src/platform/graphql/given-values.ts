import {
  coerceInputValue,
  getNamedType,
  getOperationAST,
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { DomainError } from '../errors/index.js';
import { wordsWithoutValues } from './error-words.js';
import type { RequestedOperation } from './query-limits.js';

/** Characters that no text has and no database keeps: the null character, and half of a pair of UTF-16. */
const NO_TEXT = /\0|\p{Surrogate}/u;

const NO_MOMENT = 'It is no moment of the calendar. Write it as YYYY-MM-DDThh:mm:ssZ.';

/**
 * Refuses values that are not what the schema says, and text that is none. GraphQL would do the first by
 * itself, and repeat in its error what was given; this says where it stood and what is wanted.
 */
export function requireReadable({ schema, document, operationName, variables }: RequestedOperation): void {
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
  if (!literalsAreMoments(schema, document)) throw refusal(`A moment cannot be taken. ${NO_MOMENT}`);
  if (!isText(variables) || !literalsAreText(document))
    throw refusal('A value has a character that is none: U+0000, or half of a pair.');
}

type Path = readonly (string | number)[];

function requireType(name: string, type: GraphQLInputType, value: unknown): void {
  const refuse = (path: Path, why: string): never => {
    const place = [name, ...path]
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('');
    throw refusal(`Variable "$${name}" cannot be taken at "${place.slice(1)}": ${why}`);
  };
  const read: unknown = coerceInputValue(value, type, (path, _value, { message, originalError }) => {
    // A scalar that says in the languages of the catalogue what it takes is not said in GraphQL's words.
    if (originalError instanceof DomainError) throw refusal(message, 'BAD_USER_INPUT', originalError);
    return refuse(path, wordsWithoutValues(message));
  });
  const path = noMomentIn(read);
  if (path) refuse(path, NO_MOMENT);
}

/**
 * The scalar of moments makes a date of any text, and one that is none of most. @returns the place of the
 * first of these
 */
function noMomentIn(read: unknown): Path | undefined {
  const left: (readonly [Path, unknown])[] = [[[], read]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next;
    if (value instanceof Date && Number.isNaN(value.getTime())) return path;
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'object') left.push([[...path, Array.isArray(value) ? Number(key) : key], inner]);
  }
  return undefined;
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

function literalsAreMoments(schema: GraphQLSchema, document: DocumentNode): boolean {
  let areMoments = true;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      StringValue: ({ value }) => {
        const type = types.getInputType();
        if (type && getNamedType(type).name === 'DateTime') areMoments &&= !Number.isNaN(Date.parse(value));
      },
    }),
  );
  return areMoments;
}

function refusal(message: string, code = 'BAD_USER_INPUT', originalError?: Error): GraphQLError {
  const extensions = { code, http: { status: 400 } };
  return new GraphQLError(message, { extensions, ...(originalError && { originalError }) });
}
