import type { CookieOptions, Response } from 'express';
import { isOwnOrigin } from './own-origin.js';
import type { RequestHead } from './request-context.js';

const TOKEN = /^[\w.~-]{1,500}$/;
const READING: readonly (string | undefined)[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The cookies by which a browser signs in. Where people come by TLS they are `__Host-` cookies, which no
 * other host and no page without TLS can set; a plain name serves loopback.
 *
 * `SameSite=Lax`, for whoever comes back from the identity provider or from a link in a mail must be known at
 * once. What changes something is protected by its `Origin` (`mayBeUsedBy`).
 */
export class SessionCookie {
  readonly session: string;
  readonly signIn: string;
  private readonly secure: boolean;

  constructor(private readonly publicUrl: string | undefined) {
    this.secure = publicUrl?.startsWith('https://') === true;
    const prefix = this.secure ? '__Host-' : '';
    this.session = `${prefix}huella`;
    this.signIn = `${prefix}huella-sign-in`;
  }

  read({ headers: { cookie } }: RequestHead, name = this.session): string | undefined {
    if (typeof cookie !== 'string') return undefined;
    for (const pair of cookie.split(';')) {
      const [key, value = ''] = pair.trim().split('=', 2);
      if (key === name && TOKEN.test(value)) return value;
    }
    return undefined;
  }

  /**
   * A browser sends cookies with requests that other sites make it send. So whatever does more than read, and
   * every socket, must come from a page of ours; a request that says no origin is not believed.
   */
  mayBeUsedBy({ headers, method }: RequestHead & { readonly method?: string | undefined }): boolean {
    const { origin, host, upgrade } = headers;
    if (READING.includes(method) && upgrade === undefined) return true;
    // Our pages name no referrer, and a form of such a page says no origin; what it came from no page can
    // make a browser say.
    if (origin === 'null') return headers['sec-fetch-site'] === 'same-origin';
    return typeof origin === 'string' && isOwnOrigin({ origin, host: textOf(host) }, this.publicUrl);
  }

  set(response: Response, name: string, value: string, expires: Date): void {
    response.cookie(name, value, { ...this.options(), expires });
  }

  clear(response: Response, name: string): void {
    response.clearCookie(name, this.options());
  }

  private options(): CookieOptions {
    return { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/' };
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
