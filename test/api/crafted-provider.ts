import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

export const CLIENT_ID = 'huella-test';

interface Crafted {
  /** Claims that take the place of the right ones. */
  readonly claims?: JWTPayload;
  readonly sign?: 'rightly' | 'with another key' | 'not at all' | 'with the public key as a secret';
}

/**
 * An identity provider that says what a test wants it to say: right by default, and wrong in one thing where asked. Its
 * page for people is left out; the test comes back with a code at once.
 */
export class CraftedProvider {
  private readonly codes = new Map<string, { readonly nonce: string; readonly crafted: Crafted }>();
  /** Where it ends a session, where it offers that. */
  endSession: string | undefined;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly keys: Awaited<ReturnType<typeof generateKeyPair>>,
    private readonly strangerKeys: Awaited<ReturnType<typeof generateKeyPair>>,
  ) {}

  static async open(): Promise<CraftedProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const made = () => generateKeyPair('RS256', { extractable: true });
    const provider = new CraftedProvider(server, `http://127.0.0.1:${port}`, await made(), await made());
    server.on('request', (request, response) => {
      void provider.answer(request).then((answer) => {
        response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
      });
    });
    return provider;
  }

  /** A code for the sign-in that sent a browser to this address, good for one exchange. */
  codeFor(address: string, crafted: Crafted = {}): string {
    const code = `code-${this.codes.size + 1}`;
    this.codes.set(code, { nonce: new URL(address).searchParams.get('nonce') ?? '', crafted });
    return code;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });
  }

  private async answer(request: IncomingMessage): Promise<object | undefined> {
    const path = new URL(request.url ?? '/', this.issuer).pathname;
    if (path === '/.well-known/openid-configuration') return this.metadata();
    if (path === '/jwks')
      return { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: 'k', alg: 'RS256' }] };
    return this.exchange(new URLSearchParams(await textOf(request)).get('code') ?? '');
  }

  private metadata(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      ...(this.endSession && { end_session_endpoint: this.endSession }),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private async exchange(code: string): Promise<object | undefined> {
    const asked = this.codes.get(code);
    if (!asked) return undefined;
    this.codes.delete(code);
    const idToken = await this.idToken(asked.nonce, asked.crafted);
    return { access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: idToken };
  }

  private async idToken(nonce: string, { claims, sign = 'rightly' }: Crafted): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: this.issuer, aud: CLIENT_ID, sub: 'somebody', nonce, iat: now, exp: now + 60 };
    const payload: JWTPayload = { ...right, ...claims };
    if (sign === 'not at all') return new UnsecuredJWT(payload).encode();
    if (sign === 'with the public key as a secret') {
      const { n = '' } = await exportJWK(this.keys.publicKey);
      return new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(n, 'base64url'));
    }
    const { privateKey } = sign === 'rightly' ? this.keys : this.strangerKeys;
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(privateKey);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += String(piece);
  return text;
}
