import type { ApiHouse } from './api-house.js';

/** An authority has demanded something of the owner. */
export async function makeDemand(house: ApiHouse, owner: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO legal_demand (id, institution_id, authority, country, instrument, received_at, scope_asked, entered_by, entered_at)
     SELECT gen_random_uuid(), id, 'Court', 'HN', 'court_order', now(), 'One person.', gen_random_uuid(), now()
     FROM institution WHERE code = $1 RETURNING id`,
    [owner],
  );
  return row?.id ?? '';
}
