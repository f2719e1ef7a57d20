import { makeOperation, mapExchange, type AnyVariables, type Operation } from 'urql';
import { WORDS_ANSWERED, WORDS_AS_VARIABLES, WORDS_GIVEN } from './enum-fields.js';

type Values = Readonly<Record<string, unknown>>;

/** A type of a variable as a document has it: a name, perhaps within lists and marks of what must be given. */
type WrittenType =
  | { readonly name: { readonly value: string } }
  | { readonly name?: undefined; readonly type: WrittenType };

const AS_VARIABLES = new Set(WORDS_AS_VARIABLES.split(' '));

/**
 * Turns the vocabularies' words into their names in GraphQL on the way to the API and back on the way from
 * it (`home_alone`, `HOME_ALONE`), so that pages, their store and what is kept on the device have the words.
 * It stands behind the store, which adds the `__typename` by which the words of an answer are found.
 */
export const enumNamesExchange = mapExchange({
  onOperation: (operation) =>
    makeOperation(operation.kind, { ...operation, variables: withNames(operation) }, operation.context),
  onResult: (result) => ({ ...result, data: answerWithWords(result.operation.kind, result.data) }),
});

function withNames({ query, variables }: Pick<Operation, 'query' | 'variables'>): AnyVariables {
  const types = new Map<string, string>();
  for (const definition of query.definitions)
    if ('operation' in definition)
      for (const { variable, type } of definition.variableDefinitions ?? [])
        types.set(variable.name.value, writtenName(type));
  return mapped(variables ?? {}, (name, value) => {
    const type = types.get(name) ?? '';
    return AS_VARIABLES.has(type) ? turned(value, toName) : inputNamed(type, value);
  });
}

const writtenName = (type: WrittenType): string =>
  type.name === undefined ? writtenName(type.type) : type.name.value;

/** Returns the value of a variable or a field of this input type with names in the places of its words. */
function inputNamed(type: string, value: unknown): unknown {
  const fields = WORDS_GIVEN[type];
  if (!fields) return value;
  if (Array.isArray(value)) return value.map((one) => inputNamed(type, one));
  if (!isValues(value)) return value;
  return mapped(value, (name, inner) => {
    const leads = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (leads === undefined) return inner;
    return leads === '' ? turned(inner, toName) : inputNamed(leads, inner);
  });
}

/**
 * Returns the data of an answer with words in the places of their names. Objects without a type are of a
 * scalar: what stands in them is no enum.
 *
 * @param kind of the operation, whose answer itself has no type
 */
export function answerWithWords(kind: string, data: unknown): unknown {
  return isValues(data) ? objectWorded(ROOTS[kind] ?? 'Query', data) : data;
}

const ROOTS: Readonly<Record<string, string>> = { mutation: 'Mutation', subscription: 'Subscription' };

function objectWorded(type: string, data: Values): Values {
  const keys = new Set(WORDS_ANSWERED[type]?.split(' '));
  return mapped(data, (key, value) => (keys.has(key) ? turned(value, toWord) : valueWorded(value)));
}

function valueWorded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueWorded);
  if (!isValues(value) || typeof value.__typename !== 'string') return value;
  return objectWorded(value.__typename, value);
}

const toName = (word: string): string => word.toUpperCase();
const toWord = (name: string): string => name.toLowerCase();

function turned(value: unknown, turn: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => turned(one, turn));
  return typeof value === 'string' ? turn(value) : value;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = (values: Values, change: (name: string, value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)]));
