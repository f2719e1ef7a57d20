import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFamilyReceipts1764800000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_receipt (
        id uuid PRIMARY KEY REFERENCES actor (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_id uuid NOT NULL REFERENCES record (id),
        code_hash text NOT NULL UNIQUE,
        phrase_hash text NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        opened_at timestamptz,
        seen_until timestamptz,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX family_receipt_open ON family_receipt (record_id) WHERE ended_at IS NULL;
      COMMENT ON COLUMN family_receipt.id IS 'the account that the receipt opens';
      COMMENT ON COLUMN family_receipt.seen_until IS 'when the window was opened the time before: what came after it is news';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_receipt;');
  }
}
