import { isOfContainers, isOwnHost } from '../config/index.js';
import { DatabaseUnavailable } from './database-unavailable.js';

/**
 * Refuses an unsafe line: what goes to a database on another machine is encrypted, and the machine is known
 * by its certificate. Where containers of one machine talk to each other, whoever writes the address may say
 * that it is not (ADR 49).
 * @throws DatabaseUnavailable with the mend
 */
export function requireSafeLine(address: string): void {
  const { hostname, searchParams } = new URL(address);
  // The driver takes the last of each that stand there, and `host` before the host.
  const [host, mode] = [
    searchParams.getAll('host').at(-1) ?? hostname,
    searchParams.getAll('sslmode').at(-1),
  ];
  if (isOwnHost(host) || host.startsWith('/') || mode === 'verify-full') return;
  if (isOfContainers(host) && mode === 'disable') return;
  throw new DatabaseUnavailable(
    `DATABASE_URL names the machine ${host} and does not say that the line to it is encrypted and its certificate looked at.`,
    `Say sslmode=verify-full there (and sslrootcert=FILE for an authority of your own)${
      isOfContainers(host) ? ', or sslmode=disable where the line never leaves one machine' : ''
    }.`,
  );
}
