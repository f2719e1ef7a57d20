/** Tables of the ways on which alerts are told: in the inbox, by mail, by webhook, in bundles. */
export const DELIVERIES: readonly string[] = [
  `
    CREATE TABLE webhook_endpoint (
      id uuid PRIMARY KEY,
      institution_id uuid NOT NULL REFERENCES institution (id),
      url text NOT NULL,
      secret text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      ended_because text CHECK (ended_because IN ('removed', 'gone', 'failing')),
      version int NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      changed_at timestamptz NOT NULL DEFAULT now(),
      -- A webhook that takes nothing for days is ended and told of; its secret can be changed while both the
      -- old and the new one sign.
      failing_since timestamptz,
      old_secret text,
      old_secret_until timestamptz,
      CONSTRAINT webhook_ended_with_reason CHECK (active = (ended_because IS NULL))
    );
    COMMENT ON COLUMN webhook_endpoint.failing_since IS 'the first attempt since which none was taken; NULL: the last one was';
    CREATE UNIQUE INDEX webhook_endpoint_once ON webhook_endpoint (institution_id, url) WHERE active;
    CREATE INDEX webhook_endpoint_failing ON webhook_endpoint (failing_since) WHERE active AND failing_since IS NOT NULL;
  `,
  `
    CREATE TABLE digest (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('hourly', 'daily', 'weekly')),
      institution_id uuid NOT NULL REFERENCES institution (id),
      actor_id uuid NOT NULL,
      address text NOT NULL,
      language text NOT NULL,
      mark text NOT NULL,
      state text NOT NULL CHECK (state IN ('due', 'delivered', 'failed', 'dropped')),
      attempts int NOT NULL DEFAULT 0,
      last_code text,
      delivered_at timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT digest_delivered CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
    );
    COMMENT ON COLUMN digest.mark IS 'of a week its Monday, else the instant at which it was written';
    CREATE UNIQUE INDEX digest_weekly_once ON digest (actor_id, mark) WHERE kind = 'weekly';
    CREATE INDEX digest_by_institution ON digest (institution_id, kind, mark);
  `,
  `
    CREATE TABLE alert_delivery (
      id uuid PRIMARY KEY,
      alert_id uuid NOT NULL REFERENCES alert (id),
      channel text NOT NULL CHECK (channel IN ('inbox', 'mail', 'webhook')),
      occasion text NOT NULL,
      actor_id uuid,
      address text,
      language text NOT NULL,
      endpoint_id uuid REFERENCES webhook_endpoint (id),
      state text NOT NULL CHECK (state IN ('waiting', 'bundled', 'due', 'delivered', 'failed', 'dropped')),
      attempts int NOT NULL DEFAULT 0,
      last_code text,
      last_attempt_at timestamptz,
      delivered_at timestamptz,
      created_at timestamptz NOT NULL,
      -- That somebody has seen an alert in the inbox, and opened it: the proof that no mail server gives.
      seen_at timestamptz,
      opened_at timestamptz,
      bundle_at timestamptz,
      digest_id uuid REFERENCES digest (id),
      CONSTRAINT alert_delivery_once UNIQUE NULLS NOT DISTINCT (alert_id, channel, occasion, actor_id, address, endpoint_id),
      CONSTRAINT alert_delivery_delivered CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
    );
    COMMENT ON COLUMN alert_delivery.digest_id IS 'the mail that it is told with; NULL: one of its own';
    CREATE INDEX alert_delivery_waiting ON alert_delivery (created_at) WHERE state = 'waiting';
    CREATE INDEX alert_delivery_by_endpoint ON alert_delivery (endpoint_id, created_at) WHERE endpoint_id IS NOT NULL;
    CREATE INDEX alert_delivery_by_alert ON alert_delivery (alert_id, created_at);
    CREATE INDEX alert_delivery_bundled ON alert_delivery (actor_id, bundle_at) WHERE state = 'bundled';
    CREATE INDEX alert_delivery_by_digest ON alert_delivery (digest_id) WHERE digest_id IS NOT NULL;
  `,
  `
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
  `,
  `
    -- Mails in bundles, and the figures of a week for those who lead an institution.
    CREATE TABLE digest_choice (
      actor_id uuid PRIMARY KEY,
      institution_id uuid NOT NULL REFERENCES institution (id),
      mails text NOT NULL CHECK (mails IN ('each', 'hourly', 'daily')),
      weekly boolean NOT NULL,
      changed_at timestamptz NOT NULL
    );
  `,
];
