/** Owner of the functions and of the keys; nobody logs in as it. */
export const KEEPER = 'huella_keeper';

/**
 * The schema `row_context`: verifies the signed settings and tells policies what they say. A setting that is
 * missing, forged, out of time or of another session says nothing, and a policy that hears nothing lets
 * nothing through.
 *
 * After a transaction PostgreSQL leaves a locally set variable as an empty text, not as none: both are
 * nothing here. Parallel workers have process numbers of their own, so the functions run in the leader.
 */
export const CONTEXT_SCHEMA = `
CREATE SCHEMA IF NOT EXISTS row_context AUTHORIZATION ${KEEPER};
CREATE TABLE IF NOT EXISTS row_context.signing_key (
  role name PRIMARY KEY,
  inner_pad bytea NOT NULL,
  outer_pad bytea NOT NULL
);
ALTER TABLE row_context.signing_key OWNER TO ${KEEPER};
REVOKE ALL ON row_context.signing_key FROM PUBLIC;

CREATE OR REPLACE FUNCTION row_context.verified(setting text) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said text := current_setting(setting, true);
  body text;
  keys row_context.signing_key%ROWTYPE;
BEGIN
  IF said IS NULL OR length(said) < 66 THEN RETURN NULL; END IF;
  SELECT * INTO keys FROM row_context.signing_key WHERE role = session_user;
  IF NOT FOUND THEN RETURN NULL; END IF;
  body := left(said, -65);
  IF encode(sha256(keys.outer_pad || sha256(keys.inner_pad ||
       convert_to(setting || '|' || body || '|' || pg_backend_pid(), 'UTF8'))), 'hex') <> right(said, 64)
  THEN RETURN NULL; END IF;
  RETURN string_to_array(body, '|');
END $$;

CREATE OR REPLACE FUNCTION row_context.claims() RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  parts text[] := row_context.verified('huella.context');
BEGIN
  IF parts IS NULL OR to_timestamp(parts[1]::bigint) < transaction_timestamp() THEN RETURN NULL; END IF;
  RETURN parts;
END $$;

CREATE OR REPLACE FUNCTION row_context.actor() RETURNS uuid
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NULLIF((row_context.claims())[2], '')::uuid $$;

CREATE OR REPLACE FUNCTION row_context.institution() RETURNS uuid
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NULLIF((row_context.claims())[3], '')::uuid $$;

CREATE OR REPLACE FUNCTION row_context.has_role(wanted text[]) RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT COALESCE(string_to_array((row_context.claims())[4], ',') && wanted, false) $$;

CREATE OR REPLACE FUNCTION row_context.lent_ids() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT string_to_array((row_context.verified('huella.lent'))[1], ',')::uuid[] $$;

CREATE OR REPLACE FUNCTION row_context.lent_seqs() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT string_to_array((row_context.verified('huella.lent'))[2], ',')::bigint[] $$;
`;

/** Functions of this schema that are for the logins; nothing else in it is. */
export const CONTEXT_FUNCTIONS = [
  'actor()',
  'institution()',
  'has_role(text[])',
  'lent_ids()',
  'lent_seqs()',
] as const;

/** Functions that the others are made of; logins do not call them. */
export const INNER_FUNCTIONS = ['verified(text)', 'claims()'] as const;
