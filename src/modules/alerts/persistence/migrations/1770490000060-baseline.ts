import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DELIVERIES } from './deliveries.js';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class AlertsBaseline1770490000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Alerts and all that was done about them. No column holds anything that a record says: matches and records
      -- are ids.
      -- \`UNIQUE NULLS NOT DISTINCT (institution_id, hypothesis_id)\` is the promise that a match alerts an
      -- institution once, ever; the operator, who has no institution, counts as one.
      CREATE TABLE alert (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid REFERENCES institution (id),
        kind text NOT NULL,
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        owner_actor_id uuid,
        owner_email text,
        owner_language text NOT NULL,
        due_at timestamptz NOT NULL,
        next_step_at timestamptz,
        steps_taken int NOT NULL DEFAULT 0,
        read_at timestamptz,
        read_by uuid,
        acted_at timestamptz,
        acted_by uuid,
        answer text,
        reason text,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        -- An alert may rest for a while. What it has rested for stays written down: whoever is told of it later
        -- sees that.
        snoozed_until timestamptz,
        -- Owners hand alerts over, are away, and leave. To whom an alert goes back stands in it.
        returns_to uuid,
        returns_at timestamptz,
        CONSTRAINT alert_has_owner CHECK (owner_actor_id IS NOT NULL OR owner_email IS NOT NULL),
        CONSTRAINT alert_acted_with_answer CHECK ((state = 'acted') = (answer IS NOT NULL))
      );
      COMMENT ON COLUMN alert.institution_id IS 'NULL: no institution answers, so it is the duty of the operator';
      COMMENT ON COLUMN alert.next_step_at IS 'when the next step of the escalation is due; NULL once answered or at the end of the chain';
      COMMENT ON COLUMN alert.returns_to IS 'for whom the owner stands in; NULL: for nobody';
      COMMENT ON COLUMN alert.returns_at IS 'not before this time; NULL: as soon as that one is there again';
      CREATE INDEX alert_by_institution ON alert (institution_id, due_at, seq);
      CREATE INDEX alert_by_due ON alert (due_at, seq);
      CREATE INDEX alert_by_next_step ON alert (next_step_at) WHERE next_step_at IS NOT NULL;
      CREATE INDEX alert_by_owner ON alert (institution_id, owner_actor_id, returns_to, returns_at)
        WHERE state IN ('queued', 'delivered', 'read', 'overdue', 'escalated');
    `);
    await runner.query(`
      CREATE TABLE alert_match (
        alert_id uuid NOT NULL REFERENCES alert (id),
        institution_id uuid,
        hypothesis_id uuid NOT NULL,
        ask text NOT NULL CHECK (ask IN ('REVIEW', 'ASK_THIS_PERSON')),
        kind text NOT NULL,
        band text NOT NULL,
        record_ids uuid[] NOT NULL,
        holder_ids uuid[] NOT NULL,
        PRIMARY KEY (alert_id, hypothesis_id),
        CONSTRAINT alert_match_once UNIQUE NULLS NOT DISTINCT (institution_id, hypothesis_id)
      );
      COMMENT ON COLUMN alert_match.record_ids IS 'the records on the side of the one who is told, never the other side''s';
      CREATE INDEX alert_match_by_hypothesis ON alert_match (hypothesis_id);
    `);
    await runner.query(`
      CREATE TABLE alert_step (
        alert_id uuid NOT NULL REFERENCES alert (id),
        position int NOT NULL,
        step text NOT NULL,
        told_institution_id uuid,
        told_actor_id uuid,
        told_email text,
        nobody boolean NOT NULL DEFAULT false,
        taken_at timestamptz NOT NULL,
        -- A step knows whose alert it belongs to: the policy of alerts asks the steps who was told, so that the
        -- policy of steps cannot ask the alerts in its turn.
        owner_institution_id uuid,
        -- Steps of the escalation have the name that the profile of the country gives them.
        name text,
        PRIMARY KEY (alert_id, position),
        CONSTRAINT alert_step_told CHECK (nobody = (told_actor_id IS NULL AND told_email IS NULL))
      );
      COMMENT ON COLUMN alert_step.owner_institution_id IS 'as in alert; NULL as there: the installation''s own';
      COMMENT ON COLUMN alert_step.name IS 'NULL: the profile of the country says nothing of steps';
      CREATE INDEX alert_step_by_told ON alert_step (told_institution_id, alert_id) WHERE told_institution_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE alert_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        alert_id uuid NOT NULL REFERENCES alert (id),
        change text NOT NULL,
        state text NOT NULL,
        actor_id uuid NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX alert_change_by_alert ON alert_change (alert_id, id);
    `);
    await runner.query(`
      -- Alerts about something else than a match. The unique key is the promise that a subject alerts an
      -- institution once; \`mark\` tells apart what one subject may alert of several times.
      CREATE TABLE alert_subject (
        alert_id uuid NOT NULL REFERENCES alert (id),
        institution_id uuid,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        mark text NOT NULL,
        PRIMARY KEY (alert_id, subject_id),
        CONSTRAINT alert_subject_once UNIQUE NULLS NOT DISTINCT (institution_id, kind, subject_id, mark)
      );
      COMMENT ON COLUMN alert_subject.subject_id IS 'what it is an id of is said by the kind: a recall, a record';
      CREATE INDEX alert_subject_by_subject ON alert_subject (subject_id);
    `);
    await runner.query(`
      -- What institutions owe beside the review of matches, as their modules have announced it. One row a thing,
      -- kind and institution: it is open or done, by the last that was announced of it, in whatever order the
      -- tasks have run.
      CREATE TABLE duty (
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        opening uuid NOT NULL,
        is_open boolean NOT NULL,
        due_at timestamptz,
        announced_at timestamptz NOT NULL,
        report_id uuid,
        PRIMARY KEY (institution_id, kind, subject_id)
      );
      COMMENT ON COLUMN duty.opening IS 'the event that has opened it last: each opening alerts once';
      COMMENT ON COLUMN duty.report_id IS 'the report of the family that the duty leads to; NULL where it leads to none';
      CREATE INDEX duty_by_subject ON duty (subject_id);
    `);
    await runner.query(`
      CREATE TABLE alert_snooze (
        alert_id uuid NOT NULL REFERENCES alert (id),
        position int NOT NULL,
        reason text NOT NULL,
        words text,
        until timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (alert_id, position)
      );
    `);
    await runner.query(`
      CREATE TABLE alert_offer (
        alert_id uuid NOT NULL REFERENCES alert (id),
        position int NOT NULL,
        from_actor_id uuid NOT NULL,
        to_actor_id uuid NOT NULL,
        until timestamptz,
        state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
        at timestamptz NOT NULL,
        answered_at timestamptz,
        PRIMARY KEY (alert_id, position)
      );
      COMMENT ON COLUMN alert_offer.until IS 'NULL: for good';
    `);
    await runner.query(`
      CREATE TABLE absence (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid NOT NULL,
        deputy_id uuid,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        CONSTRAINT absence_ends CHECK (ends_at >= starts_at),
        CONSTRAINT absence_not_by_oneself CHECK (deputy_id <> actor_id)
      );
      CREATE INDEX absence_by_institution ON absence (institution_id, ends_at);
    `);
    await runner.query(`
      -- What is overdue, counted once an hour for the whole network to read.
      CREATE TABLE overdue_figure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id uuid REFERENCES institution (id),
        kind text NOT NULL,
        age text NOT NULL,
        overdue int NOT NULL,
        escalated int NOT NULL,
        counted_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN overdue_figure.institution_id IS 'NULL: no institution answers, so it is the duty of the operator';
    `);
    await runner.query(`
      -- What an institution that closed had open, and to whom each of it went.
      CREATE TABLE handed_over (
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        from_institution_id uuid NOT NULL REFERENCES institution (id),
        from_alert_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('handed_on', 'known_there', 'nothing_left')),
        to_institution_id uuid REFERENCES institution (id),
        to_alert_id uuid,
        due_at timestamptz,
        handed_at timestamptz NOT NULL,
        PRIMARY KEY (from_alert_id, subject_id)
      );
      COMMENT ON COLUMN handed_over.subject_id IS 'a match, or what else a duty is about';
      COMMENT ON COLUMN handed_over.outcome IS 'known_there: whoever answers had been alerted of it before; nothing_left: there was nothing to tell any more';
      COMMENT ON COLUMN handed_over.to_institution_id IS 'null of what was handed on: the operator';
      CREATE INDEX handed_over_by_institution ON handed_over (from_institution_id, seq);
    `);
    for (const statement of DELIVERIES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE handed_over, digest_choice, overdue_figure, absence, alert_offer, alert_snooze, duty,
        alert_subject, alert_change, alert_step, webhook_attempt, alert_delivery, digest,
        webhook_endpoint, alert_match, alert;
    `);
  }
}
