import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { migrateAll } from '../src/apps/migrate.js';
import { ROLES } from '../src/modules/access/index.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { ApiHouse } from '../test/api/api-house.js';
import { makeThings, OWNER, type OwnedThings } from '../test/api/owned-things.js';
import { DatabaseLog, tellFaults } from '../test/surface/database-log.js';

export interface AttackedHouse {
  readonly house: ApiHouse;
  readonly token: string;
  readonly things: OwnedThings;
  readonly log: DatabaseLog;
}

/** A whole API on a server of its own, with an owner of one thing of everything; all of it is gone afterwards. */
export async function withAttackedHouse<T>(
  measure: (parts: AttackedHouse) => Promise<T>,
  environment: Readonly<Record<string, string>> = {},
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'huella-figures-'));
  const server = new EmbeddedPostgres(home);
  try {
    const { url } = await server.ensure();
    await migrateAll(url);
    process.env.DATABASE_URL = url;
    process.env.WITHDRAWAL_JOURNAL = join(home, 'withdrawals.ndjson');
    await tellFaults();
    const house = await ApiHouse.open([], environment);
    try {
      const { token } = await house.enrol(OWNER, [...ROLES]);
      const things = await makeThings(house, token);
      return await measure({ house, token, things, log: await DatabaseLog.of(house) });
    } finally {
      await house.close();
    }
  } finally {
    server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The number behind `--name`. */
export function numberFlag(flags: readonly string[], name: string, usual: number): number {
  const at = flags.indexOf(`--${name}`);
  return at < 0 ? usual : Number(flags[at + 1]);
}
