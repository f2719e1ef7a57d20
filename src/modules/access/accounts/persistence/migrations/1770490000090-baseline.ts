import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class AccessBaseline1770490000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actor (
        id uuid PRIMARY KEY,
        institution_id uuid,
        name text NOT NULL,
        email text,
        roles text[] NOT NULL,
        language text NOT NULL DEFAULT 'es',
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        invited_until timestamptz,
        -- An account of a family is bound to one report, and its sessions are of a kind of their own.
        record_id uuid REFERENCES record (id),
        -- Whoever enrolled somebody has nothing approved by them.
        enrolled_by uuid,
        -- Who an institution was founded with: its first two people, made at the server's terminal before its
        -- first record. They approve without an account of seven days, so the database itself notes it when the
        -- account is made, and nobody says it of an account later.
        -- A statement without a signed context is the administrator's: a restored backup keeps what it says.
        founder boolean NOT NULL DEFAULT false,
        CHECK (('family' = ANY (roles)) = (record_id IS NOT NULL)),
        CHECK (record_id IS NULL OR roles = ARRAY['family'])
      );
      COMMENT ON COLUMN actor.enrolled_by IS 'who enrolled the account; null where it is not known, and of the first ones of an installation';
      COMMENT ON COLUMN actor.founder IS 'one of the two people that the institution was founded with, before its first record';
      CREATE INDEX actor_by_institution ON actor (institution_id);
      CREATE INDEX actor_by_record ON actor (record_id) WHERE record_id IS NOT NULL;
      -- An address that is taken at one institution is free at every other: a refusal would tell who works
      -- elsewhere.
      CREATE INDEX actor_by_email ON actor (lower(email)) WHERE email IS NOT NULL;
      CREATE UNIQUE INDEX actor_by_email_of_institution ON actor (institution_id, lower(email)) WHERE email IS NOT NULL;
      INSERT INTO actor (id, name, roles, language) VALUES
        ('00000000-0000-4000-8000-000000000001', 'operator', '{operator}', 'en'),
        ('00000000-0000-4000-8000-000000000002', 'platform', '{platform}', 'en');
    `);
    await runner.query(`
      CREATE TABLE client_secret (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        secret_hash bytea NOT NULL UNIQUE,
        scopes text[],
        purpose text NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX client_secret_by_actor ON client_secret (actor_id);
    `);
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        kind text NOT NULL CHECK (kind IN ('person', 'machine', 'issued', 'family')),
        token_hash bytea NOT NULL UNIQUE,
        label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        -- Tokens that somebody else hands out end within thirty days; whoever needs one makes it for themselves.
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        purpose text
          CHECK (purpose IN ('search', 'forensic_matching', 'casework', 'oversight', 'administration')),
        scopes text[],
        client_secret_id uuid REFERENCES client_secret (id),
        -- When and how the person of a session has last shown anew who they are, and for which session a round to
        -- the provider does so.
        step_up_at timestamptz,
        step_up_how text CHECK (step_up_how IN ('provider', 'passkey')),
        step_up_for text,
        CHECK (kind = 'issued' OR expires_at IS NOT NULL),
        CHECK ((step_up_at IS NULL) = (step_up_how IS NULL)),
        CHECK (step_up_at IS NULL OR kind = 'person')
      );
      CREATE INDEX session_by_actor ON session (actor_id);
      CREATE INDEX session_by_client_secret ON session (client_secret_id) WHERE client_secret_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE person_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        actor_id uuid NOT NULL UNIQUE REFERENCES actor (id),
        bound_at timestamptz NOT NULL,
        PRIMARY KEY (issuer, subject)
      );
    `);
    await runner.query(`
      CREATE TABLE sign_in (
        state_hash bytea PRIMARY KEY,
        secrets_hash bytea NOT NULL,
        purpose text,
        return_to text NOT NULL,
        expires_at timestamptz NOT NULL,
        step_up_of uuid REFERENCES session (id) ON DELETE CASCADE
      );
    `);
    await runner.query(`
      -- Whoever has no provider signs in by a passkey, which is registered under an invitation that is handed
      -- over once.
      CREATE TABLE invitation (
        actor_id uuid PRIMARY KEY REFERENCES actor (id),
        code_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      );
    `);
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        credential_id bytea NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_by_actor ON passkey (actor_id);
    `);
    await runner.query(`
      CREATE TABLE passkey_challenge (
        challenge_hash bytea PRIMARY KEY,
        use text NOT NULL CHECK (use IN ('invited', 'add', 'sign_in', 'step_up')),
        actor_id uuid REFERENCES actor (id),
        session_id uuid REFERENCES session (id) ON DELETE CASCADE,
        deed text,
        expires_at timestamptz NOT NULL
      );
    `);
    await runner.query(`
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
          AND (SELECT count(*) FROM actor a WHERE a.institution_id = NEW.institution_id AND a.record_id IS NULL AND NOT a.roles && '{machine,delivery,platform,family}'::text[]) < 2
          AND NOT EXISTS (SELECT 1 FROM record r
            WHERE r.institution_id = NEW.institution_id OR NEW.roles && '{oversight,operator}'::text[]);
        RETURN NEW;
      END $$;
      CREATE TRIGGER actor_founder BEFORE INSERT OR UPDATE OF founder ON actor
        FOR EACH ROW EXECUTE FUNCTION note_founder();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE passkey_challenge, passkey, invitation, sign_in, person_identity, session,
        client_secret, actor;
      DROP FUNCTION note_founder;
    `);
  }
}
