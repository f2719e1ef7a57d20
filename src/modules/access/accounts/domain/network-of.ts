/** Bits of a prefix that an institution's line, or a household's, usually has to itself. */
const [GROUPS_OF_4, GROUPS_OF_6] = [3, 3] as const;

/**
 * The network that an address is of, without the address: the first 24 bits of IPv4, the first 48 of IPv6.
 *
 * @returns undefined where it is no address
 */
export function networkOf(address: string | undefined): string | undefined {
  const [plain = ''] = (address ?? '').replace(/^::ffff:(?=[\d.]+$)/iu, '').split('%');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(plain))
    return `${plain.split('.').slice(0, GROUPS_OF_4).join('.')}.0/24`;
  if (!/^[\da-f:]+$/iu.test(plain) || !plain.includes(':')) return undefined;
  const [before = '', after] = plain.toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, GROUPS_OF_6)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':')}::/48`;
}
