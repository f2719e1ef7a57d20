import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an account has read since the hour began is counted in the log itself. */
export class IndexReads1764700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX audit_entry_by_time ON audit_entry (actor_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_by_time');
  }
}
