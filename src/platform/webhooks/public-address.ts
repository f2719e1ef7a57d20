import { BlockList, isIPv4 } from 'node:net';

/**
 * IPv4 blocks that no public server has (IANA IPv4 Special-Purpose Address Registry, multicast and class E).
 */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Parts of 2000::/3 that hold an IPv4 address or no server (IANA IPv6 Special-Purpose Address Registry). */
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refusedV4 = listOf('ipv4', NOT_PUBLIC_V4);
const refusedV6 = listOf('ipv6', NOT_PUBLIC_V6);
/**
 * Addresses of IPv6 that are given out; loopback, private, link-local, mapped and translated addresses lie
 * outside.
 */
const globalV6 = listOf('ipv6', [['2000::', 3]]);

/**
 * Tells whether an IP address can be a server on the internet, and not one of this machine or of the network
 * behind it.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedV4.check(address);
  return globalV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

function listOf(family: 'ipv4' | 'ipv6', blocks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of blocks) list.addSubnet(address, prefix, family);
  return list;
}
