import { createHash } from 'node:crypto';
import { ApiHouse } from './api-house.js';

describe('signing in', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  it('tells a signed-in person who they are and what is open to them', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison'], 'es');
    const { data, errors } = await house.ask('{ me { name roles language mayDo } }', { token });
    expect(errors).toBeUndefined();
    expect(data.me).toMatchObject({ name: 'Somebody of AA-SEARCH', roles: ['liaison'], language: 'es' });
    expect(data.me.mayDo).toContain('reports.file');
    expect(data.me.mayDo).not.toContain('audit.read');
  });

  it.each([
    ['no token', () => undefined],
    ['a token that nobody has issued', () => 'hu_0123456789012345678901234567890123456789012'],
    [
      'a token of another last letter',
      (real: string) => `${real.slice(0, -2)}${real.at(-2) === 'A' ? 'B' : 'A'}A`,
    ],
    ['the beginning of a token', (real: string) => real.slice(0, -1)],
    ['the hash that the database keeps', (real: string) => createHash('sha256').update(real).digest('hex')],
    ['SQL instead of a token', () => "hu_' OR kind = 'issued' --"],
  ])('answers nothing but the refusal to %s', async (_, forged) => {
    // Sessions that are there: a look-up that takes any of them would let a forgery in.
    const real = await house.enrol('AA-SEARCH', ['liaison']);
    expect((await house.ask('{ me { name } }', real)).errors).toBeUndefined();
    const token = forged(real.token);
    const { data, errors } = await house.ask('{ me { name } institutions { nodes { code } } }', { token });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'ACCESS.NOT_SIGNED_IN',
    });
  });

  it('ends with the revocation of the token, at once', async () => {
    const { token, actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    expect((await house.ask('{ me { name } }', { token })).errors).toBeUndefined();
    await house.revoke(actorId);
    expect((await house.ask('{ me { name } }', { token })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('turns a role away that has no row for a field, and writes that down', async () => {
    const { token, actorId } = await house.enrol('AA-SEARCH', ['oversight']);
    const { errors } = await house.ask('{ reports { nodes { id } } }', { token });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ACCESS.DENIED' });
    const denials = await house.sql('SELECT action, outcome FROM audit_entry WHERE actor_id = $1', [actorId]);
    expect(denials).toEqual([{ action: 'reports.read', outcome: 'denied' }]);
  });

  it('lists institutions to everybody who is signed in, page by page', async () => {
    const { token } = await house.enrol('CC-CONSULATE', ['liaison']);
    const query = `query Page($after: String) {
      institutions(first: 2, after: $after) { totalCount nodes { code kind } pageInfo { hasNextPage endCursor } }
    }`;
    const first = (await house.ask(query, { token })).data.institutions;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await house.ask(query, { token, variables: { after: first.pageInfo.endCursor } })).data
      .institutions;
    expect([...first.nodes, ...second.nodes].map((node: { code: string }) => node.code)).toEqual([
      'AA-SEARCH',
      'BB-FORENSIC',
      'CC-CONSULATE',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.nodes).toEqual([{ code: 'CC-CONSULATE', kind: 'consulate' }]);
  });

  it('shows the agreements that decide about comparison', async () => {
    const { token } = await house.enrol('CC-CONSULATE', ['liaison']);
    const { data } = await house.ask('{ agreements { nodes { code parties level categories inForce } } }', {
      token,
    });
    expect(data.agreements.nodes).toEqual([
      {
        code: 'AB-1',
        parties: ['AA-SEARCH', 'BB-FORENSIC'],
        level: 3,
        categories: ['report', 'remains'],
        inForce: true,
      },
    ]);
  });
});
