const OWN_NAMES = ['localhost', '[::1]', '::1', ''];

/** Tells whether a host is this machine itself. */
export const isOwnHost = (host: string): boolean =>
  OWN_NAMES.includes(host) || /^127(?:\.\d{1,3}){3}$/u.test(host);

/**
 * Tells whether a host is a name of one word, as Compose gives to its services: a network inside one machine.
 * Addresses and names of a domain are of other machines.
 */
export const isOfContainers = (host: string): boolean =>
  /^[a-z\d](?:[\w-]*[a-z\d])?$/iu.test(host) && !/^\d+$/u.test(host);

/** Tells whether what goes to a queue is encrypted, or does not leave this machine. */
export function isSafeQueue(address: string): boolean {
  if (!address.startsWith('redis://') || !URL.canParse(address)) return true;
  const { hostname } = new URL(address);
  return isOwnHost(hostname) || isOfContainers(hostname);
}
