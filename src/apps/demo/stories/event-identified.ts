import { PASSENGERS } from '../event-story-data.js';
import { RequestRefused, type GraphqlClient } from '../graphql-client.js';
import type { Filed } from './event-story.js';
import { until, type Stage } from './stage.js';
import type { StoryMatch } from './story-answers.js';

const FORENSIC = 'EV-FORENSIC';
/** Whom the evidence tells apart from everybody else. */
const TOGETHER = ['h3', 'h6', 'g1', 'g2'];
const SISTERS = ['h1', 'h2'];

/** Waits until the dead have been compared: an event is reckoned from what matching has found. */
export async function untilCompared(stage: Stage, filed: Filed): Promise<void> {
  for (const key of [...TOGETHER, ...SISTERS])
    await matchOf(await stage.actor(consulateOf(key)), filed, key, `body ${key}`);
}

interface Part {
  readonly identificationId: string;
  readonly matchId: string;
  readonly state: string;
}

/** Four of the dead are proposed together, by what tells them apart; each is confirmed by its own two institutions. */
export async function identifyTogether(stage: Stage, eventId: string, filed: Filed): Promise<void> {
  const { terminal } = stage;
  const forensic = await stage.actor(FORENSIC);
  const matches = new Map<string, string>();
  for (const key of TOGETHER) matches.set(key, await agreeOn(stage, filed, key));
  terminal.step('both sides hold four of the pairs to be plausible, each for itself');
  const parts =
    (await setsOf(forensic, eventId)) ?? (await propose(forensic, eventId, [...matches.values()]));
  terminal.step('the institute proposes the four together, by DNA and teeth, with the figures of the whole');
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

async function matchOf(client: GraphqlClient, filed: Filed, one: string, other: string): Promise<StoryMatch> {
  const recordId = filed.get(one)?.id;
  return until(async () => {
    const { matches } = await client.request<{ matches: { nodes: StoryMatch[] } }>(SIDES_OF, { recordId });
    return matches.nodes.find(({ a, b }) => [a, b].some((side) => side.code === filed.get(other)?.code));
  });
}

const DECIDED: readonly string[] = ['in_confirmation', 'identified'];

async function agreeOn(stage: Stage, filed: Filed, key: string): Promise<string> {
  let id = '';
  for (const code of [consulateOf(key), FORENSIC]) {
    const client = await stage.actor(code);
    const match = await matchOf(client, filed, key, `body ${key}`);
    ({ id } = match);
    if (
      DECIDED.includes(match.state) ||
      [match.a, match.b].some((side) => side.own && side.state === 'plausible')
    )
      continue;
    const input = { matchId: id, expectedVersion: match.version, decision: 'plausible' };
    await client.change('decideMatch', input, 'Match { state }');
  }
  return id;
}

async function setsOf(forensic: GraphqlClient, eventId: string): Promise<readonly Part[] | undefined> {
  const { jointSets } = await forensic.request<{ jointSets: { parts: Part[] }[] }>(
    'query S($id: UUID!) { jointSets(eventId: $id) { parts { identificationId matchId state } } }',
    { id: eventId },
  );
  return jointSets[0]?.parts;
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

async function confirm(stage: Stage, key: string, id: string): Promise<string> {
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
