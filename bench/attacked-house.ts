import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { migrateAll } from '../src/apps/migrate.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { openOwnedHouse, type OwnedHouse } from '../test/api/owned-house.js';
import { DatabaseLog, tellFaults } from '../test/surface/database-log.js';

export interface AttackedHouse extends OwnedHouse {
  readonly log: DatabaseLog;
}

/** Where nothing has to outlive the measurement: no waiting for the disk, and memory in its place where the machine offers it. */
const WITHOUT_DISK = {
  flags: ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'],
  folder: existsSync('/dev/shm') ? '/dev/shm' : tmpdir(),
};

/** A server of its own with an empty database, named in the environment; all of it is gone afterwards. */
export async function withOwnDatabase<T>(
  measure: () => Promise<T>,
  { isDurable = true }: { readonly isDurable?: boolean } = {},
): Promise<T> {
  const { flags, folder } = isDurable ? { flags: [], folder: tmpdir() } : WITHOUT_DISK;
  const home = mkdtempSync(join(folder, 'huella-figures-'));
  // The server runs as somebody else where this runs as root.
  chmodSync(home, 0o755);
  const server = new EmbeddedPostgres(home, { flags });
  try {
    const { url } = await server.ensure();
    await migrateAll(url);
    process.env.DATABASE_URL = url;
    process.env.WITHDRAWAL_JOURNAL = join(home, 'withdrawals.ndjson');
    return await measure();
  } finally {
    server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A whole API on a server of its own, with an owner of one thing of everything; all of it is gone afterwards. */
export async function withAttackedHouse<T>(
  measure: (parts: AttackedHouse) => Promise<T>,
  environment: Readonly<Record<string, string>> = {},
): Promise<T> {
  return withOwnDatabase(async () => {
    await tellFaults();
    const owned = await openOwnedHouse(environment);
    try {
      return await measure({ ...owned, log: await DatabaseLog.of(owned.house) });
    } finally {
      await owned.house.close();
    }
  });
}

/** The number behind `--name`. */
export function numberFlag(flags: readonly string[], name: string, usual: number): number {
  const at = flags.indexOf(`--${name}`);
  return at < 0 ? usual : Number(flags[at + 1]);
}
