import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInquiries1764800000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inquiry (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        receiver_id uuid REFERENCES institution (id),
        register_name text,
        kind text NOT NULL,
        naming boolean NOT NULL,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'answered', 'ended')),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        CHECK ((state = 'answered') = (answer IS NOT NULL)),
        CHECK (receiver_id IS NOT NULL OR register_name IS NOT NULL)
      );
      CREATE INDEX inquiry_by_record ON inquiry (record_id, seq);
      CREATE INDEX inquiry_by_asker ON inquiry (institution_id, seq);
      CREATE INDEX inquiry_by_receiver ON inquiry (receiver_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inquiry;');
  }
}
