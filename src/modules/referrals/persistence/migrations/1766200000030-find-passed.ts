import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transmissions whose time is over are looked for every minute. */
export class FindPassed1766200000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX transmission_by_until ON transmission (until) WHERE state IN ('sent', 'acknowledged');`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX transmission_by_until;');
  }
}
