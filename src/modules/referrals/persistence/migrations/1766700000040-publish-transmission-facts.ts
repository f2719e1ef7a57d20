import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that were passed on, as the statistics count them: sent by whom to whom, and when the receiver first answered. */
export class PublishTransmissionFacts1766700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW transmission_facts AS
        SELECT t.id, t.record_id, t.institution_id, i.country, t.receiver_id, o.country AS receiver_country, t.state,
          t.sent_at, t.due_at, CASE WHEN t.state IN ('acknowledged', 'returned') THEN t.moved_at END AS answered_at, r.is_permitted
        FROM transmission t
          JOIN counted_record r ON r.record_id = t.record_id
          JOIN institution i ON i.id = t.institution_id
          JOIN institution o ON o.id = t.receiver_id;
      CREATE VIEW inquiry_facts AS
        SELECT q.id, q.record_id, q.institution_id, i.country, q.receiver_id, o.country AS receiver_country, q.state,
          q.asked_at, q.due_at, q.answered_at, r.is_permitted
        FROM inquiry q
          JOIN counted_record r ON r.record_id = q.record_id
          JOIN institution i ON i.id = q.institution_id
          JOIN institution o ON o.id = q.receiver_id;
      COMMENT ON VIEW inquiry_facts IS 'read by the statistics; whoever changes inquiry keeps it';
      COMMENT ON VIEW transmission_facts IS 'read by the statistics; whoever changes transmission keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW inquiry_facts; DROP VIEW transmission_facts;');
  }
}
