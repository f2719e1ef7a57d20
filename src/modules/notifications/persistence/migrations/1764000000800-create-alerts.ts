import type { MigrationInterface, QueryRunner } from 'typeorm';

const ALERTS = `
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
    CONSTRAINT alert_has_owner CHECK (owner_actor_id IS NOT NULL OR owner_email IS NOT NULL),
    CONSTRAINT alert_acted_with_answer CHECK ((state = 'acted') = (answer IS NOT NULL))
  );
  COMMENT ON COLUMN alert.institution_id IS 'NULL: no institution answers, so it is the duty of the operator';
  COMMENT ON COLUMN alert.next_step_at IS 'when the next step of the escalation is due; NULL once answered or at the end of the chain';
  CREATE INDEX alert_by_institution ON alert (institution_id, due_at, seq);
  CREATE INDEX alert_by_due ON alert (due_at, seq);
  CREATE INDEX alert_by_next_step ON alert (next_step_at) WHERE next_step_at IS NOT NULL;

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
`;

const DELIVERIES = `
  CREATE TABLE webhook_endpoint (
    id uuid PRIMARY KEY,
    institution_id uuid NOT NULL REFERENCES institution (id),
    url text NOT NULL,
    secret text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    ended_because text CHECK (ended_because IN ('removed', 'gone')),
    version int NOT NULL DEFAULT 1,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT webhook_ended_with_reason CHECK (active = (ended_because IS NULL))
  );
  CREATE UNIQUE INDEX webhook_endpoint_once ON webhook_endpoint (institution_id, url) WHERE active;

  CREATE TABLE alert_delivery (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert (id),
    channel text NOT NULL CHECK (channel IN ('inbox', 'mail', 'webhook')),
    occasion text NOT NULL,
    actor_id uuid,
    address text,
    language text NOT NULL,
    endpoint_id uuid REFERENCES webhook_endpoint (id),
    state text NOT NULL CHECK (state IN ('waiting', 'due', 'delivered', 'failed', 'dropped')),
    attempts int NOT NULL DEFAULT 0,
    last_code text,
    last_attempt_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT alert_delivery_once UNIQUE NULLS NOT DISTINCT (alert_id, channel, occasion, actor_id, address, endpoint_id),
    CONSTRAINT alert_delivery_delivered CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
  );
  CREATE INDEX alert_delivery_waiting ON alert_delivery (created_at) WHERE state = 'waiting';
  CREATE INDEX alert_delivery_by_endpoint ON alert_delivery (endpoint_id, created_at) WHERE endpoint_id IS NOT NULL;

  CREATE TABLE webhook_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id),
    message_id uuid NOT NULL,
    type text NOT NULL,
    code text NOT NULL,
    duration_ms int NOT NULL,
    at timestamptz NOT NULL
  );
  COMMENT ON COLUMN webhook_attempt.message_id IS 'the webhook-id: the delivery''s id, or that of a test';
  CREATE INDEX webhook_attempt_by_endpoint ON webhook_attempt (endpoint_id, id);
`;

const HISTORY = `
  CREATE TABLE alert_step (
    alert_id uuid NOT NULL REFERENCES alert (id),
    position int NOT NULL,
    step text NOT NULL,
    told_institution_id uuid,
    told_actor_id uuid,
    told_email text,
    nobody boolean NOT NULL DEFAULT false,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (alert_id, position),
    CONSTRAINT alert_step_told CHECK (nobody = (told_actor_id IS NULL AND told_email IS NULL))
  );
  CREATE INDEX alert_step_by_told ON alert_step (told_institution_id, alert_id) WHERE told_institution_id IS NOT NULL;

  CREATE TABLE alert_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert (id),
    change text NOT NULL,
    state text NOT NULL,
    actor_id uuid NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX alert_change_by_alert ON alert_change (alert_id, id);
`;

/**
 * Alerts and all that was done about them. No column holds anything that a record says: matches and records are ids.
 *
 * `UNIQUE NULLS NOT DISTINCT (institution_id, hypothesis_id)` is the promise that a match alerts an institution once,
 * ever; the operator, who has no institution, counts as one.
 */
export class CreateAlerts1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [ALERTS, DELIVERIES, HISTORY]) await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE alert_change; DROP TABLE alert_step; DROP TABLE webhook_attempt; DROP TABLE alert_delivery;
      DROP TABLE webhook_endpoint; DROP TABLE alert_match; DROP TABLE alert;
    `);
  }
}
