import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndAgreements1765500000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement ADD COLUMN ends_on timestamptz, ADD COLUMN renewal_until timestamptz,
        ADD COLUMN renewal_signed_by text[] NOT NULL DEFAULT '{}', ADD COLUMN reminded int,
        ADD COLUMN ending_at timestamptz, ADD COLUMN ending_by text;
      CREATE TABLE agreement_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        what text NOT NULL,
        party text,
        until timestamptz,
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX agreement_step_by_agreement ON agreement_step (agreement_id, id);
      COMMENT ON TABLE agreement_step IS 'how an agreement was renewed and ended, in order';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agreement_step;
      ALTER TABLE agreement DROP COLUMN ends_on, DROP COLUMN renewal_until, DROP COLUMN renewal_signed_by,
        DROP COLUMN reminded, DROP COLUMN ending_at, DROP COLUMN ending_by;
    `);
  }
}
