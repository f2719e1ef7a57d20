import type { IncomingMessage } from 'node:http';

/** The address from which a request comes: of whoever connects, or what so many proxies that are trusted have said of it, as for routes. */
export function sourceOf({ socket, headers }: IncomingMessage, trustedProxies: number): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [
    socket.remoteAddress ?? '',
    ...said
      .map((hop) => hop.trim())
      .filter(Boolean)
      .reverse(),
  ];
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? '';
}
