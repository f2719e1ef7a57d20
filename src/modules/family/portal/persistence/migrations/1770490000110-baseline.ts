import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class FamilyBaseline1770490000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_receipt (
        id uuid PRIMARY KEY REFERENCES actor (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_id uuid NOT NULL REFERENCES record (id),
        code_hash text UNIQUE,
        phrase_hash text,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        opened_at timestamptz,
        seen_until timestamptz,
        ended_at timestamptz,
        CONSTRAINT family_receipt_opens CHECK ((code_hash IS NULL) = (phrase_hash IS NULL))
      );
      COMMENT ON COLUMN family_receipt.id IS 'the account that the receipt opens';
      COMMENT ON COLUMN family_receipt.seen_until IS 'when the window was opened the time before: what came after it is news';
      -- One receipt opens the reports of several missing of one family.
      COMMENT ON COLUMN family_receipt.code_hash IS 'null where only the code of another receipt opens it';
      CREATE UNIQUE INDEX family_receipt_open ON family_receipt (record_id) WHERE ended_at IS NULL;
    `);
    await runner.query(`
      CREATE TABLE family_message (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_id uuid NOT NULL REFERENCES record (id),
        receipt_id uuid NOT NULL REFERENCES family_receipt (id),
        kind text NOT NULL CHECK (kind IN ('question', 'correction', 'alive', 'consent')),
        body text NOT NULL,
        written_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        read_at timestamptz,
        read_by uuid,
        closed_at timestamptz,
        closed_by uuid,
        outcome text CHECK (outcome IN ('spoken', 'corrected', 'not_possible', 'heeded')),
        CHECK ((closed_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX family_message_by_record ON family_message (record_id, seq);
      CREATE INDEX family_message_by_institution ON family_message (institution_id, seq);
    `);
    await runner.query(`
      CREATE TABLE family_item (
        window_id uuid NOT NULL REFERENCES family_receipt (id),
        item integer NOT NULL CHECK (item > 1),
        receipt_id uuid NOT NULL REFERENCES family_receipt (id),
        came_with uuid NOT NULL REFERENCES family_receipt (id),
        joined_by text NOT NULL CHECK (joined_by IN ('institution', 'family')),
        joined_at timestamptz NOT NULL,
        parted_at timestamptz,
        PRIMARY KEY (window_id, item)
      );
      COMMENT ON TABLE family_item IS 'a further report that is shown where the code of one receipt opens a window';
      COMMENT ON COLUMN family_item.item IS 'its number in that window, given once; the report of the receipt itself is 1';
      COMMENT ON COLUMN family_item.came_with IS 'the receipt with whose code it was brought in';
      CREATE UNIQUE INDEX family_item_shown ON family_item (window_id, receipt_id) WHERE parted_at IS NULL;
      CREATE INDEX family_item_by_receipt ON family_item (receipt_id);
      CREATE INDEX family_item_came_with ON family_item (came_with);
    `);
    await runner.query(`
      -- Reports whose family has heard something, as the statistics count them: it has looked into its window, or
      -- what it wrote was settled.
      CREATE VIEW feedback_facts AS
        SELECT record_id FROM family_receipt WHERE opened_at IS NOT NULL
        UNION SELECT record_id FROM family_message WHERE closed_at IS NOT NULL;
      COMMENT ON VIEW feedback_facts IS 'read by the statistics; whoever changes family_receipt or family_message keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW feedback_facts;
      DROP TABLE family_item, family_message, family_receipt;
    `);
  }
}
