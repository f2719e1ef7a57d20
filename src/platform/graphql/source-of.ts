import type { IncomingMessage } from 'node:http';
import { networkOf } from './network-of.js';

/**
 * Returns the source of a request: the address of whoever connects, or what so many proxies that are trusted
 * have said of it, as for routes; of version 6 its network.
 */
export function sourceOf({ socket, headers }: IncomingMessage, trustedProxies: number): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [
    socket.remoteAddress ?? '',
    ...said
      .map((hop) => hop.trim())
      .filter(Boolean)
      .reverse(),
  ];
  return networkOf(hops[Math.min(trustedProxies, hops.length - 1)] ?? '');
}
