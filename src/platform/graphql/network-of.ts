import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;
const GROUPS = 8;
/**
 * Groups of an IPv6 address that a line is given at the least (RFC 6177): whoever has one has all addresses
 * in it.
 */
const OF_A_LINE = 4;

/**
 * Returns the network that counts as one source: an address of version 4, and of version 6 the network of 64
 * bits that one line has whole.
 */
export function networkOf(address: string): string {
  const [, mapped] = MAPPED.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [left = '', right] = address.split('%', 1).join('').split('::');
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean));
  const between = right === undefined ? 0 : GROUPS - (head?.length ?? 0) - (tail?.length ?? 0);
  const groups = [
    ...(head ?? []),
    ...Array.from({ length: Math.max(0, between) }, () => '0'),
    ...(tail ?? []),
  ];
  const network = groups.slice(0, OF_A_LINE).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
