import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const MARK = 'zz-mark-of-nobody';

describe('the log of the embedded PostgreSQL', () => {
  it('says when it began, and no value of a statement that failed', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await expect(client.query(`SELECT '${MARK}'::uuid`)).rejects.toThrow(MARK);
      await client.query('CREATE TEMP TABLE one (name text PRIMARY KEY)');
      await client.query('INSERT INTO one VALUES ($1)', [MARK]);
      await expect(client.query('INSERT INTO one VALUES ($1)', [MARK])).rejects.toThrow('duplicate key');
      await expect(client.query(`SELEKT '${MARK}'`)).rejects.toThrow('syntax error');
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      const log = readFileSync(join(rows[0]?.data_directory ?? '', 'server.log'), 'utf8');
      expect(log).toContain('database system is ready to accept connections');
      expect(log).not.toContain(MARK);
    } finally {
      await client.end();
    }
  });
});
