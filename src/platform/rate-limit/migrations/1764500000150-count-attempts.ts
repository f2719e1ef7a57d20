import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of the library `rate-limiter-flexible`: a keyed hash, how often, until when (in milliseconds). */
export class CountAttempts1764500000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attempt');
  }
}
