import { startWorker } from '../../src/apps/worker/start-worker.js';
import { openRuntime } from '../../src/apps/runtime.js';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { exportApproved } from '../support/second-person.js';
import { ExportMatches } from '../../src/modules/review/matches/index.js';
import { ReadRuns } from '../../src/modules/matching/runs/index.js';
import { AlertInstitutions, Inbox } from '../../src/modules/alerts/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { PERMITTING, type ApiHouse, type Loose } from '../api/api-house.js';
import { keepAsCandidate } from '../api/kept-candidate.js';
import { openMatch } from '../api/made-match.js';

const WAYS = ['consent', 'report', 'wish'] as const;
type Way = (typeof WAYS)[number];

/** A match between two institutions, of which one takes something back. */
interface Shared {
  readonly way: Way;
  readonly match: string;
  /** The record whose family or person takes something back, and the other's. */
  readonly own: string;
  readonly other: string;
}

export interface Withdrawn {
  readonly done: number;
  /** Windows that showed a match before, so that it means something when they do not any more. */
  readonly seenBefore: string[];
  /** What the other side still came to see after the answer to the withdrawal. */
  readonly seen: string[];
  /** From the answer until the match had lapsed, in milliseconds. */
  readonly lapsedAfterMs: number[];
}

interface Sides {
  readonly search: string;
  readonly holder: string;
  readonly reader: Actor;
  readonly family: Actor;
}

/** Withdraws in a running house, one by one, and looks at once through every window of the other side. */
export async function withdrawAll(house: ApiHouse, count: number): Promise<Withdrawn> {
  const sides = await sidesOf(house);
  const shared: Shared[] = [];
  const runtime = await openRuntime(
    readSettings({ DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent' }),
  );
  const worker = await startWorker(runtime);
  try {
    for (let at = 0; at < count; at += 1)
      shared.push(await share(house, sides, WAYS[at % WAYS.length] ?? 'consent'));
    await quiet(house);
    for (const [at, one] of shared.entries()) shared[at] = await opened(house, one);
    const result: Withdrawn = { done: count, seenBefore: [], seen: [], lapsedAfterMs: [] };
    for (const one of shared) {
      result.seenBefore.push(...(await stillSeen(house, sides, one)));
      await withdraw(house, sides, one);
      const began = performance.now();
      result.seen.push(...(await stillSeen(house, sides, one)));
      result.lapsedAfterMs.push(await lapsed(house, one, began));
    }
    return result;
  } finally {
    await worker.stop();
    await runtime.close();
  }
}

async function sidesOf(house: ApiHouse): Promise<Sides> {
  const search = await house.enrol('AA-SEARCH', ['liaison', 'coordinator']);
  const holder = await house.enrol('BB-FORENSIC', ['forensic', 'coordinator', 'liaison']);
  await house.sql(`UPDATE agreement SET categories = '{report,remains,living}' WHERE code = 'AB-1'`);
  const actor = ({ actorId, institutionId }: typeof search): Actor => ({
    ...{ actorId, institutionId, name: 'reader', language: 'en', purpose: 'search' },
    roles: ['forensic', 'coordinator', 'liaison'],
  });
  return { search: search.token, holder: holder.token, reader: actor(holder), family: actor(search) };
}

async function change(
  house: ApiHouse,
  token: string,
  field: string,
  input: object,
  answer: string,
): Promise<Loose> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${field}(input: $input) { ... on ${answer} } }`;
  const { data, errors } = await house.ask(query, { token, variables: { input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

/** Two records that have nothing to do with each other by themselves; the match is made by its rows. */
async function share(house: ApiHouse, { search, holder }: Sides, way: Way): Promise<Shared> {
  const report = await change(
    house,
    search,
    'fileReport',
    { report: { consents: PERMITTING } },
    'RecordReceipt { id }',
  );
  const living = {
    person: { names: [{ kind: 'legal', full: 'X' }], sex: 'female', birthDate: '1990' },
    wishes: { informFamily: true },
  };
  const other =
    way === 'wish'
      ? await change(house, holder, 'registerLocatedPerson', { living }, 'RecordReceipt { id }')
      : await change(house, holder, 'registerRemains', { remains: {} }, 'RecordReceipt { id }');
  const [own, their] = way === 'wish' ? [other.id, report.id] : [report.id, other.id];
  return { way, match: '', own: own as string, other: their as string };
}

async function opened(house: ApiHouse, { way, own, other }: Shared): Promise<Shared> {
  const [a, b] = way === 'wish' ? [other, own] : [own, other];
  const match = await openMatch(house, { kind: way === 'wish' ? 'living' : 'identification', a, b });
  if (way !== 'wish') await keepAsCandidate(house, a, b);
  await house.api.app.get(AlertInstitutions, { strict: false }).alert([match]);
  return { way, match, own, other };
}

async function withdraw(house: ApiHouse, { search, holder }: Sides, { way, own: id }: Shared): Promise<void> {
  const version = { id, expectedVersion: 1 };
  if (way === 'wish')
    await change(house, holder, 'recordWish', { ...version, informFamily: false }, 'LocatedPerson { id }');
  else if (way === 'report')
    await change(house, search, 'withdrawReport', { ...version, reason: 'No.' }, 'Report { id }');
  else
    await change(
      house,
      search,
      'withdrawConsent',
      { ...version, purpose: 'forensic_matching' },
      'Report { id }',
    );
}

/** Everything through which the other side could come to see the pair. */
async function stillSeen(
  house: ApiHouse,
  sides: Sides,
  { way, match, own, other }: Shared,
): Promise<string[]> {
  const [token, actor] = way === 'wish' ? [sides.search, sides.family] : [sides.holder, sides.reader];
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const ask = async (query: string) => (await house.ask(query, { token })).text;
  const codes = await house.sql<{ code: string }>(
    'SELECT code FROM record WHERE id = ANY($1) ORDER BY id = $2 DESC',
    [[own, other], own],
  );
  const [{ code: ownCode } = { code: '' }, { code: otherCode } = { code: '' }] = codes;
  const exported: string[] = [];
  await exportApproved(house.asUseCases, actor.institutionId ?? null, (approvalId) =>
    get(ExportMatches).export(actor, { approvalId }, ({ a, b }) => {
      const ids = [a.id, b.id];
      // Of one consent the other purposes stay; of a record that is taken back nothing does.
      if (ids.includes(ownCode) && (way !== 'consent' || ids.includes(otherCode))) exported.push(match);
    }),
  );
  const candidates = await get(ReadRuns).candidates(actor, other, undefined, 1_000);
  const alerts = await house.sql<{ id: string }>(
    'SELECT alert_id AS id FROM alert_match WHERE hypothesis_id = $1',
    [match],
  );
  const one = (await house.ask(`{ match(id: "${match}") { id } }`, { token })).data.match as unknown;
  const windows: Record<string, string> = {
    match: one === null ? '' : match,
    matches: await ask('{ matches(first: 100) { nodes { id } } }'),
    candidates: candidates
      .filter(({ pair: { a, b } }) => a === own || b === own)
      .map(() => match)
      .join(),
    inbox: await ask('{ inbox(first: 100) { nodes { id matchCount matches { matchId } } } }'),
    events: JSON.stringify(await get(Inbox).changesAfter(actor, 0, 100)),
    export: exported.join(),
  };
  const signs = [match, ...alerts.map(({ id }) => id)];
  return Object.entries(windows)
    .filter(([, text]) => signs.some((sign) => text.includes(sign)))
    .map(([name]) => `${way}: ${name}`);
}

async function lapsed(house: ApiHouse, { match }: Shared, began: number): Promise<number> {
  for (;;) {
    const [row] = await house.sql<{ state: string }>('SELECT state FROM hypothesis WHERE id = $1', [match]);
    const passed = performance.now() - began;
    if (row?.state === 'lapsed' || passed > 30_000) return passed;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Waits until the worker has nothing left to do. */
async function quiet(house: ApiHouse): Promise<void> {
  for (;;) {
    const [row] = await house.sql<{ left: number }>(
      `SELECT (SELECT count(*) FROM task WHERE state NOT IN ('done', 'dead') AND due_at <= now())::int
         + (SELECT count(*) FROM outbox_event WHERE handed_at IS NULL)::int AS left`,
    );
    if (row?.left === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}
