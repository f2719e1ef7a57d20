import { freePort } from '../../src/demo/free-port.js';
import { Authenticate, OPERATOR, StepUp } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { CLIENT_ID, CraftedProvider } from './crafted-provider.js';
import { MovableClock } from './movable-clock.js';

const NEEDED = expect.objectContaining({ code: 'ACCESS.STEP_UP_NEEDED' });
const seconds = () => Math.floor(Date.now() / 1_000);

describe('showing anew who one is, at the identity provider', () => {
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
      OIDC_STEP_UP_ACR: 'mfa hardware',
    };
    house = await ApiHouse.open([], environment, { clock });
  });
  afterAll(async () => {
    await house.close();
    await provider.close();
  });

  let people = 0;
  type Claims = Parameters<CraftedProvider['codeFor']>[1];
  const leave = async (browser: Browser, path: string) =>
    Browser.target(await browser.go(`${house.api.url}${path}`), house.api.url);
  const comeBack = (browser: Browser, at: string, crafted: Claims) => {
    const state = new URL(at).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code: provider.codeFor(at, crafted), state, iss: provider.issuer });
    return browser.go(`${house.api.url}/auth/callback?${query.toString()}`);
  };
  /** Somebody who has signed in at the provider. */
  const somebody = async () => {
    people += 1;
    const email = `person-${people}@search.example`;
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    await house.sql('UPDATE actor SET email = $2 WHERE id = $1', [actorId, email]);
    const claims = { sub: `subject-${people}`, email, email_verified: true };
    const browser = new Browser();
    await comeBack(browser, await leave(browser, '/auth/sign-in'), { claims });
    return { actorId, claims, browser };
  };
  const proof = (claims: { sub: string }, changed: Record<string, unknown> = {}) => ({
    claims: { ...claims, acr: 'mfa', auth_time: seconds(), ...changed },
  });
  const tokenOf = (browser: Browser) => browser.cookiesOf(house.api.url).get('huella') ?? '';
  const isAsked = async (token: string) => {
    const actor = await house.api.app.get(Authenticate, { strict: false }).authenticate(token);
    house.api.app.get(StepUp, { strict: false }).requireFresh(actor);
  };
  const steppedUpAt = async (browser: Browser) =>
    (await house.ask('{ me { steppedUpAt } }', { token: tokenOf(browser) })).data.me.steppedUpAt;
  const isRefused = async (
    browser: Browser,
    response: Response,
    reason = 'It was not shown that it is you.',
  ) => {
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(reason);
    expect(await steppedUpAt(browser)).toBeNull();
    await expect(isAsked(tokenOf(browser))).rejects.toEqual(NEEDED);
  };

  it('asks the provider for a fresh proof in one of the ways that the installation accepts', async () => {
    const { browser } = await somebody();
    const at = new URL(await leave(browser, '/auth/step-up?to=/explorer'));
    expect(Object.fromEntries(at.searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      acr_values: 'mfa hardware',
      code_challenge_method: 'S256',
    });
  });

  it('counts for five minutes in the session that asked, and goes on to a page of this platform', async () => {
    const { browser, claims, actorId } = await somebody();
    await expect(isAsked(tokenOf(browser))).rejects.toEqual(NEEDED);
    const before = tokenOf(browser);
    const back = await comeBack(browser, await leave(browser, '/auth/step-up?to=/explorer'), proof(claims));
    expect([back.status, back.headers.get('location'), tokenOf(browser)]).toEqual([303, '/explorer', before]);
    expect(await steppedUpAt(browser)).toEqual(expect.any(String));
    clock.forward(4);
    await isAsked(before);
    clock.forward(1);
    await expect(isAsked(before)).rejects.toEqual(NEEDED);
    const other = new Browser();
    await comeBack(other, await leave(other, '/auth/sign-in'), { claims });
    await expect(isAsked(tokenOf(other))).rejects.toEqual(NEEDED);
    const entries = await house.sql<{ detail: unknown }>(
      `SELECT detail FROM audit_entry WHERE actor_id = $1 AND action = 'sessions.own'`,
      [actorId],
    );
    expect(entries).toEqual([{ detail: { session: expect.any(String), steppedUpBy: 'provider' } }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['by another person', { sub: 'somebody-else' }],
    ['in a way that is not on the list', { acr: 'password' }],
    ['in no way that is named', { acr: undefined }],
    ['without the time of it', { auth_time: undefined }],
    ['an hour ago', { auth_time: seconds() - 3_600 }],
  ])('is refused where it is shown %s', async (_, changed) => {
    const { browser, claims } = await somebody();
    const back = await comeBack(browser, await leave(browser, '/auth/step-up'), proof(claims, changed));
    await isRefused(browser, back);
  });

  it('is refused by another person of the house, and makes nobody into them', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const before = tokenOf(one.browser);
    const back = await comeBack(one.browser, await leave(one.browser, '/auth/step-up'), proof(other.claims));
    await isRefused(one.browser, back);
    expect(tokenOf(one.browser)).toBe(before);
  });

  it('is refused where another session has come into the browser meanwhile, and where there is none', async () => {
    const { browser, claims } = await somebody();
    const at = await leave(browser, '/auth/step-up');
    const kept = browser.cookiesOf(house.api.url).get('huella-sign-in') ?? '';
    const other = new Browser();
    await comeBack(other, await leave(other, '/auth/sign-in'), { claims });
    const query = new URLSearchParams({ code: provider.codeFor(at, proof(claims)), iss: provider.issuer });
    query.set('state', new URL(at).searchParams.get('state') ?? '');
    const cookie = `huella-sign-in=${kept}; huella=${tokenOf(other)}`;
    const back = await other.go(`${house.api.url}/auth/callback?${query.toString()}`, {
      headers: { cookie },
    });
    await isRefused(other, back);
    expect((await new Browser().go(`${house.api.url}/auth/step-up`)).status).toBe(401);
  });

  it('is nothing that signing in does by the way, nor a sign-in that is taken for it', async () => {
    const { browser, claims } = await somebody();
    const at = await leave(browser, '/auth/sign-in');
    expect(new URL(at).searchParams.has('max_age')).toBe(false);
    await comeBack(browser, at, proof(claims));
    expect(await steppedUpAt(browser)).toBeNull();
  });

  it('is no deed of tokens, and nothing that the terminal of the server is asked for', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    await expect(isAsked(token)).rejects.toEqual(NEEDED);
    const answer = await fetch(`${house.api.url}/auth/step-up`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
    });
    expect(answer.status).toBe(401);
    expect(() => house.api.app.get(StepUp, { strict: false }).requireFresh(OPERATOR)).not.toThrow();
  });

  it('never goes on to another site', async () => {
    const { browser, claims } = await somebody();
    const at = await leave(browser, '/auth/step-up?to=https://elsewhere.example/');
    expect((await comeBack(browser, at, proof(claims))).headers.get('location')).toBe('/');
  });
});
