import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New terms of an agreement stand beside those that hold, until all have signed them. */
export class ProposeTerms1766200000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_proposal;');
  }
}
