import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { refusalPage, type InventedPerson } from './choose-person-page.js';
import { PlainAdapter } from './plain-adapter.js';

const HOUR_S = 3_600;

export interface ProviderClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/**
 * The library with what the demonstration needs of it: code flow with PKCE for one client, and keys of this
 * process.
 */
export async function loadProvider(
  issuer: string,
  client: ProviderClient,
  people: () => Promise<readonly InventedPerson[]>,
): Promise<Provider> {
  const { default: Library } = await importQuietly();
  return new Library(issuer, configurationOf(client, people));
}

function configurationOf(
  { clientId, clientSecret, redirectUri }: ProviderClient,
  people: () => Promise<readonly InventedPerson[]>,
): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'demonstration' };
  return {
    adapter: PlainAdapter,
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    expiresWithSession: () => false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: async (_, subject) => {
      const person = (await people()).find((one) => one.subject === subject);
      if (!person) return undefined;
      const { email } = person;
      return { accountId: subject, claims: () => ({ sub: subject, email, email_verified: true }) };
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [signing] },
    // There is one client, and it asks for no more than who somebody is.
    loadExistingGrant: async ({ oidc: { client: asking, session, provider } }) => {
      if (!asking || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = refusalPage();
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: HOUR_S,
      IdToken: 300,
      Interaction: HOUR_S,
      Session: HOUR_S,
    },
  };
}

/**
 * The library calls Node 20 unsupported as it is loaded; the test of the demonstration's sign-in runs on it.
 * Whoever starts the demonstration could do nothing about that line.
 */
async function importQuietly(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
