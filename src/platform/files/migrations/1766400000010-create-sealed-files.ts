import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, sealed piece by piece. */
export class CreateSealedFiles1766400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sealed_file (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        media text NOT NULL,
        bytes int NOT NULL CHECK (bytes >= 0),
        kept_at timestamptz NOT NULL,
        key_sealed text NOT NULL
      );
      CREATE INDEX sealed_file_by_age ON sealed_file (kept_at);
      CREATE TABLE sealed_file_piece (
        file_id uuid NOT NULL REFERENCES sealed_file (id) ON DELETE CASCADE,
        number int NOT NULL CHECK (number >= 0),
        content bytea NOT NULL,
        PRIMARY KEY (file_id, number)
      );
      ALTER TABLE sealed_file_piece ALTER COLUMN content SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sealed_file_piece; DROP TABLE sealed_file;');
  }
}
