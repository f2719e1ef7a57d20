import type { ApiHouse } from './api-house.js';

/** Somebody of the consulate has looked urgently at the owner's record of a match. */
export async function makeBreakGlass(house: ApiHouse, match: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO break_glass (id, kind, record_a, record_b, institution_a, institution_b, side, actor_id, level, reason, opened_at, until,
       review_due_at)
     SELECT gen_random_uuid(), h.kind, h.record_a, h.record_b, h.institution_a, c.id, 'a', gen_random_uuid(), 3,
       'A reason of more than thirty characters.', now(), now() + interval '1 hour', now() + interval '7 days'
     FROM hypothesis h, institution c WHERE h.id = $1 AND c.code = 'CC-CONSULATE' RETURNING id`,
    [match],
  );
  return row?.id ?? '';
}
