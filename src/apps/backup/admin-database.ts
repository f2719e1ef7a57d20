import pg from 'pg';
import type { Settings } from '../../platform/config/index.js';
import {
  DatabaseUnavailable,
  EmbeddedPostgres,
  loginOf,
  requireSafeLine,
} from '../../platform/database/index.js';

export interface AdminDatabase {
  readonly url: string;
  /** The embedded server, if this process has started it. */
  readonly started: EmbeddedPostgres | undefined;
}

/**
 * The database as its administrator has it, as it stands: no step is taken. The logins of the processes see
 * by row security and can neither back up nor restore.
 */
export async function adminDatabase(
  settings: Settings,
  given = settings.DATABASE_URL,
): Promise<AdminDatabase> {
  if (given !== undefined) return { url: requireAdmin(given), started: undefined };
  const server = new EmbeddedPostgres(settings.HUELLA_HOME, { binaries: settings.HUELLA_PG_BINARIES });
  const { url, started } = await server.ensure();
  return { url, started: started ? server : undefined };
}

function requireAdmin(address: string): string {
  if (loginOf(address) === undefined) return address;
  throw new DatabaseUnavailable(
    'This address is the login of a process, which sees by row security.',
    'Set DATABASE_URL to the address of the administrator for this command.',
  );
}

/** Runs work in one session of the administrator. */
export async function withSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  requireSafeLine(url);
  const client = new pg.Client({ connectionString: url, application_name: 'huella backup', keepAlive: true });
  // A server that stops is told by the query that it was asked.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new DatabaseUnavailable(
      `The database cannot be reached (${(cause as { code?: string }).code ?? 'unknown error'}).`,
      'Start it, or correct its address.',
      { cause },
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server. */
export function besides(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
