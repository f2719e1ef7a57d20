import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RetentionHouse } from './retention-house.js';
import type { UndoHouse } from './undo-house.js';

let of: RetentionHouse;
let house: UndoHouse;
beforeAll(async () => {
  of = await RetentionHouse.open();
  house = of.house;
});
afterAll(() => house.close());
beforeEach(() => of.empty());

const NEVER = '00000000-0000-4000-8000-000000000000';

/** An event in a state, with something said in words at each place where words are kept; its last step was so many days ago. */
async function event(state: string, daysAgo: number): Promise<void> {
  await of.twoOfOne();
  await house.sql(
    `INSERT INTO coordinated_event (id, coordinator_id, code, kind, name, country, manifest, state, opened_by, opened_at)
     SELECT gen_random_uuid(), id, 'E-1', 'vessel', 'Nave inventada', 'HN', 'open', $1, $2, now() FROM institution`,
    [state, NEVER],
  );
  await house.sql(
    `INSERT INTO event_step (event_id, institution_id, what, subject_id, reason, done_by, done_at)
     SELECT e.id, e.coordinator_id, 'detached', r.id, 'Inventada', $1, now() - $2 * interval '1 day'
     FROM coordinated_event e, record r WHERE r.code = 'D-1'`,
    [NEVER, daysAgo],
  );
  await house.sql(
    `INSERT INTO event_record (id, event_id, record_id, institution_id, record_type, attached_by, attached_at, detached_by,
       detached_at, detach_reason)
     SELECT gen_random_uuid(), e.id, r.id, e.coordinator_id, 'report', $1, now(), $1, now(), 'Inventada'
     FROM coordinated_event e, record r WHERE r.code = 'D-1'`,
    [NEVER],
  );
}

/** A set of one identification in a state, changed so many days ago, with words of the set and of whoever looked at it again. */
async function set(state: string, daysAgo: number): Promise<void> {
  await event('open', 0);
  await of.ruled(state);
  const at = `now() - $1 * interval '1 day'`;
  await house.sql(`UPDATE identification SET changed_at = ${at}`, [daysAgo]);
  await house.sql(
    `INSERT INTO joint_set (id, event_id, institution_id, basis, words, proposed_by, proposed_at)
     SELECT gen_random_uuid(), id, coordinator_id, '{}', 'Inventada', $1, now() FROM coordinated_event`,
    [NEVER],
  );
  await house.sql(
    `INSERT INTO joint_part (set_id, identification_id, hypothesis_id, institution_a, institution_b, figures)
     SELECT s.id, i.id, i.hypothesis_id, i.institution_a, i.institution_b, '{}' FROM joint_set s, identification i`,
  );
  await house.sql(
    `INSERT INTO joint_reexamination (identification_id, institution_id, because_id, opened_at, finding, words, answered_by, answered_at)
     SELECT id, institution_a, id, now(), 'stands', 'Inventada', $2, ${at} FROM identification`,
    [daysAgo, NEVER],
  );
}

const EVENT_WORDS = [
  ['event_step', 'reason'],
  ['event_record', 'detach_reason'],
] as const;
const SET_WORDS = [
  ['joint_set', 'words'],
  ['joint_reexamination', 'words'],
] as const;
const left = async (places: readonly (readonly [string, string])[]) =>
  Promise.all(places.map(([table, column]) => of.told(table, column)));

describe('the free words of an event', () => {
  it('go some time after it was closed, and not before', async () => {
    await event('closed', 729);
    expect(await of.round()).toEqual({});
    await house.sql(`UPDATE event_step SET done_at = done_at - interval '2 days'`);
    expect(await of.round()).toEqual({ 'events.detach-reasons': 1, 'events.step-reasons': 1 });
    expect(await left(EVENT_WORDS)).toEqual([0, 0]);
    expect(await of.round()).toEqual({});
  });

  it.each(['open', 'reconciling', 'reopened'])('stay in one that is %s', async (state) => {
    await event(state, 4_000);
    expect(await of.round()).toEqual({});
    expect(await left(EVENT_WORDS)).toEqual([1, 1]);
  });

  it('about a record go with the content of that record', async () => {
    await event('open', 0);
    await of.takenBack('D-1', 'record');
    await of.round();
    expect(await left(EVENT_WORDS)).toEqual([1, 1]);
    await of.later(31);
    expect(await of.round()).toMatchObject({
      'events.detach-reasons-of-emptied': 1,
      'events.step-reasons-of-emptied': 1,
    });
    expect(await left(EVENT_WORDS)).toEqual([0, 0]);
  });
});

describe('the words of identifications proposed together', () => {
  it.each(['declined', 'lapsed'])('go some time after all of them were %s', async (state) => {
    await set(state, 89);
    expect(await of.round()).toEqual({});
    await house.sql(`UPDATE identification SET changed_at = changed_at - interval '2 days'`);
    await house.sql(`UPDATE joint_reexamination SET answered_at = answered_at - interval '2 days'`);
    expect(await of.round()).toEqual({ 'events.reexamination-words': 1, 'events.set-words': 1 });
    expect(await left(SET_WORDS)).toEqual([0, 0]);
  });

  it.each(['proposed', 'confirmed', 'contested', 'revoked'])('stay where one was %s', async (state) => {
    await set(state, 4_000);
    expect(await of.round()).toEqual({});
    expect(await left(SET_WORDS)).toEqual([1, 1]);
  });
});
