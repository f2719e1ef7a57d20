import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getIntrospectionQuery, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { message, SPOKEN_LANGUAGES } from '../../src/platform/catalogue/index.js';
import { LIMITS } from '../../src/platform/graphql/query-limits.js';
import { ApiHouse, invented } from './api-house.js';

const WIDE = 'code type collectedAt collectorKind lab kit custody { at from to }';

describe('what one request may ask', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
    const file = `mutation F($input: FileReportInput!) { fileReport(input: $input) { __typename } }`;
    await house.ask(file, { token, variables: { input: { report: invented() } } });
    // A hundred more of the same, past the API, so that a page of a hundred is full.
    await house.sql(
      `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
       SELECT gen_random_uuid(), institution_id, record_type, code || n, 1, status, content, content_hash || n
       FROM record, generate_series(1, 120) n`,
    );
  });
  afterAll(() => house.close());

  const page = '{ nodes { id } pageInfo { hasNextPage } }';

  it.each([
    ['a literal', `{ reports(first: 100) ${page} }`, {}, 100],
    ['a variable', `query Q($n: PageSize!) { reports(first: $n) ${page} }`, { n: 100 }, 100],
    ["a variable's default", `query Q($n: PageSize! = 100) { reports(first: $n) ${page} }`, {}, 100],
    ['nothing', `{ reports ${page} }`, {}, 20],
  ])('fills a page of the size given by %s', async (_, query, variables, size) => {
    const { data } = await house.ask(query, { token, variables });
    expect(data.reports.nodes).toHaveLength(size);
    expect(data.reports.pageInfo.hasNextPage).toBe(true);
  });

  it.each([101, 5_000, 0, -1, 2.5])('refuses %p as the size of a page, wherever it is written', async (n) => {
    const asked = [
      [`{ reports(first: ${n}) ${page} }`, {}],
      [`query Q($n: PageSize!) { reports(first: $n) ${page} }`, { n }],
      [`query Q($n: PageSize! = ${n}) { reports(first: $n) ${page} }`, {}],
    ] as const;
    for (const [query, variables] of asked) {
      const { status, errors } = await house.ask(query, { token, variables });
      expect(status).toBe(400);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toMatch(/ 1 to 100 .*`first`.*`after`/u);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'API.PAGE_SIZE_REFUSED',
        findings: [{ path: 'first', code: 'API.PAGE_SIZE_REFUSED' }],
      });
    }
  });

  it.each(SPOKEN_LANGUAGES)('says so in the language of the request: %s', async (language) => {
    const headers = { 'accept-language': language };
    const { errors } = await house.ask(`{ reports(first: 101) ${page} }`, { token, headers });
    expect(errors?.[0]?.message).toBe(message('API.PAGE_SIZE_REFUSED', language, { most: 100 }));
  });

  it('refuses what is no number as the size of a page', async () => {
    const { errors } = await house.ask(`query Q($n: PageSize!) { reports(first: $n) ${page} }`, {
      token,
      variables: { n: 'ten' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'API.PAGE_SIZE_REFUSED',
    });
  });

  it('counts the entries that a page size in a variable asks for', async () => {
    const query = `query Q($n: PageSize!) { reports(first: $n) ${page} }`;
    const cost = async (n: number) =>
      (await house.ask(query, { token, variables: { n } })).extensions?.cost.requested as number;
    expect((await cost(100)) - (await cost(10))).toBe(90 * 4);
  });

  it('refuses what costs too much before anything is read', async () => {
    const relatives = Array.from(
      { length: 14 },
      (_, n) => `n${n}: relatives { profile { sample { ${WIDE} } } }`,
    );
    const query = `{ reports(first: 100) { nodes { content { ${relatives.join(' ')} } } } }`;
    const before = await house.sql('SELECT count(*)::int AS n FROM audit_entry');
    const { status, errors } = await house.ask(query, { token });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_EXPENSIVE');
    expect(await house.sql('SELECT count(*)::int AS n FROM audit_entry')).toEqual(before);
  });

  it('lets a page of whole reports through', async () => {
    const { schema } = house.api.app.get(GraphQLSchemaHost);
    const query = `{ reports(first: 50) { nodes ${wholeOf(schema.getType('Report') as GraphQLObjectType)} } }`;
    const { errors, data } = await house.ask(query, { token });
    expect(errors).toBeUndefined();
    expect(data.reports.nodes).toHaveLength(50);
  });

  it.each([
    [
      'aliases',
      (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: me { name }`).join(' ')} }`,
      LIMITS.aliases,
    ],
    ['directives', (n: number) => `{ __typename ${'@include(if: true) '.repeat(n)} }`, LIMITS.directives],
  ])('cuts %s exactly at the limit', async (_, query, limit) => {
    expect((await house.ask(query(limit), { token })).text).not.toMatch(/limit of/);
    const { status, errors } = await house.ask(query(limit + 1), { token });
    expect(status).toBe(400);
    expect(errors?.some((error) => error.message.includes(`limit of ${limit}`))).toBe(true);
  });

  it('refuses a query that is too deep, through fragments as well', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on __Type { ofType { ...F${n + 1} } }`,
    );
    const query = `{ __type(name: "Report") { ...F0 } } ${fragments.join(' ')} fragment F20 on __Type { name }`;
    const { status, errors } = await house.ask(query, { token });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/depth limit/i);
  });

  it('stops reading a query that is too long', async () => {
    const { status, errors } = await house.ask(`{ ${'__typename '.repeat(LIMITS.tokens)} }`, { token });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('takes no body above a megabyte, and says so', async () => {
    const { status, errors } = await house.ask(`{ me { name } } # ${'x'.repeat(LIMITS.bodyBytes)}`, {
      token,
    });
    expect(status).toBe(413);
    expect(errors?.[0]?.extensions.reason).toBe('API.BODY_TOO_LARGE');
  });

  it('takes no list of operations in one request', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const answer = await house.post(body, {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('"data"');
  });

  it('takes no operation in a URL', async () => {
    const response = await fetch(`${house.api.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'takes no request that a foreign page can send unasked (%s)',
    async (type) => {
      const headers = { 'content-type': type, authorization: `Bearer ${token}` };
      const { status, text } = await house.post('{"query":"{ __typename }"}', headers);
      expect(status).toBe(400);
      expect(text).not.toContain('"data":{');
    },
  );

  it('suggests the field that was meant to whoever may read the schema', async () => {
    const { status, errors } = await house.ask('{ reports { nodes { cod } } }', { token });
    expect([status, errors?.length]).toEqual([400, 1]);
    expect(errors?.[0]?.message).toMatch(/^Cannot query field "cod" on type "Report"\. Did you mean "code"/u);
  });

  it('suggests none to whoever is not signed in', async () => {
    const { errors, text } = await house.ask('{ reports { nodes { cod } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(text).not.toMatch(/did you mean/iu);
  });

  it.each([undefined, 'hu_0123456789012345678901234567890123456789012'])(
    'says nothing of the schema to whoever is not signed in (token %p), who may read its file',
    async (stranger) => {
      const { data, errors } = await house.ask('{ __schema { queryType { name } } }', { token: stranger });
      expect(data).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
      const file = await (await fetch(`${house.api.url}/schema.graphql`)).text();
      expect(file).toContain('type Query');
    },
  );

  it('lets whoever is signed in read the schema whole, at its price, and once', async () => {
    const whole = await house.ask(getIntrospectionQuery(), { token });
    expect(whole.data.__schema.queryType.name).toBe('Query');
    expect(whole.extensions?.cost.requested).toBeGreaterThan(LIMITS.complexity / 2);
    const [, fragments = ''] = /(fragment FullType[^]*)/u.exec(getIntrospectionQuery()) ?? [];
    const twice = `{ a: __schema { types { ...FullType } } b: __schema { types { ...FullType } } } ${fragments}`;
    const { errors } = await house.ask(twice, { token });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('looks for so many faults of a query and no more', async () => {
    const query = `{ ${Array.from({ length: 500 }, (_, n) => `none${n}`).join(' ')} }`;
    const { errors } = await house.ask(query, { token });
    expect(errors).toHaveLength(LIMITS.faults + 1);
  });

  it('sends the headers that keep a browser from being turned against its user', async () => {
    const { headers } = await house.ask('{ __typename }');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

/** Every field of a type, and every field of those. */
function wholeOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) ? `${field.name} ${wholeOf(inner)}` : field.name;
  });
  return `{ ${fields.join(' ')} }`;
}
