import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class IdentificationsBaseline1770490000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identification (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        methods text[] NOT NULL,
        authority text NOT NULL,
        report_reference text,
        joint_with uuid[] NOT NULL,
        needs_joint boolean NOT NULL,
        allows text,
        allows_authority text,
        contest_reason text,
        examiner_id uuid REFERENCES institution (id),
        proposed_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        -- Whether the institutions of whoever travelled along may be told that a companion was found, as the
        -- family and the person found have said.
        family_allows_companions boolean,
        person_allows_companions boolean
      );
      COMMENT ON TABLE identification IS 'that two records are of one person, as institutions say with method and authority';
      CREATE UNIQUE INDEX identification_open ON identification (hypothesis_id)
        WHERE state IN ('proposed', 'preliminary', 'confirmed', 'notified_to_family', 'contested', 'reaffirmed');
      CREATE INDEX identification_by_a ON identification (institution_a, seq);
      CREATE INDEX identification_by_b ON identification (institution_b, seq);
      CREATE INDEX identification_by_report ON identification (record_a);
    `);
    await runner.query(`
      CREATE TABLE identification_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        what text NOT NULL,
        for_institution uuid,
        done_by uuid NOT NULL,
        reason_code text,
        words text,
        laboratory text,
        report_reference text,
        done_at timestamptz NOT NULL
      );
      COMMENT ON TABLE identification_step IS 'everything that was done with an identification, in order';
      CREATE INDEX identification_step_by_identification ON identification_step (identification_id, id);
    `);
    await runner.query(`
      CREATE TABLE family_word (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        words text NOT NULL,
        said_at timestamptz NOT NULL,
        noted_by uuid NOT NULL
      );
      COMMENT ON TABLE family_word IS 'what a family says when it contests, for its own institution alone';
      CREATE INDEX family_word_by_identification ON family_word (identification_id, id);
    `);
    await runner.query(`
      CREATE TABLE telling (
        id uuid PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        occasion text NOT NULL,
        state text NOT NULL DEFAULT 'planned',
        teller_id uuid NOT NULL,
        in_person boolean NOT NULL,
        not_in_person_reason text,
        language text NOT NULL,
        interpreter text NOT NULL,
        companion boolean NOT NULL,
        support text NOT NULL,
        place_kind text NOT NULL,
        planned_for timestamptz,
        guardianship_authority text,
        planned_by uuid NOT NULL,
        planned_at timestamptz NOT NULL,
        told_at timestamptz,
        present text[],
        questions text,
        follow_up_on date,
        effects text,
        disposition text,
        words text,
        recorded_by uuid,
        cancel_reason text,
        cancelled_by uuid,
        cancelled_at timestamptz
      );
      COMMENT ON TABLE telling IS 'how a family was told, or is to be; for its own institution alone';
      CREATE UNIQUE INDEX telling_planned ON telling (institution_id, identification_id) WHERE state = 'planned';
      CREATE INDEX telling_by_identification ON telling (identification_id);
    `);
    await runner.query(`
      CREATE TABLE telling_addition (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        telling_id uuid NOT NULL REFERENCES telling (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        words text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL
      );
      COMMENT ON TABLE telling_addition IS 'what was added to how a family was told; for its own institution alone';
      CREATE INDEX telling_addition_by_telling ON telling_addition (telling_id, id);
    `);
    await runner.query(`
      -- Identifications that stand, as the statistics count them: by what, when confirmed, when the family was
      -- told first.
      CREATE VIEW identification_facts AS
        WITH confirmed AS (
          SELECT identification_id, max(done_at) AS at FROM identification_step WHERE what = 'confirmed' GROUP BY identification_id
        ), told AS (
          SELECT identification_id, min(told_at) AS at FROM telling WHERE told_at IS NOT NULL GROUP BY identification_id
        )
        SELECT f.id, f.hypothesis_id, f.kind, f.state, f.record_a AS report_id, f.institution_a AS institution_id, ia.country,
          f.institution_b AS other_id, ib.country AS other_country,
          CASE cardinality(f.methods) WHEN 1 THEN f.methods[1] ELSE 'combined' END AS method,
          confirmed.at AS confirmed_at, told.at AS told_at,
          a.is_permitted AND b.is_permitted AS is_permitted
        FROM identification f
          JOIN confirmed ON confirmed.identification_id = f.id
          LEFT JOIN told ON told.identification_id = f.id
          JOIN counted_record a ON a.record_id = f.record_a
          JOIN counted_record b ON b.record_id = f.record_b
          JOIN institution ia ON ia.id = f.institution_a
          JOIN institution ib ON ib.id = f.institution_b
        WHERE f.state IN ('confirmed', 'notified_to_family', 'contested', 'reaffirmed');
      COMMENT ON VIEW identification_facts IS 'read by the statistics; whoever changes identification or telling keeps it';
    `);
    await runner.query(`
      CREATE VIEW confirmation_facts AS
        SELECT f.id, f.hypothesis_id, p.institution_id, p.other_id, f.record_a, f.record_b, f.proposed_at,
          a.is_permitted AND b.is_permitted AS is_permitted
        FROM identification f
          CROSS JOIN LATERAL (
            SELECT f.institution_a, f.institution_b
            UNION SELECT f.institution_b, f.institution_a) AS p (institution_id, other_id)
          JOIN counted_record a ON a.record_id = f.record_a
          JOIN counted_record b ON b.record_id = f.record_b
        WHERE f.state IN ('proposed', 'preliminary') AND NOT EXISTS (
          SELECT 1 FROM identification_step s
          WHERE s.identification_id = f.id AND s.what = 'confirmed' AND s.for_institution = p.institution_id);
      COMMENT ON VIEW confirmation_facts IS 'which institution owes the other its confirmation; read by the statistics';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW confirmation_facts, identification_facts;
      DROP TABLE telling_addition, telling, family_word, identification_step, identification;
    `);
  }
}
