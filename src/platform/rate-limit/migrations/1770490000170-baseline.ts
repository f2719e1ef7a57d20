import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class RateLimitBaseline1770490000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The table of the library \`rate-limiter-flexible\`: a keyed hash, how often, until when (in milliseconds).
      CREATE TABLE attempt (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE attempt;
    `);
  }
}
