import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class RecordsBaseline1770490000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One table for the three kinds of record: an issuer's code is unique among all of them, a reference names
      -- no kind, and the bank snapshot reads one place. \`changed_xid\` is the writing transaction: a reader that
      -- remembers the oldest transaction still open at its last look finds every later change, whatever the order
      -- of commits.
      CREATE TABLE record (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_type text NOT NULL CHECK (record_type IN ('report', 'remains', 'living')),
        code text NOT NULL,
        version int NOT NULL,
        status text NOT NULL,
        event_code text,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false,
        removed boolean NOT NULL DEFAULT false,
        import_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        -- Whatever came by file says what was decided by whoever had to decide; what came otherwise is the word
        -- of the person.
        wish_decided_by text
          CHECK (wish_decided_by IN ('person', 'guardianship_authority', 'file')),
        wish_authority text,
        -- What an undo leaves behind: which records it put back, so that they can be found by the import, and
        -- which versions it took back, so that a later undo never puts one of them back.
        put_back_from uuid,
        emptied_at timestamptz,
        -- What the statistics count of a record, beside it: in coarse groups, kept by a trigger, so that five
        -- years of cases are counted without reading what each of them says. It goes with the content.
        -- Whether a record may be counted changes with time, as a consent begins or ends: two stretches are kept,
        -- and the rule itself (\`permits_statistics\`) is asked only after both. A living person is counted only
        -- where the family may be told.
        counts_now boolean NOT NULL DEFAULT false,
        counts_until timestamptz,
        counts_then boolean,
        counts_then_until timestamptz,
        counted_age text,
        counted_nationality text,
        counted_corridor text,
        counted_situation text,
        counted_needs boolean,
        -- Amendments after the third of thirty days are compared later: until then what was said before is,
        -- beside what the record says.
        compared_content jsonb,
        compared_changes timestamptz[] NOT NULL DEFAULT '{}',
        compared_from timestamptz,
        UNIQUE (institution_id, code),
        CONSTRAINT deferred_until_a_moment CHECK ((compared_content IS NULL) = (compared_from IS NULL))
      );
      COMMENT ON COLUMN record.wish_decided_by IS 'whose decision the wish of a living record is; of a child only the authority''s counts';
      COMMENT ON COLUMN record.put_back_from IS 'the import whose undo put the present version in place';
      COMMENT ON COLUMN record.emptied_at IS 'when its content was removed: what is left says whose it was and that it was taken back';
      COMMENT ON COLUMN record.compared_content IS 'what of it is compared while later amendments are deferred; NULL: what it says';
      CREATE INDEX record_by_owner ON record (institution_id, record_type, seq);
      CREATE INDEX record_by_change ON record (changed_xid);
      CREATE INDEX record_by_import ON record (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX record_by_event ON record (event_code) WHERE event_code IS NOT NULL;
      CREATE INDEX record_put_back ON record (put_back_from, seq) WHERE put_back_from IS NOT NULL;
      CREATE INDEX record_taken_out ON record (import_id, seq) WHERE removed;
      -- Finds the records with a sample among all: in most banks a small part.
      CREATE INDEX record_with_sample ON record (record_type, seq)
      WHERE NOT removed AND NOT withdrawn AND (content ? 'profile' OR content ? 'profiles'
        OR content ? 'directProfile' OR jsonb_path_exists(content, '$.relatives[*].profile'));
      CREATE INDEX record_ended ON record (changed_at) WHERE (withdrawn OR removed) AND emptied_at IS NULL;
    `);
    await runner.query(`
      CREATE TABLE record_version (
        record_id uuid NOT NULL REFERENCES record (id),
        version int NOT NULL,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        status text NOT NULL,
        withdrawn boolean NOT NULL,
        removed boolean NOT NULL,
        import_id uuid,
        changed_at timestamptz NOT NULL,
        replaced_by uuid NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT now(),
        undone boolean NOT NULL DEFAULT false,
        emptied_at timestamptz,
        PRIMARY KEY (record_id, version)
      );
      COMMENT ON TABLE record_version IS 'what a record said before; the present state stands in record';
      COMMENT ON COLUMN record_version.undone IS 'the import that brought this version was taken back';
      COMMENT ON COLUMN record_version.emptied_at IS 'when its content was removed';
      CREATE INDEX record_version_by_import ON record_version (import_id) WHERE import_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE consent_calendar (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        due_at timestamptz NOT NULL,
        turns_at timestamptz,
        ends_at timestamptz,
        reminded_days int
      );
      COMMENT ON TABLE consent_calendar IS 'when time alone changes what a record permits; without a row it changes nothing';
      COMMENT ON COLUMN consent_calendar.due_at IS 'the first of the two others';
      COMMENT ON COLUMN consent_calendar.turns_at IS 'when what the record may be compared with next changes';
      COMMENT ON COLUMN consent_calendar.ends_at IS 'when the first of the family''s consents ends or narrows';
      COMMENT ON COLUMN consent_calendar.reminded_days IS 'the last reminder that was given, by its days before the end';
      CREATE INDEX consent_calendar_by_due ON consent_calendar (due_at);
      CREATE INDEX consent_calendar_by_end ON consent_calendar (institution_id, ends_at) WHERE ends_at IS NOT NULL;
      CREATE INDEX consent_calendar_by_reminder ON consent_calendar (ends_at) WHERE ends_at IS NOT NULL;
    `);
    await runner.query(`
      -- No reference holds: after a restore an entry may be of a record or an institution that the backup did not
      -- have yet.
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
      COMMENT ON TABLE withdrawal_entry IS 'what was taken back, to be applied again after a backup from before it is restored';
      COMMENT ON COLUMN withdrawal_entry.journal_number IS 'its line in the journal outside the database; NULL until it stands there';
      CREATE INDEX withdrawal_entry_by_journal ON withdrawal_entry (journal_number);
      CREATE INDEX withdrawal_entry_waiting ON withdrawal_entry (at, id) WHERE journal_number IS NULL;
      CREATE INDEX withdrawal_entry_by_record ON withdrawal_entry (record_id, at);
    `);
    await runner.query(`
      CREATE FUNCTION first_moment_of(said text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT CASE length(said)
          WHEN 4 THEN (said || '-01-01')::timestamp AT TIME ZONE 'UTC'
          WHEN 7 THEN (said || '-01')::timestamp AT TIME ZONE 'UTC'
          WHEN 10 THEN said::timestamp AT TIME ZONE 'UTC'
          ELSE replace(said, ',', '.')::timestamptz END
      $$;
    `);
    await runner.query(`
      CREATE FUNCTION last_moment_of(said text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT CASE length(said)
          WHEN 4 THEN ((said || '-01-01')::timestamp + interval '1 year - 1 millisecond') AT TIME ZONE 'UTC'
          WHEN 7 THEN ((said || '-01')::timestamp + interval '1 month - 1 millisecond') AT TIME ZONE 'UTC'
          WHEN 10 THEN (said::timestamp + interval '1 day - 1 millisecond') AT TIME ZONE 'UTC'
          ELSE replace(said, ',', '.')::timestamptz END
      $$;
    `);
    await runner.query(`
      CREATE FUNCTION permits_statistics(content jsonb, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
        WITH entry AS (
          SELECT e, coalesce(first_moment_of(coalesce(e ->> 'from', content ->> 'recordedAt')), '-infinity') AS since
          FROM jsonb_array_elements(
            CASE jsonb_typeof(content -> 'consents') WHEN 'array' THEN content -> 'consents' ELSE '[]' END) AS e
          WHERE e ->> 'purpose' = 'statistics'
        ), begun AS (
          SELECT * FROM entry WHERE e ->> 'from' IS NULL OR since <= moment
        )
        SELECT coalesce(bool_and(
          e ->> 'decision' = 'granted'
          AND e ->> 'withdrawnAt' IS NULL
          AND (e ->> 'until' IS NULL OR last_moment_of(e ->> 'until') >= moment)
          AND (e -> 'countries' IS NULL OR e -> 'countries' ? '*')
          AND e -> 'institutions' IS NULL), false)
        FROM begun WHERE since = (SELECT max(since) FROM begun)
      $$;
    `);
    await runner.query(`
      CREATE FUNCTION counts_at(record_type text, content jsonb, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT CASE record_type WHEN 'report' THEN permits_statistics(content, moment)
          WHEN 'living' THEN coalesce(content -> 'wishes' -> 'informFamily' = 'true'::jsonb, false) ELSE true END
      $$;
    `);
    await runner.query(`
      CREATE FUNCTION next_change_of_statistics(content jsonb, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT min(at) FROM jsonb_array_elements(
            CASE jsonb_typeof(content -> 'consents') WHEN 'array' THEN content -> 'consents' ELSE '[]' END) AS e,
          LATERAL (VALUES (first_moment_of(e ->> 'from')),
            (last_moment_of(e ->> 'until') + interval '1 millisecond')) AS change (at)
        WHERE e ->> 'purpose' = 'statistics' AND at > moment
      $$;
    `);
    await runner.query(`
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
    `);
    await runner.query(`
      CREATE FUNCTION counted_country(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN said ~ '^[A-Z]{2}$' THEN said ELSE 'unknown' END
      $$;
    `);
    await runner.query(`
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
    `);
    await runner.query(`
      -- Figures of records for the statistics.
      -- \`count\` is all there are; \`permitted\` those that may be counted for others: a report only where its
      -- family grants the purpose \`statistics\` without limits. The rule is that of \`permissionFor\` (exchange
      -- format, "Consents"), said again in SQL because a count must not read every report into a process; a test
      -- holds the two together.
      -- A living person is counted for others only where the family may be told.
      CREATE VIEW record_figures AS
        SELECT r.record_type, r.institution_id, i.country,
          CASE WHEN r.withdrawn THEN 'withdrawn' ELSE r.status END AS status,
          count(*)::int AS count,
          (count(*) FILTER (WHERE CASE r.record_type WHEN 'report' THEN permits_statistics(r.content, now())
            WHEN 'living' THEN coalesce((r.content -> 'wishes' ->> 'informFamily')::boolean, false) ELSE true END))::int AS permitted
        FROM record r JOIN institution i ON i.id = r.institution_id
        WHERE NOT r.removed
        GROUP BY r.record_type, r.institution_id, i.country, 4;
      COMMENT ON VIEW record_figures IS 'read by the statistics; whoever changes record keeps it';
    `);
    await runner.query(`
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW counted_record, record_figures;
      DROP TABLE withdrawal_entry, consent_calendar, record_version, record;
      DROP FUNCTION note_what_is_counted, counted_country, counted_age, next_change_of_statistics,
        counts_at, permits_statistics, last_moment_of, first_moment_of;
    `);
  }
}
