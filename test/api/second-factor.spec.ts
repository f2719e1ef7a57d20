import { freePort } from '../../src/apps/demo/free-port.js';
import type { Role } from '../../src/modules/access/index.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { CLIENT_ID, CraftedProvider } from './crafted-provider.js';

describe('signing in where the installation says what a second factor is', () => {
  let house: ApiHouse;
  let provider: CraftedProvider;
  beforeAll(async () => {
    provider = await CraftedProvider.open();
    const port = await freePort();
    house = await ApiHouse.open([], {
      ...{ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_SECOND_FACTOR: 'gold otp' },
    });
  });
  afterAll(async () => {
    await house.close();
    await provider.close();
  });

  let people = 0;
  /** Somebody comes back from the provider, who says this of how they have shown who they are. */
  const comes = async (roles: Role[], said: object, headers: Record<string, string> = {}) => {
    people += 1;
    const email = `person-${people}@search.example`;
    const { actorId } = await house.enrol('AA-SEARCH', roles);
    await house.sql('UPDATE actor SET email = $2 WHERE id = $1', [actorId, email]);
    const browser = new Browser();
    const at = Browser.target(await browser.go(`${house.api.url}/auth/sign-in`), house.api.url);
    const claims = { sub: `subject-${people}`, email, email_verified: true, ...said };
    const state = new URL(at).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      code: provider.codeFor(at, { claims }),
      state,
      iss: provider.issuer,
    });
    const answer = await browser.go(`${house.api.url}/auth/callback?${query.toString()}`, { headers });
    const isIn = browser.cookiesOf(house.api.url).get('huella') !== undefined;
    const [bound] = await house.sql<unknown>('SELECT 1 FROM person_identity WHERE actor_id = $1', [actorId]);
    return { at, answer, isIn, isBound: bound !== undefined };
  };

  it.each<Role>(['forensic', 'coordinator', 'oversight'])(
    'refuses %s without one, and binds nobody by it',
    async (role) => {
      for (const said of [{}, { acr: 'silver' }, { amr: ['pwd'] }, { amr: 'otp' }, { acr: ['gold'] }]) {
        const { answer, isIn, isBound } = await comes([role], said);
        expect([answer.status, isIn, isBound]).toEqual([401, false, false]);
      }
    },
  );

  it('lets in by any of those that are named, in either claim', async () => {
    for (const said of [{ acr: 'gold' }, { amr: ['pwd', 'otp'] }])
      expect(await comes(['coordinator'], said)).toMatchObject({ isIn: true, isBound: true });
  });

  it('asks the provider for it, and a liaison for none', async () => {
    const { at, isIn } = await comes(['liaison'], {});
    expect(new URL(at).searchParams.get('acr_values')).toBe('gold otp');
    expect(isIn).toBe(true);
  });

  it('says what to do', async () => {
    const { answer } = await comes(['forensic'], {}, { accept: 'text/html', 'accept-language': 'es' });
    expect(await answer.text()).toContain('segundo factor');
  });
});
