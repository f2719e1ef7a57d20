import { randomUUID } from 'node:crypto';
import { freePort } from '../../src/demo/free-port.js';
import { OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { LetInAgain } from '../../src/modules/institutions/index.js';
import { ApiHouse } from './api-house.js';
import { Browser } from './browser.js';
import { CLIENT_ID, CraftedProvider } from './crafted-provider.js';

/** An installation with a provider, and people who come back from it. */
class ProviderHouse {
  private constructor(
    readonly house: ApiHouse,
    private readonly provider: CraftedProvider,
  ) {}

  /** @param setting of `OIDC_SECOND_FACTOR` */
  static async open(setting?: string): Promise<ProviderHouse> {
    const provider = await CraftedProvider.open();
    const port = await freePort();
    const house = await ApiHouse.open([], {
      ...{ PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID },
      ...(setting !== undefined && { OIDC_SECOND_FACTOR: setting }),
    });
    return new ProviderHouse(house, provider);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.provider.close();
  }

  /** Somebody comes back from the provider, who says this of how they have shown who they are. */
  async comes(roles: Role[], said: object, headers: Record<string, string> = {}) {
    const { house, provider } = this;
    const person = randomUUID();
    const email = `${person}@search.example`;
    const { actorId } = await house.enrol('AA-SEARCH', roles);
    await house.sql('UPDATE actor SET email = $2 WHERE id = $1', [actorId, email]);
    const base = house.runtime.settings.PUBLIC_URL ?? '';
    const browser = new Browser();
    const at = Browser.target(await browser.go(`${base}/auth/sign-in`), base);
    const claims = { sub: person, email, email_verified: true, ...said };
    const state = new URL(at).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      code: provider.codeFor(at, { claims }),
      state,
      iss: provider.issuer,
    });
    const answer = await browser.go(`${base}/auth/callback?${query.toString()}`, { headers });
    const isIn = browser.cookiesOf(base).get('huella') !== undefined;
    const [bound] = await house.sql<unknown>('SELECT 1 FROM person_identity WHERE actor_id = $1', [actorId]);
    return { actorId, at, answer, isIn, isBound: bound !== undefined };
  }
}

describe('signing in where the installation says what a second factor is', () => {
  let at: ProviderHouse;
  beforeAll(async () => {
    at = await ProviderHouse.open('gold otp');
  });
  afterAll(() => at.close());
  const comes: ProviderHouse['comes'] = (...given) => at.comes(...given);

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
    const { at: sent, isIn } = await comes(['liaison'], {});
    expect(new URL(sent).searchParams.get('acr_values')).toBe('gold otp');
    expect(isIn).toBe(true);
  });

  it('says what to do', async () => {
    const { answer } = await comes(['forensic'], {}, { accept: 'text/html', 'accept-language': 'es' });
    expect(await answer.text()).toContain('segundo factor');
  });
});

describe('signing in where the installation says nothing of a second factor', () => {
  let at: ProviderHouse;
  beforeAll(async () => {
    at = await ProviderHouse.open();
  });
  afterAll(() => at.close());

  it.each<Role>(['forensic', 'coordinator', 'oversight', 'operator'])(
    'lets %s in by what providers usually call one, and by no password alone',
    async (role) => {
      for (const said of [{}, { acr: '0' }, { amr: ['pwd'] }, { amr: ['pwd', 'sms'] }, { amr: 'mfa' }])
        expect(await at.comes([role], said)).toMatchObject({ isIn: false, isBound: false });
      for (const said of [{ amr: ['pwd', 'mfa'] }, { amr: ['hwk'] }, { acr: 'phr' }])
        expect(await at.comes([role], said)).toMatchObject({ isIn: true, isBound: true });
    },
  );

  it('asks the provider for nothing that it may not know, and a liaison for nothing at all', async () => {
    const { at: sent, isIn } = await at.comes(['liaison'], { amr: ['pwd'] });
    expect([new URL(sent).searchParams.has('acr_values'), isIn]).toEqual([false, true]);
  });

  it('locks nobody out: whoever is refused is given a link to a passkey, and others need none', async () => {
    const { house } = at;
    const invite = async (role: Role) => {
      const { actorId } = await at.comes([role], {});
      return house.asUseCases.get(LetInAgain).inviteAgain(OPERATOR, actorId);
    };
    expect((await invite('coordinator'))?.link).toContain('/invitation#hi_');
    expect(await invite('liaison')).toBeUndefined();
  });
});

describe('signing in where the installation asks for no second factor, and says so', () => {
  let at: ProviderHouse;
  beforeAll(async () => {
    at = await ProviderHouse.open('none');
  });
  afterAll(() => at.close());

  it('is by whatever the provider asks for', async () => {
    const { at: sent, isIn } = await at.comes(['coordinator'], {});
    expect([new URL(sent).searchParams.has('acr_values'), isIn]).toEqual([false, true]);
  });
});
