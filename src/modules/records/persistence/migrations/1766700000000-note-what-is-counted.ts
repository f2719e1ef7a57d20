import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the statistics count of a record, beside it: in coarse groups, kept by a trigger, so that five years of cases are counted without
 * reading what each of them says. It goes with the content.
 *
 * Whether a record may be counted changes with time, as a consent begins or ends: two stretches are kept, and the rule itself
 * (`permits_statistics`) is asked only after both. A living person is counted only where the family may be told.
 */
export class NoteWhatIsCounted1766700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(GROUPS);
    await runner.query(KEEPING);
    await runner.query('UPDATE record SET content = content');
    await runner.query(VIEW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW counted_record;
      DROP TRIGGER record_is_counted ON record;
      DROP FUNCTION note_what_is_counted();
      DROP FUNCTION counts_at(record_type text, content jsonb, moment timestamptz);
      DROP FUNCTION next_change_of_statistics(content jsonb, moment timestamptz);
      DROP FUNCTION counted_age(content jsonb);
      DROP FUNCTION counted_country(said text);
      ALTER TABLE record DROP COLUMN counts_now, DROP COLUMN counts_until, DROP COLUMN counts_then, DROP COLUMN counts_then_until,
        DROP COLUMN counted_age, DROP COLUMN counted_nationality, DROP COLUMN counted_corridor, DROP COLUMN counted_situation,
        DROP COLUMN counted_needs;
    `);
  }
}

const COLUMNS = `
  ALTER TABLE record ADD COLUMN counts_now boolean NOT NULL DEFAULT false, ADD COLUMN counts_until timestamptz,
    ADD COLUMN counts_then boolean, ADD COLUMN counts_then_until timestamptz,
    ADD COLUMN counted_age text, ADD COLUMN counted_nationality text, ADD COLUMN counted_corridor text,
    ADD COLUMN counted_situation text, ADD COLUMN counted_needs boolean;
`;

const GROUPS = `
  CREATE FUNCTION counts_at(record_type text, content jsonb, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE record_type WHEN 'report' THEN permits_statistics(content, moment)
      WHEN 'living' THEN coalesce(content -> 'wishes' -> 'informFamily' = 'true'::jsonb, false) ELSE true END
  $$;
  CREATE FUNCTION next_change_of_statistics(content jsonb, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT min(at) FROM jsonb_array_elements(
        CASE jsonb_typeof(content -> 'consents') WHEN 'array' THEN content -> 'consents' ELSE '[]' END) AS e,
      LATERAL (VALUES (first_moment_of(e ->> 'from')),
        (last_moment_of(e ->> 'until') + interval '1 millisecond')) AS change (at)
    WHERE e ->> 'purpose' = 'statistics' AND at > moment
  $$;
  CREATE FUNCTION counted_age(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    WITH said AS (
      SELECT CASE
        WHEN jsonb_typeof(content -> 'person' -> 'ageYears' -> 'min') = 'number' THEN (content -> 'person' -> 'ageYears' ->> 'min')::numeric
        WHEN jsonb_typeof(content -> 'person' -> 'ageYears' -> 'max') = 'number' THEN (content -> 'person' -> 'ageYears' ->> 'max')::numeric
        WHEN content -> 'person' ->> 'birthDate' ~ '^[0-9]{4}' AND content -> 'lastContact' ->> 'date' ~ '^[0-9]{4}'
          THEN left(content -> 'lastContact' ->> 'date', 4)::numeric - left(content -> 'person' ->> 'birthDate', 4)::numeric
        END AS years)
    SELECT CASE WHEN years IS NULL THEN 'unknown' WHEN years < 12 THEN '0-11' WHEN years < 18 THEN '12-17'
      WHEN years < 30 THEN '18-29' WHEN years < 45 THEN '30-44' WHEN years < 60 THEN '45-59' ELSE '60+' END FROM said
  $$;
  CREATE FUNCTION counted_country(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN said ~ '^[A-Z]{2}$' THEN said ELSE 'unknown' END
  $$;
`;

const KEEPING = `
  CREATE FUNCTION note_what_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE c jsonb := NEW.content; nationalities jsonb := c -> 'person' -> 'nationalities';
  BEGIN
    NEW.counts_now := counts_at(NEW.record_type, c, now());
    NEW.counts_until := NULL; NEW.counts_then := NULL; NEW.counts_then_until := NULL;
    NEW.counted_age := NULL; NEW.counted_nationality := NULL; NEW.counted_corridor := NULL;
    NEW.counted_situation := NULL; NEW.counted_needs := NULL;
    IF NEW.record_type = 'report' THEN
      NEW.counts_until := next_change_of_statistics(c, now());
      IF NEW.counts_until IS NOT NULL THEN
        NEW.counts_then := permits_statistics(c, NEW.counts_until);
        NEW.counts_then_until := next_change_of_statistics(c, NEW.counts_until);
      END IF;
      NEW.counted_age := counted_age(c);
      NEW.counted_nationality := CASE
        WHEN jsonb_typeof(nationalities) IS DISTINCT FROM 'array' OR jsonb_array_length(nationalities) = 0 THEN 'unknown'
        WHEN jsonb_array_length(nationalities) > 1 THEN 'several' ELSE counted_country(nationalities ->> 0) END;
      NEW.counted_corridor := coalesce(counted_country(coalesce(c -> 'departure' -> 'place' ->> 'country',
          c -> 'person' -> 'residence' ->> 'country')), 'unknown') || '>' ||
        coalesce(counted_country(c -> 'lastContact' -> 'place' ->> 'country'), 'unknown');
    ELSIF NEW.record_type = 'living' THEN
      NEW.counted_situation := c ->> 'situation';
      NEW.counted_needs := c -> 'reintegration' IS NOT NULL;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER record_is_counted BEFORE INSERT OR UPDATE OF content ON record
    FOR EACH ROW EXECUTE FUNCTION note_what_is_counted();
`;

const VIEW = `
  CREATE VIEW counted_record AS
    SELECT r.id AS record_id, r.record_type, r.institution_id, i.country, r.created_at,
      r.counted_age AS age, r.counted_nationality AS nationality, r.counted_corridor AS corridor,
      r.counted_situation AS situation, r.counted_needs AS needs_known,
      CASE WHEN r.counts_until IS NULL OR now() < r.counts_until THEN r.counts_now
        WHEN r.counts_then_until IS NULL OR now() < r.counts_then_until THEN r.counts_then
        ELSE permits_statistics(r.content, now()) END AS is_permitted
    FROM record r JOIN institution i ON i.id = r.institution_id
    WHERE NOT r.removed AND NOT r.withdrawn;
  COMMENT ON VIEW counted_record IS 'read by the statistics; whoever changes record keeps it';
`;
