import { isOwnHost } from './hosts.js';
import type { Settings } from './settings.js';

/** The API would be open to other machines in a way that nobody wants. It says what mends it. */
export class UnsafeBind extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
  ) {
    super(`${what} ${mend}`);
    this.name = 'UnsafeBind';
  }
}

/**
 * Refuses a start that listens for other machines without two settings: under which https address they come,
 * for sessions and records would pass in clear otherwise; and how many proxies stand in between, for without
 * it all the world is one source or whoever wants to says where they come from.
 *
 * @param environment where a setting that is given is told from its default
 */
export function requireSafeBind(
  { HOST, PUBLIC_URL }: Pick<Settings, 'HOST' | 'PUBLIC_URL'>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  if (isOwnHost(HOST)) return;
  const where = `The API would listen for other machines (HOST=${HOST})`;
  if (PUBLIC_URL === undefined || !isSafe(PUBLIC_URL))
    throw new UnsafeBind(
      `${where} without an address by https.`,
      'Put a proxy that speaks https in front and set PUBLIC_URL to its address, or set HOST=127.0.0.1 (docs/guides/OPERATIONS.md).',
    );
  if (!environment.TRUSTED_PROXIES)
    throw new UnsafeBind(
      `${where}, and nobody has said how many proxies stand in front.`,
      'Set TRUSTED_PROXIES to their number, 0 for none (docs/guides/OPERATIONS.md).',
    );
}

/**
 * Tells whether an address keeps a session from being read: by http a browser may reach nothing but its own
 * machine.
 */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isOwnHost(hostname);
}
