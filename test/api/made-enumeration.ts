import type { ApiHouse } from './api-house.js';

/** Twenty numbers that are not there, tried by somebody new a moment ago. @returns the account */
export async function makeEnumeration(house: ApiHouse): Promise<string> {
  const { actorId, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
  await house.sql(
    `INSERT INTO question_entry (at, actor_id, institution_id, kind, shape, minus_one, minus_two, fields, named, range_bases, range_lows,
       range_highs, loci, objects, own_objects)
     SELECT now(), $1, $2, 'not_found', n::text, '{}', '{}', 1, false, '{}', '{}', '{}', '{}', '{}', '{}' FROM generate_series(1, 20) n`,
    [actorId, institutionId],
  );
  return actorId;
}

/** A body of oversight with somebody who is told by mail. */
export async function makeWatch(house: ApiHouse): Promise<void> {
  await house.sql(
    `INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), 'HN-WATCH', 'Watch', 'HN', 'oversight')`,
  );
  await house.enrol('HN-WATCH', ['oversight', 'coordinator']);
  await house.sql(`UPDATE actor SET email = 'watch@example.org' WHERE institution_id IS NOT NULL`);
}
