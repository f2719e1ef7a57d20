import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class IncidentsBaseline1770490000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        list text NOT NULL,
        code text NOT NULL,
        cause text NOT NULL,
        happened text NOT NULL,
        first_day int NOT NULL,
        last_day int NOT NULL,
        place text,
        lat double precision,
        lon double precision,
        region text,
        route text,
        origin_region text,
        dead int,
        missing int,
        survivors int,
        females int,
        males int,
        children int,
        source text,
        url text,
        quality int,
        loaded_at timestamptz NOT NULL,
        UNIQUE (list, code),
        CHECK ((lat IS NULL) = (lon IS NULL)),
        CHECK (first_day <= last_day)
      );
      CREATE INDEX incident_by_latitude ON incident (lat, first_day) WHERE lat IS NOT NULL;
      CREATE INDEX incident_by_day ON incident (first_day, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE incident;
    `);
  }
}
