import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who an institution was founded with: its first two people, made at the server's terminal before its first record. They approve without
 * an account of seven days, so the database itself notes it when the account is made, and nobody says it of an account later.
 *
 * A statement without a signed context is the administrator's: a restored backup keeps what it says.
 */
export class NoteFounders1770500000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(TRIGGER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER actor_founder ON actor; DROP FUNCTION note_founder(); ALTER TABLE actor DROP COLUMN founder;
    `);
  }
}

const PEOPLE = `a.record_id IS NULL AND NOT a.roles && '{machine,delivery,platform,family}'::text[]`;

const COLUMN = `
  ALTER TABLE actor ADD COLUMN founder boolean NOT NULL DEFAULT false;
  COMMENT ON COLUMN actor.founder IS 'one of the two people that the institution was founded with, before its first record';
  UPDATE actor SET founder = true WHERE id IN (
    SELECT id FROM (
      SELECT a.id, a.institution_id, a.roles, a.created_at, row_number() OVER (PARTITION BY a.institution_id ORDER BY a.created_at, a.id) AS place
      FROM actor a WHERE ${PEOPLE} AND a.institution_id IS NOT NULL) one
    WHERE place <= 2 AND NOT EXISTS (SELECT 1 FROM record r WHERE r.created_at <= one.created_at
      AND (r.institution_id = one.institution_id OR one.roles && '{oversight,operator}'::text[])));
`;

const TRIGGER = `
  CREATE FUNCTION note_founder() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF row_context.actor() IS NULL THEN
      RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
      IF NEW.founder IS DISTINCT FROM OLD.founder THEN
        RAISE EXCEPTION 'who a house was founded with is not changed';
      END IF;
      RETURN NEW;
    END IF;
    NEW.founder := row_context.has_role('{platform,operator}'::text[])
      AND NEW.institution_id IS NOT NULL AND NEW.record_id IS NULL
      AND NOT NEW.roles && '{machine,delivery,platform,family}'::text[]
      AND (SELECT count(*) FROM actor a WHERE a.institution_id = NEW.institution_id AND ${PEOPLE}) < 2
      AND NOT EXISTS (SELECT 1 FROM record r
        WHERE r.institution_id = NEW.institution_id OR NEW.roles && '{oversight,operator}'::text[]);
    RETURN NEW;
  END $$;
  CREATE TRIGGER actor_founder BEFORE INSERT OR UPDATE OF founder ON actor
    FOR EACH ROW EXECUTE FUNCTION note_founder();
`;
