import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one institution owes another, open now: by whom, to whom, since when and until when, over the views of the owners. What a family is
 * owed stands with the institution that owes it (\`creditor_id\` is null). A match that one side may not know of owes nothing.
 */
export class SayWhoOwesWhat1766700000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW owed_facts AS
        SELECT 'transmission' AS kind, id AS subject_id, receiver_id AS debtor_id, institution_id AS creditor_id,
          record_id, NULL::uuid AS other_record_id, NULL::uuid AS hypothesis_id, sent_at AS since, due_at, is_permitted
        FROM transmission_facts WHERE state = 'sent'
        UNION ALL
        SELECT 'inquiry', id, receiver_id, institution_id, record_id, NULL, NULL, asked_at, due_at, is_permitted
        FROM inquiry_facts WHERE state = 'asked'
        UNION ALL
        SELECT 'data_request', id, institution_id, other_id, record_a, record_b, hypothesis_id, asked_at, due_at, is_permitted
        FROM data_request_facts WHERE state = 'open'
        UNION ALL
        SELECT 'review', hypothesis_id, institution_id, other_id, record_a, record_b, hypothesis_id, opened_at, NULL, is_permitted
        FROM review_facts
        WHERE state IN ('candidate', 'notified', 'conflict') AND decided_at IS NULL AND NOT holder_only
        UNION ALL
        SELECT 'confirmation', id, institution_id, other_id, record_a, record_b, hypothesis_id, proposed_at, NULL, is_permitted
        FROM confirmation_facts
        UNION ALL
        SELECT 'tell_family', id, institution_id, NULL, report_id, NULL, hypothesis_id, confirmed_at, NULL, is_permitted
        FROM identification_facts WHERE told_at IS NULL;
      COMMENT ON VIEW owed_facts IS 'read by the statistics and the timeline';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW owed_facts;');
  }
}
