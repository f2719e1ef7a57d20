import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

export interface TargetRules {
  /** Lets a webhook go to this machine and its network, without TLS too: demonstration and tests. */
  readonly allowPrivate: boolean;
}

/** An address to which no webhook may go. `code` says what is wrong with it. */
export class WebhookTargetRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'WebhookTargetRefused';
  }
}

/**
 * Target that a request really connects to: the name is resolved once, and what was checked is what is used.
 */
export interface WebhookTarget {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (
  host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const bySystem: Resolve = (host) => lookup(host, { all: true });

/**
 * Reads the address of a webhook; the URL standard brings every spelling of an IP address (0x7f.1,
 * 2130706433) to one.
 */
export function readWebhookUrl(text: string, { allowPrivate }: TargetRules): URL {
  if (!URL.canParse(text)) throw new WebhookTargetRefused('WEBHOOKS.URL_INVALID');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    throw new WebhookTargetRefused('WEBHOOKS.HTTPS_NEEDED');
  }
  if (url.username || url.password) throw new WebhookTargetRefused('WEBHOOKS.CREDENTIALS_IN_URL');
  const host = hostOf(url);
  if (!allowPrivate && isIP(host) && !isPublicAddress(host))
    throw new WebhookTargetRefused('WEBHOOKS.ADDRESS_REFUSED');
  url.hash = '';
  return url;
}

/** Resolves the host. One address that is not public refuses them all: the next look-up might pick it. */
export async function resolveTarget(
  text: string,
  rules: TargetRules,
  resolve: Resolve = bySystem,
): Promise<WebhookTarget> {
  const url = readWebhookUrl(text, rules);
  const host = hostOf(url);
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) throw new WebhookTargetRefused('WEBHOOKS.HOST_UNKNOWN');
  if (!rules.allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new WebhookTargetRefused('WEBHOOKS.ADDRESS_REFUSED');
  }
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
