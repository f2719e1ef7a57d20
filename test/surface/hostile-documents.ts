import { getIntrospectionQuery } from 'graphql';

export interface HostileRequest {
  readonly query: string;
  readonly variables?: unknown;
}

const repeated = (count: number, of: (n: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(between);

/** What costs much to read or to check and can be asked by whoever reaches the port; each fits the widest limits. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, () => HostileRequest>> = {
  'the whole schema': () => ({ query: getIntrospectionQuery() }),
  'types of types': () => ({
    query: `{ __schema { types { fields { type { fields { type { fields { args { type { fields { name } } } } } } } } } } }`,
  }),
  'the whole schema fourteen times': () => {
    const whole = getIntrospectionQuery({ descriptions: false });
    const fragments = whole.slice(whole.indexOf('fragment'));
    return { query: `{ ${repeated(14, (n) => `a${n}: __schema { types { ...FullType } }`)} } ${fragments}` };
  },
  'every type by every type': () => ({
    query:
      '{ __schema { types { possibleTypes { fields { type { possibleTypes { fields { name } } } } } } } }',
  }),
  'one field, again and again': () => ({ query: `{ ${repeated(1_990, () => '__typename')} }` }),
  'one field with an argument, again and again': () => ({
    query: `{ ${repeated(215, () => '__type(name: "a") { name }')} }`,
  }),
  'fields that do not exist': () => ({ query: `{ ${repeated(1_990, (n) => `none${n}`)} }` }),
  'fields almost called like others': () => ({ query: `{ ${repeated(1_990, (n) => `report${n}`)} }` }),
  'arguments that do not exist': () => ({
    query: `{ reports(${repeated(600, (n) => `fir${n}: ${n}`)}) { __typename } }`,
  }),
  'types almost called like others': () => ({
    query: `query Q(${repeated(480, (n) => `$v${n}: Repor${n}`)}) { __typename }`,
  }),
  'directives that do not exist': () => ({ query: `{ __typename ${repeated(990, (n) => `@skp${n}`)} }` }),
  'fragments in fragments': () => ({
    query: `{ ...F0 } ${repeated(130, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F130 on Query { __typename }`,
  }),
  'twenty-five fragments in fragments': () => ({
    query: `{ ...F0 } ${repeated(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F25 on Query { __typename }`,
  }),
  'fragments that are not used': () => ({
    query: `{ __typename } ${repeated(240, (n) => `fragment F${n} on Query { __typename }`)}`,
  }),
  'fragments that spread all others': () => ({
    query: `{ ...F0 } ${repeated(38, (n) => `fragment F${n} on Query { __typename ${repeated(38 - n, (m) => `...F${n + m + 1}`)} }`)} fragment F38 on Query { __typename }`,
  }),
  'fragments that go round': () => ({
    query: `{ ...F0 } ${repeated(30, (n) => `fragment F${n} on Query { ${repeated(30, (m) => `...F${m}`)} }`)}`,
  }),
  'fields to be merged': () => ({
    query: `{ ${repeated(150, (n) => `reports(first: ${(n % 100) + 1}) { nodes { id code } }`)} }`,
  }),
  'fragments to be merged': () => ({
    query: `{ ${repeated(120, (n) => `...F${n}`)} } ${repeated(120, (n) => `fragment F${n} on Query { reports { nodes { id } } }`)}`,
  }),
  'deep lists': () => ({ query: `{ __type(name: ${'['.repeat(980)}${']'.repeat(980)}) { name } }` }),
  'deep fields': () => ({ query: `{ ${'a { '.repeat(660)} a ${'}'.repeat(660)} }` }),
  'many operations': () => ({ query: repeated(330, (n) => `query Q${n} { __typename }`) }),
  'a megabyte of text': () => ({ query: `{ __type(name: "${'x'.repeat(1_000_000)}") { name } }` }),
  'a megabyte of lines': () => ({ query: `{ __type(name: """${'\n x'.repeat(240_000)}""") { name } }` }),
  'a megabyte of comment': () => ({ query: `{ __typename } # ${'x'.repeat(1_000_000)}` }),
  'a megabyte of commas': () => ({ query: `{ __typename }${','.repeat(1_000_000)}` }),
  'a megabyte of comments': () => ({ query: `{ __typename }${'#\n'.repeat(330_000)}` }),
  'a megabyte of a name': () => ({ query: `{ ${'x'.repeat(1_000_000)} }` }),
  'a megabyte of values': () => ({
    query: 'query Q($a: [String!]!) { __typename }',
    variables: { a: Array.from({ length: 250_000 }, () => 'x') },
  }),
  'a megabyte of wrong values': () => ({
    query: 'query Q($a: [Int!]!) { __typename }',
    variables: { a: Array.from({ length: 250_000 }, () => 'x') },
  }),
  'a megabyte of values that nobody asked for': () => ({
    query: '{ __typename }',
    variables: Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`v${n}`, 1])),
  }),
  'a megabyte of fields that nobody knows': () => ({
    query: 'mutation M($input: FileReportInput!) { fileReport(input: $input) { __typename } }',
    variables: { input: Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`reprt${n}`, 1])) },
  }),
  'a deep value': () => ({
    query: 'query Q($a: JSONObject) { __typename }',
    variables: { a: JSON.parse(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`) as unknown },
  }),
  'errors of many public fields': () => ({
    query: `{ ${repeated(15, (n) => `a${n}: me { name }`)} ${repeated(200, () => 'me { name }')} }`,
  }),
};
