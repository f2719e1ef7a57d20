import { DatabaseUnavailable } from './database-unavailable.js';

const HERE = ['localhost', '127.0.0.1', '[::1]', ''];

/**
 * What goes to a database on another machine is encrypted, and the machine is known by its certificate, or somebody has said that it is not.
 * Throws `DatabaseUnavailable` with the mend.
 */
export function requireSafeLine(address: string): void {
  const { hostname, searchParams } = new URL(address);
  if (HERE.includes(hostname) || searchParams.has('host') || searchParams.has('sslmode')) return;
  throw new DatabaseUnavailable(
    `DATABASE_URL names the machine ${hostname} and does not say how the line to it is kept safe.`,
    'Add ?sslmode=verify-full (and sslrootcert=FILE for an authority of your own), or ?sslmode=disable where the line never leaves one machine.',
  );
}
