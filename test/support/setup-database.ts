import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import 'reflect-metadata';
import { startThreadsFrom } from '../../src/platform/threads/index.js';
import { compiledModule } from './compiled-program.js';

/** Gives each spec file a database of its own, cloned from the migrated template. */
const base = process.env.TEST_PG ?? '';
const name = `t_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;

const admin = new pg.Client({ connectionString: `${base}/postgres` });
await admin.connect();
await admin.query(`CREATE DATABASE ${name} TEMPLATE template_huella STRATEGY file_copy`);
await admin.end();
process.env.DATABASE_URL = `${base}/${name}`;
process.env.KEYS_FILE = join(process.env.TEST_HOME ?? tmpdir(), 'keys', name);
process.env.WITHDRAWAL_JOURNAL = join(process.env.TEST_HOME ?? tmpdir(), 'journals', `${name}.ndjson`);

startThreadsFrom(compiledModule);

afterAll(async () => {
  const closing = new pg.Client({ connectionString: `${base}/postgres` });
  await closing.connect();
  await closing.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await closing.end();
});
