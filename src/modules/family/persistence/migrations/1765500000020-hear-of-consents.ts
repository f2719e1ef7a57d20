import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearOfConsents1765500000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE family_message DROP CONSTRAINT family_message_kind_check,
        DROP CONSTRAINT family_message_outcome_check;
      ALTER TABLE family_message
        ADD CONSTRAINT family_message_kind_check CHECK (kind IN ('question', 'correction', 'alive', 'consent')),
        ADD CONSTRAINT family_message_outcome_check
          CHECK (outcome IN ('spoken', 'corrected', 'not_possible', 'heeded'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM family_message WHERE kind = 'consent' OR outcome = 'heeded';
      ALTER TABLE family_message DROP CONSTRAINT family_message_kind_check,
        DROP CONSTRAINT family_message_outcome_check;
      ALTER TABLE family_message
        ADD CONSTRAINT family_message_kind_check CHECK (kind IN ('question', 'correction', 'alive')),
        ADD CONSTRAINT family_message_outcome_check CHECK (outcome IN ('spoken', 'corrected', 'not_possible'));
    `);
  }
}
