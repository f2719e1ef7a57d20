import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches as the statistics count them, one by one: with what is counted of their report, and whether it may be. */
export class PublishCaseFacts1766700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW case_facts AS
        SELECT c.record_id, r.institution_id, r.country, c.state, c.opened_at,
          c.state IN ('open', 'searching', 'suspended') AS is_open,
          r.age, r.nationality, r.corridor, r.is_permitted
        FROM search_case c JOIN counted_record r ON r.record_id = c.record_id;
      COMMENT ON VIEW case_facts IS 'read by the statistics; whoever changes search_case keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW case_facts;');
  }
}
