import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One receipt opens the reports of several missing of one family. */
export class ShareWindows1766300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE family_receipt ALTER COLUMN code_hash DROP NOT NULL, ALTER COLUMN phrase_hash DROP NOT NULL,
        ADD CONSTRAINT family_receipt_opens CHECK ((code_hash IS NULL) = (phrase_hash IS NULL));
      COMMENT ON COLUMN family_receipt.code_hash IS 'null where only the code of another receipt opens it';
      CREATE TABLE family_item (
        window_id uuid NOT NULL REFERENCES family_receipt (id),
        item integer NOT NULL CHECK (item > 1),
        receipt_id uuid NOT NULL REFERENCES family_receipt (id),
        came_with uuid NOT NULL REFERENCES family_receipt (id),
        joined_by text NOT NULL CHECK (joined_by IN ('institution', 'family')),
        joined_at timestamptz NOT NULL,
        parted_at timestamptz,
        PRIMARY KEY (window_id, item)
      );
      CREATE UNIQUE INDEX family_item_shown ON family_item (window_id, receipt_id) WHERE parted_at IS NULL;
      CREATE INDEX family_item_by_receipt ON family_item (receipt_id);
      CREATE INDEX family_item_came_with ON family_item (came_with);
      COMMENT ON TABLE family_item IS 'a further report that is shown where the code of one receipt opens a window';
      COMMENT ON COLUMN family_item.item IS 'its number in that window, given once; the report of the receipt itself is 1';
      COMMENT ON COLUMN family_item.came_with IS 'the receipt with whose code it was brought in';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE family_item;
      ALTER TABLE family_receipt DROP CONSTRAINT family_receipt_opens;
      UPDATE family_receipt SET code_hash = 'none.' || id, phrase_hash = 'none', ended_at = coalesce(ended_at, now())
        WHERE code_hash IS NULL;
      ALTER TABLE family_receipt ALTER COLUMN code_hash SET NOT NULL, ALTER COLUMN phrase_hash SET NOT NULL;
    `);
  }
}
