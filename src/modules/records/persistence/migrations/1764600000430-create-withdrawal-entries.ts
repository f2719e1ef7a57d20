import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No reference holds: after a restore an entry may be of a record or an institution that the backup did not have yet. */
export class CreateWithdrawalEntries1764600000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE withdrawal_entry (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        institution_id uuid NOT NULL,
        record_id uuid NOT NULL,
        what text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        journal_number bigint,
        journal_hash text,
        CHECK ((journal_number IS NULL) = (journal_hash IS NULL))
      );
      CREATE INDEX withdrawal_entry_by_journal ON withdrawal_entry (journal_number);
      CREATE INDEX withdrawal_entry_waiting ON withdrawal_entry (at, id) WHERE journal_number IS NULL;
      COMMENT ON TABLE withdrawal_entry IS 'what was taken back, to be applied again after a backup from before it is restored';
      COMMENT ON COLUMN withdrawal_entry.journal_number IS 'its line in the journal outside the database; NULL until it stands there';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE withdrawal_entry;');
  }
}
