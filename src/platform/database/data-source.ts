import { DataSource, type MixedList, type EntitySchema } from 'typeorm';
import pg from 'pg';
import { DatabaseUnavailable } from './database-unavailable.js';
import { requireSafeLine } from './require-safe-line.js';

type ClassList = MixedList<new () => object>;

export interface DatabaseParts {
  readonly entities: MixedList<string | (new () => object) | EntitySchema>;
  readonly migrations: ClassList;
}

// Dates without a time stay the text that they are in the table; a JS Date would add a time zone to them.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and sequence numbers: all of ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the pool, or says in one line why it cannot be opened and what mends it. */
export async function openDataSource(url: string, pool: number, parts: DatabaseParts): Promise<DataSource> {
  requireSafeLine(url);
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: parts.entities as never,
    migrations: parts.migrations as never,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: pool,
    applicationName: 'huella',
    extra: { keepAlive: true, connectionTimeoutMillis: 30_000, options: '-c TimeZone=UTC' },
  });
  try {
    await source.initialize();
  } catch (cause) {
    throw unavailable(url, cause);
  }
  const [{ version } = { version: 0 }] = await source.query<{ version: number }[]>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if (version < 150_000) {
    await source.destroy();
    throw new DatabaseUnavailable(
      `The database at ${placeOf(url)} is PostgreSQL ${Math.floor(version / 10_000)}.`,
      'Version 15 or newer is needed: point DATABASE_URL to one.',
    );
  }
  return source;
}

function unavailable(url: string, cause: unknown): DatabaseUnavailable {
  const code = (cause as { code?: string }).code ?? (cause instanceof Error ? cause.name : 'unknown error');
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host name is not known',
    ETIMEDOUT: 'it does not answer',
    '28P01': 'the password is refused',
    '28000': 'the user is refused',
    '3D000': 'the database does not exist',
  };
  return new DatabaseUnavailable(
    `The database at ${placeOf(url)} cannot be reached: ${reasons[code] ?? code}.`,
    ['28P01', '28000'].includes(code)
      ? 'Correct user and password in DATABASE_URL. A database keeps the logins that it was made with: for a volume of an earlier release see docs/guides/OPERATIONS.md, "Logins of an older volume".'
      : 'Start it or correct DATABASE_URL; without DATABASE_URL the embedded database is used.',
    { cause },
  );
}

/** Host, port and database of a URL: never its user or password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
