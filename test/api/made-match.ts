import { randomUUID } from 'node:crypto';
import type { ApiHouse } from './api-house.js';

interface MadeMatch {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly run?: string;
  readonly probability?: number;
  readonly evidence?: readonly object[];
}

/** A match as the platform's own work would open it, by its rows. */
export async function openMatch(
  house: Pick<ApiHouse, 'sql'>,
  { kind, a, b, run = randomUUID(), probability = 0.9, evidence = [] }: MadeMatch,
): Promise<string> {
  const id = randomUUID();
  await house.sql(
    `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior,
       probability, model_version, hash_a, hash_b, evidence, run_id)
     SELECT $1, $2, a.id, b.id, a.institution_id, b.institution_id, 'candidate', 6, 0.001, $6, 'test',
       a.content_hash, b.content_hash, $7, $5 FROM record a, record b WHERE a.id = $3 AND b.id = $4`,
    [id, kind, a, b, run, probability, JSON.stringify(evidence)],
  );
  await house.sql(`INSERT INTO match_side (hypothesis_id, side) VALUES ($1, 'a'), ($1, 'b')`, [id]);
  return id;
}
