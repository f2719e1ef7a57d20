import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class MatchesBaseline1770490000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hypothesis (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        log10_lr double precision NOT NULL,
        prior double precision NOT NULL,
        probability double precision NOT NULL,
        model_version text NOT NULL,
        hash_a text NOT NULL,
        hash_b text NOT NULL,
        evidence jsonb NOT NULL,
        holder_only boolean NOT NULL DEFAULT false,
        run_id uuid NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        evidence_at timestamptz NOT NULL DEFAULT now(),
        emptied_at timestamptz,
        settles boolean NOT NULL DEFAULT false,
        settled_by uuid REFERENCES hypothesis (id),
        -- What a match weighs for a side that does not admit a sample of the other.
        figures_a jsonb,
        figures_b jsonb,
        held_against text,
        family_told boolean NOT NULL DEFAULT false,
        -- A match that opens by what DNA weighs, and by none of what its sides are told, is known to one side
        -- until somebody there passes it on. Before that it is counted for nobody, for a count would tell the
        -- other side that it is there.
        withheld_from text CHECK (withheld_from IN ('a', 'b')),
        -- The order of the open matches of two institutions goes by the band that both are told, and by how long
        -- they have waited: one that went by their probability, or by how much of the two can be compared, would
        -- tell what the other side does not show.
        value_of_looking double precision GENERATED ALWAYS AS (
          CASE WHEN institution_a <> institution_b THEN
            CASE WHEN coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability) >= 0.9 THEN log(19::float8)
              WHEN coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability) >= 0.5 THEN log(7 / 3::float8)
              ELSE log(1 / 4::float8) END
          ELSE
            log(LEAST(GREATEST(coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability), 0.01::float8), 0.99::float8)
              / (1 - LEAST(GREATEST(coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability), 0.01::float8), 0.99::float8)))
            + log(GREATEST(
                jsonb_array_length(jsonb_path_query_array(
                  coalesce(figures_a->'evidence', figures_b->'evidence', evidence), '$[*] ? (@.agreement != "no_data")'))::float8
                / GREATEST(jsonb_array_length(jsonb_path_query_array(
                    coalesce(figures_a->'evidence', figures_b->'evidence', evidence), '$[*]')), 1), 0.1::float8))
          END - log(2::float8) * (extract(epoch FROM opened_at AT TIME ZONE 'UTC') / 86400)::float8 / 30) STORED,
        UNIQUE (kind, record_a, record_b)
      );
      COMMENT ON COLUMN hypothesis.evidence_at IS 'when it was last scored';
      COMMENT ON COLUMN hypothesis.emptied_at IS 'when its evidence and figures were removed; NULL again when it is scored anew';
      COMMENT ON COLUMN hypothesis.figures_a IS 'NULL: as the match itself';
      COMMENT ON COLUMN hypothesis.figures_b IS 'NULL: as the match itself';
      COMMENT ON COLUMN hypothesis.withheld_from IS 'the side that does not know of it before the other side passes it on';
      CREATE INDEX hypothesis_by_a ON hypothesis (record_a, state);
      CREATE INDEX hypothesis_by_b ON hypothesis (record_b, state);
      CREATE INDEX hypothesis_by_institution_a ON hypothesis (institution_a, seq);
      CREATE INDEX hypothesis_by_institution_b ON hypothesis (institution_b, seq);
      CREATE INDEX hypothesis_ended ON hypothesis (changed_at) WHERE state IN ('lapsed', 'excluded') AND emptied_at IS NULL;
      CREATE INDEX hypothesis_settled_by ON hypothesis (settled_by) WHERE settled_by IS NOT NULL;
      CREATE INDEX hypothesis_by_value_a ON hypothesis (institution_a, value_of_looking DESC, seq DESC)
        WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
      CREATE INDEX hypothesis_by_value_b ON hypothesis (institution_b, value_of_looking DESC, seq DESC)
        WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
    `);
    await runner.query(`
      CREATE TABLE match_side (
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        state text NOT NULL DEFAULT 'unseen',
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        reason_code text,
        version_a int,
        version_b int,
        -- The probability when a side decided: figures follow the banks from then on.
        probability double precision,
        -- What a decision rested on: whoever decided is told how the band of the match has changed since.
        model_version text,
        weights jsonb,
        PRIMARY KEY (hypothesis_id, side)
      );
    `);
    await runner.query(`
      CREATE TABLE match_decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL,
        state text NOT NULL,
        reason text,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        reason_code text,
        probability double precision
      );
      COMMENT ON TABLE match_decision IS 'every decision ever given; match_side holds the last of each side';
      CREATE INDEX match_decision_by_hypothesis ON match_decision (hypothesis_id, id);
    `);
    await runner.query(`
      CREATE TABLE judgement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        judge uuid NOT NULL,
        institution_id uuid REFERENCES institution (id),
        answer text NOT NULL CHECK (answer IN ('same', 'not_same', 'unsure')),
        origin text NOT NULL CHECK (origin IN ('review', 'known')),
        note text,
        blind boolean NOT NULL,
        model_version text,
        probability double precision,
        given_at timestamptz NOT NULL
      );
      COMMENT ON TABLE judgement IS 'what people held of pairs; none is ever changed, the last of each judge counts';
      COMMENT ON COLUMN judgement.blind IS 'whether the judge had not been shown the score';
      COMMENT ON COLUMN judgement.model_version IS 'the model that had proposed the pair, and its probability then';
      CREATE INDEX judgement_by_pair ON judgement (kind, record_a, record_b, id);
      CREATE INDEX judgement_by_judge ON judgement (judge, id);
    `);
    await runner.query(`
      CREATE TABLE record_join (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        action text NOT NULL CHECK (action IN ('joined', 'parted')),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      COMMENT ON TABLE record_join IS 'every joining of two records of one person, and every undoing of one; the last one stands';
      CREATE INDEX record_join_by_hypothesis ON record_join (hypothesis_id, id);
    `);
    await runner.query(`
      CREATE TABLE match_reopening (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        because text[] NOT NULL,
        reopened_at timestamptz NOT NULL
      );
      COMMENT ON TABLE match_reopening IS 'a record has changed so that an exclusion lost its ground: which groups of its fields, and no values';
      CREATE INDEX match_reopening_by_hypothesis ON match_reopening (hypothesis_id, id);
    `);
    await runner.query(`
      CREATE TABLE data_request (
        id uuid PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        asked_side text NOT NULL CHECK (asked_side IN ('a', 'b')),
        kinds text[] NOT NULL,
        words text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'supplied', 'cannot', 'withdrawn')),
        version int NOT NULL DEFAULT 1,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        answer_code text,
        answer_words text
      );
      COMMENT ON TABLE data_request IS 'what one side of a match asks of the other before it can decide';
      CREATE INDEX data_request_by_hypothesis ON data_request (hypothesis_id);
    `);
    await runner.query(`
      CREATE TABLE match_look (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        finding text NOT NULL CHECK (finding IN ('same', 'not_same', 'unsure')),
        words text,
        looked_by uuid NOT NULL,
        looked_at timestamptz NOT NULL
      );
      COMMENT ON TABLE match_look IS 'looks of third persons at matches whose sides differ';
      CREATE INDEX match_look_by_hypothesis ON match_look (hypothesis_id, id);
    `);
    await runner.query(`
      CREATE TABLE match_rest (
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        until timestamptz NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (hypothesis_id, institution_id)
      );
      COMMENT ON TABLE match_rest IS 'an institution leaves a match out of its list of candidates until then; its alerts stand';
    `);
    await runner.query(`
      CREATE TABLE match_band_change (
        id uuid PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis,
        side text NOT NULL CHECK (side IN ('a', 'b')),
        cause text NOT NULL CHECK (cause IN ('bank', 'model')),
        model_version text NOT NULL,
        band_then text NOT NULL CHECK (band_then IN ('strong', 'moderate', 'weak')),
        band_now text NOT NULL CHECK (band_now IN ('strong', 'moderate', 'weak')),
        because text[] NOT NULL,
        decided_by uuid,
        noticed_at timestamptz NOT NULL
      );
      COMMENT ON TABLE match_band_change IS 'the band of a match is another than when a side decided, or was told last';
      CREATE INDEX match_band_change_by_hypothesis ON match_band_change (hypothesis_id, side, noticed_at);
      CREATE UNIQUE INDEX match_band_change_once_a_model ON match_band_change (hypothesis_id, side, model_version) WHERE cause = 'model';
    `);
    await runner.query(`
      -- The review of matches as the statistics count it, a row a side: when the match opened, when the side said
      -- something first, and when it came to a conclusion first. A match that one side may not know of is in no
      -- row, nor is one that has lapsed.
      CREATE VIEW review_facts AS
        WITH said AS (
          SELECT hypothesis_id, side, min(decided_at) AS first_at,
            min(decided_at) FILTER (WHERE state IN ('plausible', 'excluded', 'inconclusive')) AS decided_at
          FROM match_decision GROUP BY hypothesis_id, side
        ), sided AS (
          SELECT h.id, h.kind, h.state, h.opened_at, h.record_a, h.record_b, h.holder_only, s.side,
            CASE s.side WHEN 'a' THEN h.institution_a ELSE h.institution_b END AS institution_id,
            CASE s.side WHEN 'a' THEN h.institution_b ELSE h.institution_a END AS other_id
          FROM hypothesis h CROSS JOIN (VALUES ('a'), ('b')) AS s (side) WHERE h.state <> 'lapsed' AND h.withheld_from IS NULL
        )
        SELECT m.id AS hypothesis_id, m.kind, m.state, m.side, m.institution_id, i.country, m.other_id, o.country AS other_country,
          m.record_a, m.record_b, m.holder_only, m.opened_at, said.first_at, said.decided_at,
          NOT m.holder_only AND a.is_permitted AND b.is_permitted AS is_permitted
        FROM sided m
          JOIN counted_record a ON a.record_id = m.record_a
          JOIN counted_record b ON b.record_id = m.record_b
          JOIN institution i ON i.id = m.institution_id
          JOIN institution o ON o.id = m.other_id
          LEFT JOIN said ON said.hypothesis_id = m.id AND said.side = m.side;
      COMMENT ON VIEW review_facts IS 'read by the statistics; whoever changes hypothesis or match_decision keeps it';
    `);
    await runner.query(`
      CREATE VIEW data_request_facts AS
        SELECT d.id, d.hypothesis_id, m.institution_id, m.country, m.other_id, m.other_country, m.record_a, m.record_b,
          d.asked_at, d.due_at, d.state, m.is_permitted
        FROM data_request d JOIN review_facts m ON m.hypothesis_id = d.hypothesis_id AND m.side = d.asked_side;
      COMMENT ON VIEW data_request_facts IS 'who is asked for data by whom; read by the statistics';
    `);
    await runner.query(`
      -- Matches one by one, so that those which may not be told of at this moment can be left out when they are
      -- counted: what a record says may have changed after its match was last judged (\`is_doubtful\`), and then
      -- the rule itself is asked. A lapsed match is counted for nobody.
      CREATE VIEW match_facts AS
        SELECT h.id, h.kind, h.state, h.record_a, h.record_b, h.institution_a, h.institution_b, h.holder_only,
          ia.country AS country_a, ib.country AS country_b,
          extract(epoch FROM
            CASE WHEN h.state IN ('candidate', 'notified', 'in_confirmation', 'conflict') THEN now() ELSE h.changed_at END
            - h.opened_at) / 3600 AS hours,
          (a.record_type <> 'report' OR permits_statistics(a.content, now()))
            AND (b.record_type <> 'report' OR permits_statistics(b.content, now())) AS is_permitted,
          a.removed OR b.removed OR a.withdrawn OR b.withdrawn
            OR a.changed_at > h.changed_at OR b.changed_at > h.changed_at AS is_doubtful
        FROM hypothesis h
          JOIN institution ia ON ia.id = h.institution_a
          JOIN institution ib ON ib.id = h.institution_b
          JOIN record a ON a.id = h.record_a
          JOIN record b ON b.id = h.record_b
        WHERE h.state <> 'lapsed' AND h.withheld_from IS NULL;
      COMMENT ON VIEW match_facts IS 'read by the statistics; whoever changes hypothesis keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW match_facts, data_request_facts, review_facts;
      DROP TABLE match_band_change, match_rest, match_look, data_request, match_reopening, record_join,
        judgement, match_decision, match_side, hypothesis;
    `);
  }
}
