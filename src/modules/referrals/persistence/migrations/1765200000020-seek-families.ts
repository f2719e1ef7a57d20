import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remains that are identified and whose family is not known: who keeps them seeks it, by questions to its country. */
export class SeekFamilies1765200000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_search (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'found', 'closed')),
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        report_id uuid REFERENCES record (id),
        reason text,
        ended_by uuid,
        ended_at timestamptz,
        CHECK ((state = 'found') = (report_id IS NOT NULL)),
        CHECK ((state = 'closed') = (reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX family_search_open ON family_search (record_id) WHERE state = 'open';
      CREATE INDEX family_search_by_owner ON family_search (institution_id, seq);
      ALTER TABLE inquiry ADD COLUMN search_id uuid REFERENCES family_search (id),
        ADD CHECK ((kind = 'family') = (search_id IS NOT NULL));
      CREATE INDEX inquiry_by_search ON inquiry (search_id, seq) WHERE search_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inquiry DROP COLUMN search_id; DROP TABLE family_search;');
  }
}
