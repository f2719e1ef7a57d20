import { PASSENGERS } from '../event-story-data.js';
import { RequestRefused, repeatWhenStale, type GraphqlClient } from '../graphql-client.js';
import type { FiledReceipts } from './filed-receipts.js';
import { until, type StoryStage } from './stage.js';
import type { StoryMatch } from './story-answers.js';

const FORENSIC = 'EV-FORENSIC';
/** The people whom the evidence tells apart from everybody else. */
const TOGETHER = ['h3', 'h6', 'g1', 'g2'];
const SISTERS = ['h1', 'h2'];

/**
 * Waits until the dead have been compared: an event is reckoned from what matching has found. Two sisters
 * compete for two bodies, and whoever was compared first did not know of the other: what is not found soon is
 * compared again, as its owners may ask.
 */
export async function untilCompared(stage: StoryStage, filed: FiledReceipts): Promise<void> {
  const forensic = await stage.actor(FORENSIC);
  let again = Date.now() + AGAIN_MS;
  await until(async () => {
    const missing: string[] = [];
    for (const key of [...TOGETHER, ...SISTERS]) {
      const match = await oneOf(await stage.actor(consulateOf(key)), filed, [key, `body ${key}`]);
      if (!match) missing.push(key);
    }
    if (missing.length === 0) return true;
    if (Date.now() < again) return undefined;
    again = Date.now() + AGAIN_MS;
    for (const key of missing) {
      await compareAgain(await stage.actor(consulateOf(key)), filed.get(key)?.id);
      await compareAgain(forensic, filed.get(`body ${key}`)?.id);
    }
    return undefined;
  });
}

const AGAIN_MS = 6_000;

async function compareAgain(client: GraphqlClient, recordId: string | undefined): Promise<void> {
  const again = 'mutation Again($input: StartMatchRunInput!) { startMatchRun(input: $input) { __typename } }';
  await client.request(again, { input: { recordId } });
}

interface Part {
  readonly identificationId: string;
  readonly matchId: string;
  readonly state: string;
}

/**
 * Four of the dead are proposed together, by what tells them apart; each is confirmed by its own two
 * institutions.
 */
export async function identifyTogether(
  stage: StoryStage,
  eventId: string,
  filed: FiledReceipts,
): Promise<void> {
  const { terminal } = stage;
  const forensic = await stage.actor(FORENSIC);
  const matches = new Map<string, string>();
  for (const key of TOGETHER) matches.set(key, await agreeOn(stage, filed, key));
  terminal.step('both sides hold four of the pairs to be plausible, each for itself');
  const parts =
    (await setsOf(forensic, eventId)) ??
    (await repeatWhenStale(() => propose(forensic, eventId, [...matches.values()])));
  terminal.step('the institute proposes the four together, by DNA and teeth, as they stand on the whole');
  for (const key of TOGETHER) {
    const part = parts.find(({ matchId }) => matchId === matches.get(key));
    if (part)
      terminal.step(
        `${key}: ${await confirm(stage, key, part.identificationId)}, by ${FORENSIC} and ${consulateOf(key)}`,
      );
  }
}

const consulateOf = (key: string): string => PASSENGERS.find((one) => one.key === key)?.consulate ?? '';

const SIDES_OF = `query Sides($recordId: UUID!) { matches(filter: { recordId: $recordId }, first: 50) { nodes {
  id state version a { own state code } b { own state code } } } }`;

async function matchOf(
  client: GraphqlClient,
  filed: FiledReceipts,
  one: string,
  other: string,
): Promise<StoryMatch> {
  return until(() => oneOf(client, filed, [one, other]));
}

async function oneOf(
  client: GraphqlClient,
  filed: FiledReceipts,
  [one, other]: readonly [string, string],
): Promise<StoryMatch | undefined> {
  const recordId = filed.get(one)?.id;
  const { matches } = await client.request<{ matches: { nodes: StoryMatch[] } }>(SIDES_OF, { recordId });
  return matches.nodes.find(({ a, b }) => [a, b].some((side) => side.code === filed.get(other)?.code));
}

const DECIDED: readonly string[] = ['in_confirmation', 'identified'];

async function agreeOn(stage: StoryStage, filed: FiledReceipts, key: string): Promise<string> {
  let id = '';
  for (const code of [consulateOf(key), FORENSIC]) {
    const client = await stage.actor(code);
    id = await repeatWhenStale(async () => {
      const match = await matchOf(client, filed, key, `body ${key}`);
      const isHeld = [match.a, match.b].some((side) => side.own && side.state === 'plausible');
      if (DECIDED.includes(match.state) || isHeld) return match.id;
      const input = { matchId: match.id, expectedVersion: match.version, decision: 'plausible' };
      await client.change('decideMatch', input, 'Match { state }');
      return match.id;
    });
  }
  return id;
}

async function setsOf(forensic: GraphqlClient, eventId: string): Promise<readonly Part[] | undefined> {
  const { jointSets } = await forensic.request<{ jointSets: { nodes: { parts: Part[] }[] } }>(
    'query S($id: UUID!) { jointSets(eventId: $id) { nodes { parts { identificationId matchId state } } } }',
    { id: eventId },
  );
  return jointSets.nodes[0]?.parts;
}

async function propose(
  forensic: GraphqlClient,
  eventId: string,
  matchIds: readonly string[],
): Promise<readonly Part[]> {
  const parts: object[] = [];
  for (const matchId of matchIds) {
    const { match } = await forensic.request<{ match: { version: number } }>(
      'query M($id: UUID!) { match(id: $id) { version } }',
      { id: matchId },
    );
    const by = { methods: ['dna', 'dental'], authority: 'Fiscalía inventada' };
    parts.push({ matchId, expectedVersion: match.version, ...by });
  }
  const input = { eventId, parts, words: 'Razonado en conjunto.' };
  const selection = 'JointSet { parts { identificationId matchId state } }';
  return (await forensic.change<{ parts: Part[] }>('proposeJointIdentification', input, selection)).parts;
}

async function confirm(stage: StoryStage, key: string, id: string): Promise<string> {
  let state = '';
  for (const [code, from] of [
    [FORENSIC, 'proposed'],
    [consulateOf(key), 'preliminary'],
  ] as const) {
    const client = await stage.actor(code);
    const { identification } = await client.request<{
      identification: { version: number; state: string } | null;
    }>('query I($id: UUID!) { identification(id: $id) { version state } }', { id });
    if (!identification) throw new RequestRefused(`${code} does not see the identification.`);
    ({ state } = identification);
    if (state !== from) continue;
    const input = { id, expectedVersion: identification.version, reportReference: 'LAB-57 (invented)' };
    ({ state } = await client.change<{ state: string }>(
      'confirmIdentification',
      input,
      'Identification { state }',
    ));
  }
  return state;
}
