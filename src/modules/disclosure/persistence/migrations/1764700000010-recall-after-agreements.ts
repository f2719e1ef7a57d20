import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was seen under an agreement is asked back when that ends or lets less be seen. */
export class RecallAfterAgreements1764700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recall DROP CONSTRAINT recall_cause_check, ADD CONSTRAINT recall_cause_check
        CHECK (cause IN ('taken_back', 'ended', 'barred', 'capped', 'agreement_ended', 'agreement_lowered'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE recall SET cause = 'barred' WHERE cause IN ('agreement_ended', 'agreement_lowered');
      ALTER TABLE recall DROP CONSTRAINT recall_cause_check, ADD CONSTRAINT recall_cause_check
        CHECK (cause IN ('taken_back', 'ended', 'barred', 'capped'));
    `);
  }
}
