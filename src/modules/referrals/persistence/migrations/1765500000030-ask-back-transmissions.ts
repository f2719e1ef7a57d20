import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskBackTransmissions1765500000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transmission ADD COLUMN deletion_asked_at timestamptz, ADD COLUMN deletion_due_at timestamptz,
        ADD COLUMN deletion_answer text CHECK (deletion_answer IN ('deleted', 'kept_with_reason')),
        ADD COLUMN deletion_reason text, ADD COLUMN deletion_answered_by uuid,
        ADD COLUMN deletion_answered_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transmission DROP COLUMN deletion_asked_at, DROP COLUMN deletion_due_at, DROP COLUMN deletion_answer,
        DROP COLUMN deletion_reason, DROP COLUMN deletion_answered_by, DROP COLUMN deletion_answered_at;
    `);
  }
}
