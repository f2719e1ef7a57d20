import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class PhotographsBaseline1770490000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Photographs of records; the pictures lie among the sealed files.
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
    await runner.query(`
      DROP TABLE photograph;
    `);
  }
}
