import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class InstitutionsBaseline1770490000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE institution (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        country text NOT NULL,
        kind text NOT NULL,
        delivers_only boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- From whom an institution accepts genetic samples, and who says so.
        admits jsonb,
        stands_in text,
        -- An institution that closes stays in the records that name it; its work is somebody else's.
        closed_at timestamptz,
        successor_id uuid REFERENCES institution (id),
        -- Whether an institution has its people judge matches without their scores.
        judges_blind boolean NOT NULL DEFAULT false,
        CONSTRAINT institution_follows_another CHECK (successor_id <> id)
      );
      COMMENT ON COLUMN institution.admits IS 'NULL: not stated';
      COMMENT ON COLUMN institution.stands_in IS 'country where it stands, if not its own: a consulate';
    `);
    await runner.query(`
      CREATE TABLE focal_point (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid,
        name text NOT NULL,
        email text,
        language text NOT NULL DEFAULT 'es',
        step int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX focal_point_by_institution ON focal_point (institution_id, step);
    `);
    await runner.query(`
      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        parties text[],
        exceptions jsonb NOT NULL DEFAULT '[]',
        categories text[] NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 0 AND 4),
        purposes text[] NOT NULL DEFAULT '{}',
        signed_by text[] NOT NULL DEFAULT '{}',
        in_force boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        ends_on timestamptz,
        renewal_until timestamptz,
        renewal_signed_by text[] NOT NULL DEFAULT '{}',
        reminded int,
        ending_at timestamptz,
        ending_by text
      );
      COMMENT ON COLUMN agreement.parties IS 'codes of institutions; NULL means every institution of the network';
    `);
    await runner.query(`
      -- How each country searches: every version of its profile, and the rules by which work is routed, as rows.
      CREATE TABLE mechanism_profile (
        country text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        hash text NOT NULL,
        profile jsonb NOT NULL,
        loaded_by uuid NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (country, version)
      );
      COMMENT ON TABLE mechanism_profile IS 'append-only: the highest version of a country counts';
    `);
    await runner.query(`
      CREATE TABLE mechanism_rule (
        country text NOT NULL,
        place int NOT NULL,
        rule text NOT NULL,
        role text NOT NULL,
        who_code text,
        who_kind text,
        records text[] NOT NULL,
        place_country text,
        place_areas text[],
        nationalities text[],
        abroad_in text[],
        to_code text,
        to_kind text,
        answers_family boolean,
        PRIMARY KEY (country, place)
      );
      COMMENT ON COLUMN mechanism_rule.country IS 'whose profile says so; who_kind and to_kind are institutions of this country';
      COMMENT ON COLUMN mechanism_rule.abroad_in IS 'support abroad: where reports are taken, {*} for anywhere; NULL: a rule of competence';
    `);
    await runner.query(`
      CREATE TABLE agreement_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        what text NOT NULL,
        party text,
        until timestamptz,
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      COMMENT ON TABLE agreement_step IS 'how an agreement was renewed and ended, in order';
      CREATE INDEX agreement_step_by_agreement ON agreement_step (agreement_id, id);
    `);
    await runner.query(`
      -- New terms of an agreement stand beside those that hold, until all have signed them.
      CREATE TABLE agreement_proposal (
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        version int NOT NULL,
        parties text[] NOT NULL,
        categories text[] NOT NULL,
        level int NOT NULL,
        purposes text[] NOT NULL,
        until timestamptz,
        signers text[] NOT NULL,
        signed_by text[] NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'agreed', 'withdrawn', 'superseded')),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        settled_at timestamptz,
        PRIMARY KEY (agreement_id, version),
        CONSTRAINT agreement_proposal_settled CHECK ((state = 'open') = (settled_at IS NULL))
      );
      COMMENT ON COLUMN agreement_proposal.signers IS 'who has to sign: the parties as they are and as they are to be';
      CREATE UNIQUE INDEX agreement_proposal_open ON agreement_proposal (agreement_id) WHERE state = 'open';
    `);
    await runner.query(`
      -- What ended with an institution that closed, as a row of its own and not in the audit log alone.
      CREATE TABLE institution_closing (
        institution_id uuid PRIMARY KEY REFERENCES institution (id),
        successor_id uuid REFERENCES institution (id),
        accounts_ended int CHECK (accounts_ended >= 0),
        closed_by uuid,
        closed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN institution_closing.accounts_ended IS 'null of one that closed before this was noted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE institution_closing, agreement_proposal, agreement_step, mechanism_rule,
        mechanism_profile, agreement, focal_point, institution;
    `);
  }
}
