import type { ApiHouse, Loose } from '../api/api-house.js';

/** Ends the access of people, one after the other, and counts whom their next request still lets in. */
export async function revokedAtNextRequest(
  house: ApiHouse,
  trials: number,
): Promise<{ readonly refused: number; readonly letIn: number }> {
  let [refused, letIn] = [0, 0];
  for (let at = 0; at < trials; at += 1) {
    const { token, actorId, sessionId } = await house.signIn('AA-SEARCH', ['liaison'], {
      purpose: 'casework',
    });
    const before = await house.ask('{ reports(first: 1) { nodes { id } } }', { token });
    if (before.errors) throw new Error(before.text);
    await WAYS[at % WAYS.length]!(house, { actorId, sessionId });
    const after = await house.ask('{ reports(first: 1) { nodes { id } } }', { token });
    if (after.errors?.[0]?.extensions.code === 'UNAUTHENTICATED' && after.data === null) refused += 1;
    else letIn += 1;
  }
  return { refused, letIn };
}

interface Somebody {
  readonly actorId: string;
  readonly sessionId: string;
}

/** By the house's own deed, by the idle end, by the absolute end. */
const WAYS: readonly ((house: ApiHouse, somebody: Somebody) => Promise<unknown>)[] = [
  (house, { actorId }) => house.revoke(actorId),
  (house, { sessionId }) =>
    house.sql(`UPDATE session SET last_used_at = now() - interval '31 minutes' WHERE id = $1`, [sessionId]),
  (house, { sessionId }) => house.sql('UPDATE session SET expires_at = now() WHERE id = $1', [sessionId]),
];

const EVENTS = 'subscription E($after: String) { alertEvents(after: $after) { alertId cursor } }';
const ASSIGN = `mutation A($input: AssignAlertInput!) { assignAlert(input: $input) { __typename } }`;

/**
 * Ends the access of people who follow the alerts of their institution, and counts events that still reach them. Something happens to an alert
 * before and after: the first must be heard, or the stream did not run.
 */
export async function revokedMidStream(
  house: ApiHouse,
  alert: string,
  trials: number,
): Promise<{ readonly heardBefore: number; readonly heardAfter: number }> {
  let [heardBefore, heardAfter] = [0, 0];
  const happens = await assigning(house, alert);
  let after = await cursorOf(house);
  for (let at = 0; at < trials; at += 1) {
    const somebody = await house.signIn('AA-SEARCH', ['liaison'], { purpose: 'casework' });
    const client = house.socket(somebody.token);
    const events = client.iterate<Loose>({ query: EVENTS, variables: { after } });
    const first = events.next();
    await happens();
    const heard = (await first).value as { data?: Loose } | undefined;
    if (heard?.data?.alertEvents.alertId === alert) heardBefore += 1;
    after = heard?.data?.alertEvents.cursor ?? after;
    await WAYS[at % WAYS.length]!(house, somebody);
    const rest = restOf(events);
    await happens();
    const passed = await rest;
    heardAfter += passed.length;
    await client.dispose();
    after = await cursorOf(house);
  }
  return { heardBefore, heardAfter };
}

/** What comes until the stream ends; it ends with the refusal of its next event. */
async function restOf(
  events: AsyncIterator<{ data?: Loose | null | undefined }>,
): Promise<readonly unknown[]> {
  const passed: unknown[] = [];
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done) return passed;
      if (value.data?.alertEvents) passed.push(value.data);
    }
  } catch {
    return passed;
  }
}

/** Hands the alert from one to the other; each time is an event of its own. */
async function assigning(house: ApiHouse, alert: string): Promise<() => Promise<void>> {
  const { token } = await house.enrol('AA-SEARCH', ['coordinator']);
  const people = [await house.enrol('AA-SEARCH', ['liaison']), await house.enrol('AA-SEARCH', ['liaison'])];
  let times = 0;
  return async () => {
    const [row] = await house.sql<{ version: number }>('SELECT version FROM alert WHERE id = $1', [alert]);
    const assigneeId = people[times++ % people.length]!.actorId;
    const input = { id: alert, expectedVersion: row?.version, assigneeId };
    const { data, text } = await house.ask(ASSIGN, { token, variables: { input } });
    if (data.assignAlert?.__typename !== 'Alert') throw new Error(text);
  };
}

/** Where the events of alerts stand, as a new listener is told it. */
async function cursorOf(house: ApiHouse): Promise<string> {
  const { token } = await house.signIn('AA-SEARCH', ['coordinator'], { purpose: 'casework' });
  const [{ n } = { n: 0 }] = await house.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM alert_change c JOIN alert a ON a.id = c.alert_id
     JOIN institution i ON i.id = a.institution_id WHERE i.code = 'AA-SEARCH'`,
  );
  const client = house.socket(token);
  let cursor = '';
  let seen = 0;
  for await (const { data } of client.iterate<Loose>({ query: EVENTS })) {
    cursor = data?.alertEvents.cursor as string;
    if (++seen >= n) break;
  }
  await client.dispose();
  return cursor;
}
