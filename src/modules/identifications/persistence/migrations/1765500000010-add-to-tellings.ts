import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddToTellings1765500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE telling ADD COLUMN cancel_reason text, ADD COLUMN cancelled_by uuid,
        ADD COLUMN cancelled_at timestamptz;
      CREATE TABLE telling_addition (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        telling_id uuid NOT NULL REFERENCES telling (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        words text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX telling_addition_by_telling ON telling_addition (telling_id, id);
      COMMENT ON TABLE telling_addition IS 'what was added to how a family was told; for its own institution alone';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE telling_addition;
      ALTER TABLE telling DROP COLUMN cancel_reason, DROP COLUMN cancelled_by, DROP COLUMN cancelled_at;
    `);
  }
}
