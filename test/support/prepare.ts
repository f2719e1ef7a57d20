import 'reflect-metadata';
import pg from 'pg';
import { EmbeddedPostgres } from '../../src/platform/database/index.js';
import { migrateAll } from '../../src/apps/migrate.js';

// The tests give durability away for speed; nothing else about the server differs.
const FLAGS = [
  '-c fsync=off',
  '-c synchronous_commit=off',
  '-c full_page_writes=off',
  '-c max_connections=200',
];

const [home = '', command] = process.argv.slice(2);
const server = new EmbeddedPostgres(home, { flags: FLAGS, binaries: process.env.HUELLA_PG_BINARIES });

if (command === 'stop') {
  server.stop();
} else {
  const { url } = await server.ensure();
  const base = url.slice(0, url.lastIndexOf('/'));
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  await client.query('CREATE DATABASE template_huella');
  await migrateAll(`${base}/template_huella`);
  await client.query('ALTER DATABASE template_huella IS_TEMPLATE true');
  await client.end();
  console.log(base);
}
