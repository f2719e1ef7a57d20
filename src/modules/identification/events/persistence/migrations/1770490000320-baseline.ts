import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class EventsBaseline1770490000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordinated_event (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        coordinator_id uuid NOT NULL REFERENCES institution (id),
        party_ids uuid[] NOT NULL DEFAULT '{}',
        code text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        happened_from text,
        happened_until text,
        country text NOT NULL,
        admin1 text,
        locality text,
        manifest text NOT NULL CHECK (manifest IN ('open', 'closed')),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reconciling', 'closed', 'reopened')),
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        -- An event may be handed to another coordinator, who has to accept.
        heir_id uuid REFERENCES institution (id),
        heir_reason text,
        heir_asked_at timestamptz,
        UNIQUE (coordinator_id, code),
        CONSTRAINT coordinated_event_heir CHECK (
          (heir_id IS NULL) = (heir_asked_at IS NULL) AND (heir_id IS NULL) = (heir_reason IS NULL) AND heir_id <> coordinator_id)
      );
      COMMENT ON COLUMN coordinated_event.heir_id IS 'who is asked to coordinate from now on, and has not answered';
      CREATE INDEX coordinated_event_by_party ON coordinated_event USING gin (party_ids);
    `);
    await runner.query(`
      CREATE TABLE event_member (
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'left')),
        invited_by uuid NOT NULL,
        invited_at timestamptz NOT NULL,
        changed_by uuid,
        changed_at timestamptz,
        PRIMARY KEY (event_id, institution_id)
      );
    `);
    await runner.query(`
      CREATE TABLE event_count (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        persons int NOT NULL CHECK (persons >= 0),
        source text NOT NULL,
        as_of text NOT NULL,
        noted_by uuid NOT NULL,
        noted_at timestamptz NOT NULL
      );
      CREATE INDEX event_count_by_event ON event_count (event_id, id);
    `);
    await runner.query(`
      CREATE TABLE event_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid REFERENCES institution (id),
        what text NOT NULL,
        subject_id uuid,
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX event_step_by_event ON event_step (event_id, id);
    `);
    await runner.query(`
      CREATE TABLE manifest_entry (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        name text NOT NULL,
        name_key text NOT NULL,
        sex text,
        age_years int,
        nationality text,
        source text NOT NULL,
        confidence text NOT NULL,
        reference text,
        state text NOT NULL DEFAULT 'unaccounted'
          CHECK (state IN ('unaccounted', 'located_alive', 'remains_assigned', 'identified', 'not_aboard', 'duplicate')),
        duplicate_of uuid REFERENCES manifest_entry (id),
        version int NOT NULL DEFAULT 1,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        CHECK ((state = 'duplicate') = (duplicate_of IS NOT NULL))
      );
      CREATE INDEX manifest_entry_by_event ON manifest_entry (event_id, seq);
      CREATE UNIQUE INDEX manifest_entry_reference ON manifest_entry (event_id, institution_id, source, reference)
        WHERE reference IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE manifest_link (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        entry_id uuid NOT NULL REFERENCES manifest_entry (id),
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        linked_by uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz
      );
      CREATE INDEX manifest_link_by_entry ON manifest_link (entry_id);
      CREATE UNIQUE INDEX manifest_link_standing ON manifest_link (record_id) WHERE ended_at IS NULL;
    `);
    await runner.query(`
      CREATE TABLE event_record (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_type text NOT NULL,
        attached_by uuid NOT NULL,
        attached_at timestamptz NOT NULL,
        detached_by uuid,
        detached_at timestamptz,
        detach_reason text
      );
      CREATE INDEX event_record_by_event ON event_record (event_id, seq);
      CREATE UNIQUE INDEX event_record_standing ON event_record (record_id) WHERE detached_at IS NULL;
    `);
    await runner.query(`
      CREATE TABLE joint_set (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        basis jsonb NOT NULL,
        words text,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      CREATE INDEX joint_set_by_event ON joint_set (event_id, seq);
    `);
    await runner.query(`
      CREATE TABLE joint_part (
        set_id uuid NOT NULL REFERENCES joint_set (id),
        identification_id uuid PRIMARY KEY REFERENCES identification (id),
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        figures jsonb NOT NULL
      );
      COMMENT ON COLUMN joint_part.figures IS 'what was reckoned of it: figures where both records are one institution''s own, words of all others';
      CREATE INDEX joint_part_by_set ON joint_part (set_id);
    `);
    await runner.query(`
      CREATE TABLE joint_reexamination (
        identification_id uuid NOT NULL REFERENCES joint_part (identification_id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        because_id uuid NOT NULL REFERENCES joint_part (identification_id),
        opened_at timestamptz NOT NULL,
        finding text,
        words text,
        answered_by uuid,
        answered_at timestamptz,
        PRIMARY KEY (identification_id, institution_id, because_id),
        CHECK ((finding IS NULL) = (answered_at IS NULL))
      );
    `);
    await runner.query(`
      -- Joint identifications of several institutions: who accepts one, each reckoning, and the words that came
      -- of it.
      CREATE TABLE joint_acceptance (
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        accepts boolean NOT NULL,
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, institution_id)
      );
      COMMENT ON COLUMN joint_acceptance.said_at IS 'counts for one round: for the first that is asked for after it';
    `);
    await runner.query(`
      CREATE TABLE joint_round (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        party_ids uuid[] NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused')),
        setting_id uuid,
        software_version text NOT NULL,
        inputs jsonb NOT NULL DEFAULT '[]',
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      COMMENT ON COLUMN joint_round.party_ids IS 'institutions that have accepted it: their records may take part';
      COMMENT ON COLUMN joint_round.inputs IS 'a list of [record id, content hash] of what was reckoned with';
      CREATE INDEX joint_round_by_event ON joint_round (event_id, seq);
    `);
    await runner.query(`
      CREATE TABLE joint_word (
        round_id uuid NOT NULL REFERENCES joint_round (id),
        remains_id uuid NOT NULL REFERENCES record (id),
        report_id uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        word text NOT NULL CHECK (word IN ('first', 'among_first')),
        PRIMARY KEY (round_id, remains_id, report_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE joint_word, joint_round, joint_acceptance, joint_reexamination, joint_part, joint_set,
        event_record, manifest_link, manifest_entry, event_step, event_count, event_member,
        coordinated_event;
    `);
  }
}
