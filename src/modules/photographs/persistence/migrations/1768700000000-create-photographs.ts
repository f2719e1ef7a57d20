import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photographs of records; the pictures lie among the sealed files. */
export class CreatePhotographs1768700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE photograph (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL CHECK (kind IN ('face', 'mark', 'effect', 'dental', 'document', 'scene')),
        caption text,
        shows text,
        file_id uuid,
        preview_id uuid,
        width int NOT NULL CHECK (width > 0),
        height int NOT NULL CHECK (height > 0),
        bytes int NOT NULL CHECK (bytes > 0),
        scanned boolean NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        removed_by uuid,
        removed_at timestamptz
      );
      CREATE INDEX photograph_of_record ON photograph (record_id, seq);
      CREATE INDEX photograph_by_file ON photograph (file_id);
      CREATE INDEX photograph_by_preview ON photograph (preview_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE photograph');
  }
}
