import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmation of a step is taken back, and may be given again: the last row of a step counts. */
export class WithdrawnConfirmations1770500000239 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mechanism_confirmation
        ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN withdrawal_reason text,
        DROP CONSTRAINT mechanism_confirmation_pkey,
        ADD PRIMARY KEY (country, step, step_hash, seq);
      COMMENT ON TABLE mechanism_confirmation IS 'append-only: the last row of a step as it reads counts';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM mechanism_confirmation one WHERE withdrawal_reason IS NOT NULL OR EXISTS (
        SELECT 1 FROM mechanism_confirmation later WHERE later.seq > one.seq
          AND (later.country, later.step, later.step_hash) = (one.country, one.step, one.step_hash));
      ALTER TABLE mechanism_confirmation DROP CONSTRAINT mechanism_confirmation_pkey,
        ADD PRIMARY KEY (country, step, step_hash), DROP COLUMN seq, DROP COLUMN withdrawal_reason;
    `);
  }
}
