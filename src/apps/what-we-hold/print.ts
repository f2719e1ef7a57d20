import 'reflect-metadata';
import { EmbeddedPostgres, openDataSource } from '../../platform/database/index.js';
import { DATABASE_PARTS } from '../database-parts.js';
import { migrateAll } from '../migrate.js';
import { describeDatabase } from './describe-database.js';

/** The page on what is held, from a database that is made in this empty folder and stopped again. */
export async function printWhatWeHold(home: string): Promise<string> {
  const server = new EmbeddedPostgres(home, { flags: ['-c fsync=off'] });
  try {
    const { url } = await server.ensure();
    await migrateAll(url);
    const source = await openDataSource(url, 1, DATABASE_PARTS);
    try {
      return await describeDatabase(source);
    } finally {
      await source.destroy();
    }
  } finally {
    server.stop();
  }
}
