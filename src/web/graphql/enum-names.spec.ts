import { describe, expect, it } from '@jest/globals';
import { cacheExchange, Client, fetchExchange } from 'urql';
import { enumNamesExchange } from './enum-names.js';

interface Sent {
  readonly query: string;
  readonly variables: object;
}

/** A client like the console's, whose API answers this and keeps what it was asked. */
function clientOf(data: object) {
  const sent: Sent[] = [];
  const client = new Client({
    url: 'https://huella.example/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, enumNamesExchange, fetchExchange],
    fetch: (_, init) => {
      sent.push(JSON.parse(init?.body as string) as Sent);
      return Promise.resolve(Response.json({ data }));
    },
  });
  return { client, sent };
}

describe('what the console asks', () => {
  it('has names of enums for words, in variables and inputs, and leaves texts and free objects', async () => {
    const { client, sent } = clientOf({});
    const query = `query Q($kind: MatchKind, $filter: MatchFilterInput, $input: FileGroupReportsInput!, $note: String) { __typename }`;
    const report = {
      reporter: { relationship: 'mother' },
      person: { sex: 'female', names: [{ kind: 'legal', given: 'male' }] },
      extra: { sex: 'female' },
    };
    const variables = {
      kind: 'identification',
      filter: { states: ['open'], recordId: 'open' },
      input: { persons: [{ report }] },
      note: 'open',
    };
    await client.query(query, variables).toPromise();
    expect(sent[0]?.variables).toEqual({
      kind: 'IDENTIFICATION',
      filter: { states: ['OPEN'], recordId: 'open' },
      input: {
        persons: [
          {
            report: {
              reporter: { relationship: 'mother' },
              person: { sex: 'FEMALE', names: [{ kind: 'LEGAL', given: 'male' }] },
              extra: { sex: 'female' },
            },
          },
        ],
      },
      note: 'open',
    });
    // Whoever asked still has the words.
    expect(variables.kind).toBe('identification');
  });

  it('is answered by words, from the line and from the store', async () => {
    const alert = { __typename: 'Alert', state: 'OVERDUE', allowedActions: ['TAKE_OVER'], code: 'QUEUED' };
    const { client, sent } = clientOf({ alert });
    const words = { ...alert, state: 'overdue', allowedActions: ['take_over'] };
    const query = '{ alert { state allowedActions code } }';
    expect((await client.query(query, {}).toPromise()).data).toEqual({ alert: words });
    expect((await client.query(query, {}).toPromise()).data).toEqual({ alert: words });
    expect(sent.length).toBe(1);
  });

  it('is answered errors as they are', async () => {
    const client = new Client({
      url: 'https://huella.example/graphql',
      preferGetMethod: false,
      exchanges: [enumNamesExchange, fetchExchange],
      fetch: () => Promise.resolve(Response.json({ errors: [{ message: 'No.' }] })),
    });
    const { data, error } = await client.query('{ me { id } }', {}).toPromise();
    expect([data, error?.graphQLErrors[0]?.message]).toEqual([undefined, 'No.']);
  });
});
