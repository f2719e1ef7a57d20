import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each question is held against what its account has asked of late, in the transaction that answers it. */
export class IndexEntriesByAccount1770500000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX question_entry_by_account ON question_entry (actor_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX question_entry_by_account');
  }
}
