import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class FilesBaseline1770490000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Files, sealed piece by piece.
      CREATE TABLE sealed_file (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        media text NOT NULL,
        bytes int NOT NULL CHECK (bytes >= 0),
        kept_at timestamptz NOT NULL,
        key_sealed text NOT NULL,
        -- Whether a scanner has looked into a file.
        scanned boolean NOT NULL DEFAULT false
      );
      CREATE INDEX sealed_file_by_age ON sealed_file (kept_at);
    `);
    await runner.query(`
      CREATE TABLE sealed_file_piece (
        file_id uuid NOT NULL REFERENCES sealed_file (id) ON DELETE CASCADE,
        number int NOT NULL CHECK (number >= 0),
        content bytea NOT NULL,
        PRIMARY KEY (file_id, number)
      );
      ALTER TABLE sealed_file_piece ALTER COLUMN content SET STORAGE EXTERNAL;
    `);
    await runner.query(`
      -- What was handed over on a day, by account and by institution: in the database, so that all processes
      -- count together.
      CREATE TABLE upload_count (
        day date NOT NULL,
        subject uuid NOT NULL,
        files integer NOT NULL CHECK (files >= 0),
        bytes bigint NOT NULL CHECK (bytes >= 0),
        PRIMARY KEY (day, subject)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE upload_count, sealed_file_piece, sealed_file;
    `);
  }
}
