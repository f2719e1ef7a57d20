import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A bulk export writes a row before anything of it is read: what, who, on whose approval. The database takes it beside the approval alone,
 * and of the terminal of the server and the platform too. How many entries left, and the digest over them, are added once, when all was read.
 */
export class WriteDownExports1770500000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_export (
        request_id uuid PRIMARY KEY,
        what text NOT NULL,
        institution_id uuid REFERENCES institution (id),
        owner_code text,
        exported_by uuid NOT NULL,
        approved_by uuid NOT NULL,
        begun_at timestamptz NOT NULL,
        finished_at timestamptz,
        entries int CHECK (entries >= 0),
        digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
        CHECK ((finished_at IS NULL) = (entries IS NULL) AND (finished_at IS NULL) = (digest IS NULL))
      );
      CREATE INDEX bulk_export_by_institution ON bulk_export (institution_id, begun_at);
      COMMENT ON TABLE bulk_export IS 'what left as a file, who exported it, on whose approval: never its content';
      CREATE FUNCTION finish_bulk_export() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.finished_at IS NOT NULL OR (NEW.request_id, NEW.what, NEW.institution_id, NEW.owner_code, NEW.exported_by, NEW.approved_by, NEW.begun_at)
          IS DISTINCT FROM (OLD.request_id, OLD.what, OLD.institution_id, OLD.owner_code, OLD.exported_by, OLD.approved_by, OLD.begun_at) THEN
          RAISE EXCEPTION 'what is written down of an export stands';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bulk_export_finished BEFORE UPDATE ON bulk_export FOR EACH ROW EXECUTE FUNCTION finish_bulk_export();
      CREATE TRIGGER bulk_export_held BEFORE INSERT ON bulk_export FOR EACH ROW WHEN (true)
        EXECUTE FUNCTION hold_deed('{bulk_export}', $binds$${BINDS}$binds$, 'false');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulk_export; DROP FUNCTION finish_bulk_export();');
  }
}

/** What a request `r` must say of the row `$1`: this very request, of its asker, approved by whom the row says, for just this. */
const BINDS = `r.id = ($1).request_id AND r.asked_by = ($1).exported_by AND r.approved_by = ($1).approved_by
  AND r.payload ->> 'what' = ($1).what AND r.institution_id IS NOT DISTINCT FROM ($1).institution_id
  AND r.payload ->> 'institution' IS NOT DISTINCT FROM ($1).owner_code`;
