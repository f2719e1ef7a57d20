import { freePort } from '../../src/demo/free-port.js';
import { ActorDirectory, OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { CLIENT_ID, CraftedProvider } from './crafted-provider.js';
import { MovableClock } from './movable-clock.js';

describe('signing in at an identity provider', () => {
  let house: ApiHouse;
  let provider: CraftedProvider;
  const clock = new MovableClock();
  beforeAll(async () => {
    provider = await CraftedProvider.open();
    const port = await freePort();
    const environment = {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
    };
    house = await ApiHouse.open([], environment, { clock });
  });
  afterAll(async () => {
    await house.close();
    await provider.close();
  });

  let people = 0;
  /** Somebody who is enrolled under an address, and whom the provider knows under a subject of its own. */
  const invited = async (roles: Role[] = ['liaison']) => {
    people += 1;
    const email = `person-${people}@search.example`;
    const { actorId } = await house.enrol('AA-SEARCH', roles);
    await house.sql('UPDATE actor SET email = $2 WHERE id = $1', [actorId, email]);
    return { actorId, email, claims: { sub: `subject-${people}`, email, email_verified: true } };
  };
  const begin = async (browser: Browser, query = '') => {
    const response = await browser.go(`${house.api.url}/auth/sign-in${query}`);
    return Browser.target(response, house.api.url);
  };
  const comeBack = (browser: Browser, at: string, code: string, changed: Record<string, string> = {}) => {
    const state = new URL(at).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code, state, iss: provider.issuer, ...changed });
    return browser.go(`${house.api.url}/auth/callback?${query.toString()}`);
  };
  const signIn = async (browser: Browser, crafted: Parameters<CraftedProvider['codeFor']>[1], query = '') => {
    const at = await begin(browser, query);
    return comeBack(browser, at, provider.codeFor(at, crafted));
  };
  const sessionOf = (browser: Browser) => browser.cookiesOf(house.api.url).get('huella');
  const askBy = async (browser: Browser, query: string, headers: Record<string, string> = {}) => {
    const response = await browser.go(`${house.api.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { accept: '*/*', 'content-type': 'application/json', origin: house.api.url, ...headers },
    });
    return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
  };
  const isRefused = async (browser: Browser, response: Response) => {
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain('<h1>Signing in did not work</h1>');
    expect(page).toContain('<p>You could not be signed in.');
    expect(page).toContain('<a href="/auth/sign-in">Sign in again</a>');
    expect(sessionOf(browser)).toBeUndefined();
  };

  it('sends the browser there with code flow, PKCE, state and nonce, and the exact way back', async () => {
    const at = new URL(await begin(new Browser()));
    expect(`${at.origin}${at.pathname}`).toBe(`${provider.issuer}/authorize`);
    expect(Object.fromEntries(at.searchParams)).toEqual({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: `${house.api.url}/auth/callback`,
      scope: 'openid email',
      prompt: 'login',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('opens a session for whoever is enrolled under the address, with the purpose asked for, and goes on', async () => {
    const { actorId, claims } = await invited();
    const browser = new Browser();
    const response = await signIn(browser, { claims }, '?purpose=casework&to=/explorer');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/explorer']);
    expect(browser.attributes.get('huella')).toMatch(/Path=\/; Expires=.*; HttpOnly; SameSite=Lax/);
    expect(await askBy(browser, '{ me { id purpose } }')).toMatchObject({
      data: { me: { id: actorId, purpose: 'CASEWORK' } },
    });
    const entries = await house.sql(
      `SELECT outcome, purpose, detail ->> 'bound' AS bound FROM audit_entry WHERE actor_id = $1 AND action = 'sessions.open'`,
      [actorId],
    );
    expect(entries).toEqual([{ outcome: 'done', purpose: 'casework', bound: 'true' }]);
  });

  it('opens a session under a new token, whatever the browser has brought along', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    await signIn(browser, { claims });
    const first = sessionOf(browser);
    await signIn(browser, { claims });
    expect(sessionOf(browser)).toMatch(/^hu_[\w-]{43}$/);
    expect(sessionOf(browser)).not.toBe(first);
  });

  it('keeps nothing in the database by which it could be finished', async () => {
    const browser = new Browser();
    const at = new URL(await begin(browser));
    const kept = browser.cookiesOf(house.api.url).get('huella-sign-in') ?? '';
    const [row] = await house.sql<{ text: string }>(
      'SELECT string_agg(to_jsonb(s)::text, $1) AS text FROM sign_in s',
      [' '],
    );
    for (const secret of [at.searchParams.get('state') ?? '', ...kept.split('.')]) {
      expect(secret).toHaveLength(43);
      expect(row?.text).not.toContain(secret);
      expect(row?.text).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('knows somebody by issuer and subject from then on, whatever their address becomes', async () => {
    const { actorId, claims } = await invited();
    await signIn(new Browser(), { claims });
    const browser = new Browser();
    await signIn(browser, {
      claims: { sub: claims.sub, email: 'another@search.example', email_verified: true },
    });
    expect(await askBy(browser, '{ me { id } }')).toMatchObject({ data: { me: { id: actorId } } });
  });

  it.each([
    ['whose address the provider has not verified', { email_verified: false }],
    ['without an address', { email: undefined, email_verified: undefined }],
    ['whom nobody has enrolled', { email: 'stranger@search.example' }],
  ])('refuses somebody %s', async (_, changed) => {
    const { claims } = await invited();
    const browser = new Browser();
    await isRefused(browser, await signIn(browser, { claims: { ...claims, ...changed } }));
  });

  it('binds an address once: somebody else who has it later is refused until the coordinator invites them', async () => {
    const { actorId, claims } = await invited();
    const first = new Browser();
    await signIn(first, { claims });
    const later = { ...claims, sub: `${claims.sub}-later` };
    const second = new Browser();
    await isRefused(second, await signIn(second, { claims: later }));
    const coordinator = await house.signIn('AA-SEARCH', ['coordinator']);
    expect(await house.changeByTwo(coordinator, 'inviteUser', { actorId })).toMatchObject({
      __typename: 'ApprovalRequest',
    });
    expect((await askBy(first, '{ me { id } }')).errors).toBeDefined();
    await signIn(second, { claims: later });
    expect(await askBy(second, '{ me { id } }')).toMatchObject({ data: { me: { id: actorId } } });
    const third = new Browser();
    await isRefused(third, await signIn(third, { claims }));
  });

  it('is bound where it was invited first, though another institution has invited the same address since', async () => {
    const { actorId, email, claims } = await invited();
    const other = await house.enrol('BB-FORENSIC', ['forensic']);
    await house.sql('UPDATE actor SET email = upper($2) WHERE id = $1', [other.actorId, email]);
    const browser = new Browser();
    await signIn(browser, { claims });
    expect(await askBy(browser, '{ me { id } }')).toMatchObject({ data: { me: { id: actorId } } });
  });

  it('binds anew where another provider stands, and what is open stays open', async () => {
    const { actorId, claims } = await invited();
    const first = new Browser();
    await signIn(first, { claims });
    const directory = house.api.app.get(ActorDirectory, { strict: false });
    await house.runtime.db.transact(OPERATOR, (tx) => directory.inviteAtAnother(tx, actorId));
    const second = new Browser();
    await signIn(second, { claims: { ...claims, sub: `${claims.sub}-elsewhere` } });
    for (const browser of [first, second])
      expect(await askBy(browser, '{ me { id } }')).toMatchObject({ data: { me: { id: actorId } } });
  });

  it.each<[string, (actorId: string) => Promise<unknown>]>([
    ['whose account is closed', (id) => house.sql('UPDATE actor SET active = false WHERE id = $1', [id])],
    [
      'whose invitation has run out',
      (id) => house.sql(`UPDATE actor SET invited_until = now() - interval '1 minute' WHERE id = $1`, [id]),
    ],
    [
      'who is a machine',
      (id) => house.sql(`UPDATE actor SET roles = '{liaison,machine}' WHERE id = $1`, [id]),
    ],
  ])('refuses somebody %s', async (_, change) => {
    const { actorId, claims } = await invited();
    await change(actorId);
    const browser = new Browser();
    await isRefused(browser, await signIn(browser, { claims }));
  });

  it.each<[string, Parameters<CraftedProvider['codeFor']>[1]]>([
    ['for another client', { claims: { aud: 'somebody-else' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['out of date', { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }],
    ['without a signature (alg none)', { sign: 'not at all' }],
    ['signed with another key', { sign: 'with another key' }],
    ['signed with the public key as a secret (HS256)', { sign: 'with the public key as a secret' }],
  ])('refuses an id token %s', async (_, crafted) => {
    const { claims } = await invited();
    const browser = new Browser();
    await isRefused(
      browser,
      await signIn(browser, { ...crafted, claims: { ...claims, ...crafted?.claims } }),
    );
  });

  it.each<[string, Record<string, string>]>([
    ['another state', { state: 'x'.repeat(43) }],
    ['another issuer (mix-up)', { iss: 'https://elsewhere.example' }],
    ['a code of nobody', { code: 'code-of-nobody' }],
    ['an error', { error: 'access_denied' }],
  ])('refuses an answer with %s', async (_, changed) => {
    const { claims } = await invited();
    const browser = new Browser();
    const at = await begin(browser);
    await isRefused(browser, await comeBack(browser, at, provider.codeFor(at, { claims }), changed));
  });

  it('refuses an answer that comes twice, and in another browser', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    const at = await begin(browser);
    const code = provider.codeFor(at, { claims });
    const other = new Browser();
    await isRefused(other, await comeBack(other, at, code));
    const kept = browser.cookiesOf(house.api.url).get('huella-sign-in') ?? '';
    expect((await comeBack(browser, at, code)).status).toBe(303);
    const replay = new Browser();
    const query = new URLSearchParams({ code: provider.codeFor(at, { claims }), iss: provider.issuer });
    query.set('state', new URL(at).searchParams.get('state') ?? '');
    const again = await replay.go(`${house.api.url}/auth/callback?${query.toString()}`, {
      headers: { cookie: `huella-sign-in=${kept}` },
    });
    await isRefused(replay, again);
  });

  it('refuses an answer after ten minutes', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    const at = await begin(browser);
    clock.forward(10);
    await isRefused(browser, await comeBack(browser, at, provider.codeFor(at, { claims })));
  });

  it('refuses a purpose that there is not, and one that is not the role’s', async () => {
    const unknown = await new Browser().go(`${house.api.url}/auth/sign-in?purpose=curiosity`);
    expect(unknown.status).toBe(400);
    const { claims } = await invited();
    const browser = new Browser();
    const response = await signIn(browser, { claims }, '?purpose=oversight');
    expect([response.status, sessionOf(browser)]).toEqual([403, undefined]);
  });

  it('never goes on to another site', async () => {
    const { claims } = await invited();
    const response = await signIn(new Browser(), { claims }, '?to=https://elsewhere.example/');
    expect(response.headers.get('location')).toBe('/');
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['no origin', { origin: '' }],
    ['an origin that is hidden', { origin: 'null' }],
  ])('does nothing by cookie for a page of %s', async (_, headers) => {
    const { claims } = await invited();
    const browser = new Browser();
    await signIn(browser, { claims });
    const { status, errors } = await askBy(browser, '{ me { id } }', headers);
    expect([status, errors]).toEqual([
      403,
      [expect.objectContaining({ extensions: expect.objectContaining({ reason: 'API.FOREIGN_ORIGIN' }) })],
    ]);
    const out = await browser.go(`${house.api.url}/auth/sign-out`, { method: 'POST', headers });
    expect(out.status).toBe(403);
    expect(await askBy(browser, '{ me { id } }')).not.toHaveProperty('errors');
  });

  it('is not mixed up with a bearer token that comes along', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    await signIn(browser, { claims });
    const { token, actorId } = await house.enrol('AA-SEARCH', ['forensic']);
    const authorization = `Bearer ${token}`;
    expect(await askBy(browser, '{ me { id } }', { authorization })).toMatchObject({
      data: { me: { id: actorId } },
    });
    expect(await askBy(browser, '{ me { id } }', { authorization: 'Bearer hu_nothing' })).toHaveProperty(
      'errors',
    );
  });

  it('opens subscriptions by cookie for a page of this platform', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    await signIn(browser, { claims }, '?purpose=casework');
    const cookie = `huella=${sessionOf(browser)}`;
    const closing = async (headers: Record<string, string>) => {
      const client = house.socket(undefined, { headers });
      const outcome = await Promise.race([
        client
          .iterate({ query: 'subscription { alertEvents { change } }' })
          .next()
          .catch((reason: unknown) => (reason as { code?: number }).code),
        new Promise((resolve) => setTimeout(resolve, 1_000, 'open')),
      ]);
      await client.dispose();
      return outcome;
    };
    expect(await closing({ cookie, origin: house.api.url })).toBe('open');
    expect(await closing({ cookie })).toBe(4401);
  });

  it.each([
    ['same-origin', 303],
    ['same-site', 403],
    ['cross-site', 403],
  ])(
    'ends by a form that hides its origin where browsers say that it is our own: %s',
    async (site, status) => {
      const { claims } = await invited();
      const browser = new Browser();
      await signIn(browser, { claims });
      const headers = { origin: 'null', 'sec-fetch-site': site };
      const out = await browser.go(`${house.api.url}/auth/sign-out`, { method: 'POST', headers });
      expect(out.status).toBe(status);
    },
  );

  it('ends with signing out, at once', async () => {
    const { claims } = await invited();
    const browser = new Browser();
    await signIn(browser, { claims });
    const token = sessionOf(browser);
    const out = await browser.go(`${house.api.url}/auth/sign-out`, {
      method: 'POST',
      headers: { origin: house.api.url },
    });
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache", "storage"']);
    expect(sessionOf(browser)).toBeUndefined();
    expect((await house.ask('{ me { id } }', { token: token ?? '' })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('signing in without an identity provider', () => {
  it('says what is to be set up', async () => {
    const house = await ApiHouse.open();
    const response = await fetch(`${house.api.url}/auth/sign-in`);
    const answer = (await response.json()) as { errors: unknown[] };
    expect([response.status, answer.errors]).toEqual([
      503,
      [expect.objectContaining({ extensions: expect.objectContaining({ reason: 'ACCESS.NO_PROVIDER' }) })],
    ]);
    await house.close();
  });

  it('or by TLS is done with cookies that no other host can set', async () => {
    const provider = await CraftedProvider.open();
    const house = await ApiHouse.open([], {
      ...{ PUBLIC_URL: 'https://huella.example', OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID },
    });
    const browser = new Browser();
    await browser.go(`${house.api.url}/auth/sign-in`);
    expect(browser.attributes.get('__Host-huella-sign-in')).toMatch(
      /Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(browser.attributes.get('__Host-huella-sign-in')).not.toContain('Domain');
    await house.close();
    await provider.close();
  });

  it.each([
    [
      'OIDC_ISSUER',
      { OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'x', PUBLIC_URL: 'https://huella.example' },
    ],
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://login.example', PUBLIC_URL: 'https://huella.example' }],
    ['PUBLIC_URL', { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'x' }],
  ])('does not start where %s would not do', async (variable, environment) => {
    await expect(ApiHouse.open([], environment)).rejects.toMatchObject({ variable });
  });
});
