import type { Purpose, Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { MovableClock } from './movable-clock.js';

interface Secret {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly known: { readonly id: string };
}

describe('a machine account', () => {
  let house: ApiHouse;
  let coordinator: string;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
    ({ token: coordinator } = await house.enrol('AA-SEARCH', ['coordinator']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const SELECTED =
    '__typename ... on ClientSecretIssued { clientId clientSecret known { id } } ... on UserError { code }';
  /** Asked for by one, approved by another, and taken by the first. */
  const issue = async (
    actorId: string,
    order: { scopes?: string[]; purpose?: Purpose } = {},
  ): Promise<Loose> => {
    const asker = await house.signIn('AA-SEARCH', ['coordinator']);
    const asked = await house.changeByTwo(asker, 'issueClientSecret', { actorId, ...order });
    if (asked.__typename !== 'ApprovalRequest') return asked;
    const taken = { requestId: asked.id as string };
    return (await house.change(asker.token, 'collectClientSecret', taken, SELECTED)) as Loose;
  };
  const machine = async (
    order: { scopes?: string[]; purpose?: Purpose } = {},
    roles: Role[] = ['machine'],
  ) => {
    const { actorId } = await house.enrol('AA-SEARCH', roles);
    return (await issue(actorId, order)) as unknown as Secret;
  };
  const revoke = ({ clientId, known }: Secret) =>
    house.change(
      coordinator,
      'revokeClientSecret',
      { actorId: clientId, secretId: known.id },
      '... on ClientSecretRevoked { secretId }',
    );
  const post = async (
    form: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${house.api.url}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Loose };
  };
  const tokenFor = ({ clientId, clientSecret }: Secret, further: Record<string, string> = {}) =>
    post({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...further });
  const isOpen = async (token: string) => (await house.ask('{ me { id } }', { token })).errors === undefined;

  it('gets a token of a quarter of an hour, in the form or in the header', async () => {
    const secret = await machine({ purpose: 'casework' });
    const { status, body, headers } = await tokenFor(secret);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^hu_[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 900,
    });
    const basic = Buffer.from(`${secret.clientId}:${secret.clientSecret}`).toString('base64');
    const other = await post({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` });
    expect(other.status).toBe(200);
    const { data } = await house.ask('{ me { id purpose } }', { token: body.access_token });
    expect(data.me).toEqual({ id: secret.clientId, purpose: 'casework' });
    clock.forward(14);
    expect(await isOpen(body.access_token)).toBe(true);
    clock.forward(1);
    expect(await isOpen(body.access_token)).toBe(false);
  });

  it('has its tokens forgotten a week after their end, as it gets another', async () => {
    const secret = await machine();
    const kept = async () =>
      (
        await house.sql('SELECT 1 FROM session WHERE actor_id = $1 AND kind = $2', [
          secret.clientId,
          'machine',
        ])
      ).length;
    await tokenFor(secret);
    clock.forward(15 + 7 * 24 * 60 - 1);
    await tokenFor(secret);
    expect(await kept()).toBe(2);
    clock.forward(2);
    await tokenFor(secret);
    expect(await kept()).toBe(2);
  });

  it('has its secret kept as a hash and shown once', async () => {
    const { clientId, clientSecret } = await machine();
    const [row] = await house.sql<{ text: string }>(
      'SELECT to_jsonb(s)::text AS text FROM client_secret s WHERE actor_id = $1',
      [clientId],
    );
    expect(Buffer.from(clientSecret.slice(3), 'base64url')).toHaveLength(32);
    expect(row?.text).not.toContain(clientSecret.slice(3));
    const query = `{ clientSecrets(actorId: "${clientId}") { id scopes purpose createdAt } }`;
    const { text } = await house.ask(query, { token: coordinator });
    expect(text).not.toContain(clientSecret);
  });

  it('may do with a token what its scopes name, of what its role allows', async () => {
    const secret = await machine({ scopes: ['reports.read', 'self.read'] });
    const { body } = await tokenFor(secret);
    expect(body.scope).toBe('reports.read self.read');
    const reports = '{ reports { nodes { id } } }';
    const all = body.access_token as string;
    expect((await house.ask(reports, { token: all })).errors).toBeUndefined();
    const { errors } = await house.ask('{ remainsRecords { nodes { id } } }', { token: all });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'ACCESS.DENIED' });
    const { data } = await house.ask('{ me { mayDo } }', { token: all });
    expect(data.me.mayDo.sort()).toEqual(['reports.read', 'self.read']);
    const narrow = (await tokenFor(secret, { scope: 'self.read' })).body;
    expect(narrow.scope).toBe('self.read');
    expect((await house.ask(reports, { token: narrow.access_token })).errors).toBeDefined();
  });

  it.each(['remains.read', 'audit.read', 'no.such', '__proto__'])(
    'gets no token for the scope %s, which its secret does not open',
    async (scope) => {
      const secret = await machine({ scopes: ['reports.read'] });
      const { status, body } = await tokenFor(secret, { scope });
      expect([status, body.error]).toEqual([400, 'invalid_scope']);
    },
  );

  it('gets no secret for what its role does not allow', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['machine']);
    expect(await issue(actorId, { scopes: ['audit.read'] })).toMatchObject({ code: 'ACCESS.SCOPE_REFUSED' });
    expect(await issue(actorId, { purpose: 'oversight' })).toMatchObject({ code: 'ACCESS.PURPOSE_REFUSED' });
  });

  it('has its secret replaced without a gap: two are valid, a third is not given', async () => {
    const first = await machine();
    const second = (await issue(first.clientId)) as unknown as Secret;
    expect([(await tokenFor(first)).status, (await tokenFor(second)).status]).toEqual([200, 200]);
    expect(await issue(first.clientId)).toMatchObject({ code: 'ACCESS.SECRETS_IN_USE' });
    const { access_token: older } = (await tokenFor(first)).body;
    const { access_token: newer } = (await tokenFor(second)).body;
    await revoke(first);
    expect([(await tokenFor(first)).status, (await tokenFor(second)).status]).toEqual([401, 200]);
    expect([await isOpen(older), await isOpen(newer)]).toEqual([false, true]);
    expect(await issue(first.clientId)).toMatchObject({ __typename: 'ClientSecretIssued' });
  });

  it('never has more than two, though they are asked for at once', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['machine']);
    const answers = await Promise.all(Array.from({ length: 6 }, () => issue(actorId)));
    expect(answers.filter(({ __typename: type }) => type === 'ClientSecretIssued')).toHaveLength(2);
  });

  it('gets nothing once it is closed', async () => {
    const secret = await machine();
    const { body } = await tokenFor(secret);
    const input = { actorId: secret.clientId, access: 'closed' };
    await house.change(coordinator, 'setUserAccess', input, '__typename');
    expect([(await tokenFor(secret)).status, await isOpen(body.access_token)]).toEqual([401, false]);
  });

  it('is not what a person is', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    expect(await issue(actorId)).toMatchObject({ code: 'ACCESS.NO_MACHINE' });
  });

  it.each<[string, (secret: Secret) => Secret]>([
    ['with a wrong secret', (secret) => ({ ...secret, clientSecret: `hs_${'A'.repeat(43)}` })],
    ['that is not there', (secret) => ({ ...secret, clientId: '00000000-0000-4000-8000-00000000000a' })],
    ['with a name that no account has', (secret) => ({ ...secret, clientId: "'; DROP TABLE actor" })],
    ['with the secret of another', (secret) => ({ ...secret, clientId: coordinator })],
  ])('%s is refused in the same words', async (_, change) => {
    const secret = await machine();
    const refused = await tokenFor(change(secret));
    expect(refused.headers.get('www-authenticate')).toBe('Basic realm="huella"');
    expect([refused.status, refused.body]).toEqual([
      401,
      {
        error: 'invalid_client',
        errors: [
          {
            message:
              'This account and this secret open nothing. Check both, or ask your coordinator for a new secret.',
            extensions: {
              code: 'UNAUTHENTICATED',
              reason: 'ACCESS.CLIENT_REFUSED',
              requestId: expect.any(String),
            },
          },
        ],
      },
    ]);
  });

  it.each<[string, Record<string, string> | [string, string][], string]>([
    [
      'a parameter that comes twice',
      [
        ['grant_type', 'client_credentials'],
        ['grant_type', 'client_credentials'],
      ],
      'unsupported_grant_type',
    ],
    ['a password', { grant_type: 'password', username: 'a', password: 'b' }, 'unsupported_grant_type'],
    ['nothing', {}, 'unsupported_grant_type'],
    ['client credentials without any', { grant_type: 'client_credentials' }, 'invalid_client'],
  ])('gets no token for %s', async (_, form, code) => {
    expect((await post(form)).body.error).toBe(code);
  });

  it('is told in Spanish too what to do', async () => {
    const { body } = await post({ grant_type: 'client_credentials' }, { 'accept-language': 'es' });
    expect(body.errors[0].message).toContain('pida un secreto nuevo');
  });

  it('is tried so often and no more, then not even the right secret is looked at, and its source is not kept', async () => {
    const secret = await machine();
    const wrong = { ...secret, clientSecret: 'hs_wrong' };
    const answers: number[] = [];
    for (let tries = 0; tries < 32; tries += 1) answers.push((await tokenFor(wrong)).status);
    expect(answers.filter((status) => status === 401)).toHaveLength(30);
    const refused = await tokenFor(secret);
    expect([refused.status, refused.body.errors[0].extensions.reason]).toEqual([
      429,
      'API.TOO_MANY_ATTEMPTS',
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    const other = await machine();
    expect((await tokenFor(other)).status).toBe(200);
    const [kept] = await house.sql<{ text: string }>(
      `SELECT string_agg(to_jsonb(a)::text, ' ') AS text FROM attempt a`,
    );
    expect(kept?.text).not.toMatch(new RegExp(`127\\.0\\.0\\.1|${secret.clientId}`));
  });

  it('that is right does not count', async () => {
    const secret = await machine();
    for (let tries = 0; tries < 35; tries += 1) expect((await tokenFor(secret)).status).toBe(200);
  });

  const guess = async (address: string, n: number) => {
    const form = { grant_type: 'client_credentials', client_id: `account-${n}`, client_secret: 'hs_guess' };
    const headers = { 'x-forwarded-for': `198.51.100.${n}` };
    const body = new URLSearchParams(form);
    return (await fetch(`${address}/auth/token`, { method: 'POST', body, headers })).status;
  };
  const guesses = (address: string) => Promise.all(Array.from({ length: 120 }, (_, n) => guess(address, n)));

  it('from one source guesses at accounts so often and no more, though all at once and whatever it says of itself', async () => {
    const statuses = await guesses(house.api.url);
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  it('comes from where the proxy says, where one is trusted', async () => {
    const behind = await ApiHouse.open([], { TRUSTED_PROXIES: '1' });
    const statuses = await guesses(behind.api.url);
    expect(statuses.filter((status) => status === 401)).toHaveLength(120);
    await behind.close();
  });
});
