import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports whose family has heard something, as the statistics count them: it has looked into its window, or what it wrote was settled. */
export class PublishFeedbackFacts1766700000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW feedback_facts AS
        SELECT record_id FROM family_receipt WHERE opened_at IS NOT NULL
        UNION SELECT record_id FROM family_message WHERE closed_at IS NOT NULL;
      COMMENT ON VIEW feedback_facts IS 'read by the statistics; whoever changes family_receipt or family_message keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW feedback_facts;');
  }
}
