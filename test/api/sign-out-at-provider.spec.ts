import { freePort } from '../../src/demo/free-port.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { CLIENT_ID, CraftedProvider } from './crafted-provider.js';

describe('signing out where the identity provider ends its session too', () => {
  const houses: ApiHouse[] = [];
  const providers: CraftedProvider[] = [];
  afterAll(async () => {
    for (const house of houses) await house.close();
    for (const provider of providers) await provider.close();
  });

  /** An installation whose provider ends sessions at this address. */
  const open = async (endSession: (issuer: string) => string | undefined) => {
    const provider = await CraftedProvider.open();
    provider.endSession = endSession(provider.issuer);
    providers.push(provider);
    const port = await freePort();
    const house = await ApiHouse.open([], {
      ...{ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID },
    });
    houses.push(house);
    return { house, provider };
  };
  let people = 0;
  const signedIn = async ({ house, provider }: Awaited<ReturnType<typeof open>>): Promise<Browser> => {
    people += 1;
    const email = `somebody-${people}@search.example`;
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    await house.sql('UPDATE actor SET email = $2 WHERE id = $1', [actorId, email]);
    const browser = new Browser();
    const at = Browser.target(await browser.go(`${house.api.url}/auth/sign-in`), house.api.url);
    const claims = { sub: 'subject', email, email_verified: true };
    const state = new URL(at).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      code: provider.codeFor(at, { claims }),
      state,
      iss: provider.issuer,
    });
    await browser.go(`${house.api.url}/auth/callback?${query.toString()}`);
    expect(browser.cookiesOf(house.api.url).get('huella')).toBeDefined();
    return browser;
  };
  const signOut = async (house: ApiHouse, browser: Browser): Promise<Response> =>
    browser.go(`${house.api.url}/auth/sign-out`, { method: 'POST', headers: { origin: house.api.url } });

  it('ends ours at once, and leads there by a page whose form leads nowhere', async () => {
    const opened = await open((issuer) => `${issuer}/end`);
    const { house, provider } = opened;
    const browser = await signedIn(opened);
    const token = browser.cookiesOf(house.api.url).get('huella') ?? '';
    const out = await signOut(house, browser);
    expect([out.status, out.headers.get('location')]).toEqual([200, null]);
    expect(browser.cookiesOf(house.api.url).get('huella')).toBeUndefined();
    expect((await house.ask('{ me { id } }', { token })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const [, away = ''] = /^0; url=(.*)$/.exec(out.headers.get('refresh') ?? '') ?? [];
    const there = new URL(away);
    expect(`${there.origin}${there.pathname}`).toBe(`${provider.issuer}/end`);
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: CLIENT_ID,
      post_logout_redirect_uri: `${house.api.url}/`,
    });
    const policy = out.headers.get('content-security-policy');
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(await out.text()).toContain(`href="${away.replaceAll('&', '&amp;')}"`);
  });

  it.each([
    ['offers nothing', undefined],
    ['names an address without TLS on another machine', 'http://elsewhere.example/end'],
    ['names no address of the web', 'javascript:alert(1)'],
  ])('ends here alone where the provider %s', async (_, endSession) => {
    const opened = await open(() => endSession);
    const out = await signOut(opened.house, await signedIn(opened));
    expect([out.status, out.headers.get('location'), out.headers.get('refresh')]).toEqual([303, '/', null]);
  });

  it('ends here alone where somebody came in by a passkey', async () => {
    const opened = await open((issuer) => `${issuer}/end`);
    const browser = await signedIn(opened);
    await opened.house.sql(`UPDATE session SET label = 'passkey'`);
    const out = await signOut(opened.house, browser);
    expect([out.status, out.headers.get('refresh')]).toEqual([303, null]);
  });
});
