import { readFileSync } from 'node:fs';
import { providerOf } from '../../src/modules/access/accounts/use-cases/provider-of.js';
import { readSettings } from '../../src/platform/config/index.js';
import type { IdentityProvider } from '../../src/platform/identity/index.js';
import { CraftedProvider } from './crafted-provider.js';

interface Client {
  readonly clientId: string;
  readonly rootUrl: string;
  readonly redirectUris: readonly string[];
  readonly standardFlowEnabled: boolean;
  readonly implicitFlowEnabled: boolean;
  readonly directAccessGrantsEnabled: boolean;
  readonly defaultClientScopes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

const CLIENT = JSON.parse(readFileSync('docs/guides/recipes/keycloak-client.json', 'utf8')) as Client;
const GUIDE = readFileSync('docs/guides/OPERATIONS.md', 'utf8');
/** Settings that the guide tells whoever takes the recipe to set. */
const settingIn = (name: string): string =>
  new RegExp(`Keycloak[^]*?\`${name}=(\\w+)\``, 'u').exec(GUIDE)?.[1] ?? '';

describe('the client that is imported at Keycloak', () => {
  let crafted: CraftedProvider;
  let provider: IdentityProvider | undefined;
  beforeAll(async () => {
    crafted = await CraftedProvider.open();
    crafted.endSession = `${crafted.issuer}/logout`;
    provider = providerOf(
      readSettings({
        OIDC_ISSUER: crafted.issuer,
        PUBLIC_URL: CLIENT.rootUrl,
        OIDC_CLIENT_ID: settingIn('OIDC_CLIENT_ID'),
        OIDC_SECOND_FACTOR: settingIn('OIDC_SECOND_FACTOR'),
        OIDC_STEP_UP_ACR: settingIn('OIDC_STEP_UP_ACR'),
      }),
    );
  });
  afterAll(() => crafted.close());

  it.each(['sign-in', 'step-up'] as const)('lets in what a %s asks for', async (as) => {
    const { searchParams: asked } = new URL((await provider?.begin(undefined, as))?.url ?? '');
    const levels = JSON.parse(CLIENT.attributes['acr.loa.map'] ?? '') as Record<string, string>;
    expect(CLIENT.clientId).toBe(asked.get('client_id'));
    expect(CLIENT.redirectUris).toEqual([asked.get('redirect_uri')]);
    expect(CLIENT.attributes['pkce.code.challenge.method']).toBe(asked.get('code_challenge_method'));
    // What is asked for is the level above that of a password alone.
    expect(
      asked
        .get('acr_values')
        ?.split(' ')
        .map((value) => levels[value]),
    ).toEqual(['2']);
    const scopes = asked
      .get('scope')
      ?.split(' ')
      .filter((scope) => scope !== 'openid');
    expect(CLIENT.defaultClientScopes).toEqual(expect.arrayContaining(scopes ?? ['none was asked for']));
  });

  it('knows where people go on to after signing out', async () => {
    const { searchParams: asked } = new URL((await provider?.endSessionUrl()) ?? '');
    expect(CLIENT.attributes['post.logout.redirect.uris']).toBe(asked.get('post_logout_redirect_uri'));
  });

  it('takes the code flow and nothing else', () => {
    const { standardFlowEnabled, implicitFlowEnabled, directAccessGrantsEnabled } = CLIENT;
    expect([standardFlowEnabled, implicitFlowEnabled, directAccessGrantsEnabled]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
