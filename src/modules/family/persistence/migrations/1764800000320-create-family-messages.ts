import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFamilyMessages1764800000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_message (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_id uuid NOT NULL REFERENCES record (id),
        receipt_id uuid NOT NULL REFERENCES family_receipt (id),
        kind text NOT NULL CHECK (kind IN ('question', 'correction', 'alive')),
        body text NOT NULL,
        written_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        read_at timestamptz,
        read_by uuid,
        closed_at timestamptz,
        closed_by uuid,
        outcome text CHECK (outcome IN ('spoken', 'corrected', 'not_possible')),
        CHECK ((closed_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX family_message_by_record ON family_message (record_id, seq);
      CREATE INDEX family_message_by_institution ON family_message (institution_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_message;');
  }
}
