import { Ended, FamilyApi, openWindow, Refused } from './api.js';

interface Sent {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

describe('what the window asks', () => {
  const before = globalThis.fetch;
  let sent: Sent[];
  afterEach(() => {
    globalThis.fetch = before;
  });

  const answering = (body: object, status = 200): void => {
    sent = [];
    globalThis.fetch = ((address: string, { headers, body: asked }: RequestInit) => {
      sent.push({
        address,
        headers: headers as Sent['headers'],
        body: (asked as URLSearchParams).toString(),
      });
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    }) as typeof fetch;
  };

  it('has code and phrase in the body and in no address', async () => {
    answering({ token: 'key', expiresInSeconds: 1800 });
    expect(await openWindow('ab12', 'rio verde', 'ht')).toBe('key');
    expect(sent).toEqual([
      { address: '/auth/family', headers: { 'accept-language': 'ht' }, body: 'code=ab12&phrase=rio+verde' },
    ]);
  });

  it('tells what is wrong as the platform says it', async () => {
    answering({ errors: [{ message: 'Este no es un código.' }] }, 400);
    await expect(openWindow('x', 'y', 'es')).rejects.toThrow(new Refused('Este no es un código.'));
    answering({ data: { decideAsFamily: { __typename: 'InvalidInput', message: 'Así no.' } } });
    await expect(new FamilyApi('key', () => 'es').decide('search', 'refused')).rejects.toThrow('Así no.');
  });

  it('does everything for the report that is looked at', async () => {
    const api = new FamilyApi('key', () => 'es');
    answering({ data: { familyWindow: { item: 2, items: [] }, familyComplaints: [] } });
    expect(await api.look(2)).toMatchObject({ item: 2, turned: [] });
    await api.look();
    expect(sent.map(({ body }) => (JSON.parse(body) as { variables: object }).variables)).toEqual([
      { language: 'ES', item: 2 },
      { language: 'ES', item: 2 },
    ]);
    answering({ data: { complainAsFamily: { __typename: 'FamilyComplaint', dueAt: '2026-03-12' } } });
    expect(await api.turnToOthers('Tengo miedo.', 'once')).toBe('2026-03-12');
    answering({ data: { decideAsFamily: { __typename: 'FamilyDecided' } } });
    await api.decide('search', 'withdrawn');
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ variables: { input: { item: 2 } } });
  });

  it('knows the sentence that tells which words were left out, of the last deed alone', async () => {
    const api = new FamilyApi('key', () => 'es');
    const data = { writeAsFamily: { __typename: 'FamilyMessage' } };
    answering({ data, extensions: { leftOut: [{ path: 'input.text', message: 'No se guarda.' }] } });
    await api.write('question', 'Él es indocumentado', 'once');
    expect(api.leftOut).toBe('No se guarda.');
    answering({ data, extensions: { cost: {} } });
    await api.write('question', 'Gracias', 'twice');
    expect(api.leftOut).toBe('');
  });

  it('carries the key beside what it asks, and knows when the window has closed', async () => {
    answering({ data: { writeAsFamily: { __typename: 'FamilyMessage' } } });
    await new FamilyApi('key', () => 'fr').write('alive', 'Elle a appelé.', 'once');
    expect(sent[0]).toMatchObject({ address: '/graphql', headers: { authorization: 'Bearer key' } });
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      variables: { input: { kind: 'ALIVE', text: 'Elle a appelé.', idempotencyKey: 'once' } },
    });
    answering({ errors: [{ message: 'ended' }] }, 401);
    await expect(new FamilyApi('key', () => 'fr').look()).rejects.toBeInstanceOf(Ended);
  });
});
