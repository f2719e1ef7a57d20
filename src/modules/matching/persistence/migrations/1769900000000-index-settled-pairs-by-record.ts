import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexSettledPairsByRecord1769900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX settled_pair_same_first ON settled_pair (first_id) WHERE same;
      CREATE INDEX settled_pair_same_second ON settled_pair (second_id) WHERE same;
      CREATE INDEX settled_pair_apart_first ON settled_pair (first_id) WHERE NOT same;
      CREATE INDEX companion_pair_first ON companion_pair (first_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX settled_pair_same_first, settled_pair_same_second, settled_pair_apart_first, companion_pair_first;
    `);
  }
}
