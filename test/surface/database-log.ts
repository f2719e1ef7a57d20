import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiHouse } from '../api/api-house.js';
import { openAdmin } from '../support/house-database.js';

/** PostgreSQL's classes of faults that what a caller wrote can bring about: data, syntax and access, and text that cannot be stored. */
const FAULT = /ERROR: {2}(?:(?:22|42)\w{3}|54\w{3}): .*/gu;

/** From now on the server's log names the code of every fault in this database, and in no other; to be called before a house opens. */
export async function tellFaults(): Promise<void> {
  const admin = await openAdmin();
  try {
    const [{ name } = { name: '' }] = await admin.query<{ name: string }[]>(
      'SELECT current_database() AS name',
    );
    await admin.query(`ALTER DATABASE "${name}" SET log_error_verbosity = 'verbose'`);
  } finally {
    await admin.destroy();
  }
}

/** What the database has complained of, as its log has it. */
export class DatabaseLog {
  private constructor(
    private readonly file: string,
    private from: number,
  ) {}

  static async of(house: ApiHouse): Promise<DatabaseLog> {
    const [{ folder } = { folder: '' }] = await house.sql<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    const file = join(folder, 'server.log');
    return new DatabaseLog(file, readFileSync(file).length);
  }

  /** Faults since the last look. */
  faults(): readonly string[] {
    const bytes = readFileSync(this.file);
    const text = bytes.subarray(this.from).toString('utf8');
    this.from = bytes.length;
    return text.match(FAULT) ?? [];
  }
}
