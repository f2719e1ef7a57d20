import { isDeepStrictEqual } from 'node:util';
import type { GraphqlClient } from '../graphql-client.js';
import { giveReceipt, openFamilyWindow, tellWindow } from './family-at-window.js';
import { until, type StoryStage } from './stage.js';
import type { StoryMatch, StoryRun } from './story-answers.js';
import { LATEST_RUN, MATCHES_OF } from './story-queries.js';
import { tellDuty, tellLog } from './tell-casework.js';

const CONSULATE = 'GT-CONSULATE-CHIAPAS';
const SHELTER = 'MX-SHELTER-NORTH';
const PHRASE = 'tres garzas sobre el lago';
const SAN_MARCOS = { country: 'GT', admin1: 'San Marcos', locality: 'Malacatán' };
const HER = {
  names: [{ kind: 'legal', given: 'Dalia Rosenda', surnames: ['Coyoy', 'Zapeta'] }],
  ...{ sex: 'female', birthDate: '1998-07-19', nationalities: ['GT'], birthPlace: SAN_MARCOS },
};
const MARKS = [{ type: 'tattoo', region: 'wrist', side: 'right', design: 'golondrina' }];

/** The report as her father tells it. Everybody in it is invented. */
const REPORT = {
  intake: { channel: 'consulate' },
  reporter: { name: 'Eusebio Coyoy', relationship: 'father', language: 'es', safeToContact: true },
  person: { ...HER, residence: SAN_MARCOS },
  physical: { heightCm: { min: 153, max: 157 }, hairColor: 'black' },
  marks: MARKS,
  lastContact: { date: '2026-06-11', place: { country: 'MX', admin1: 'Coahuila', locality: 'Saltillo' } },
  consents: ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({
    ...{ purpose, decision: 'granted', basis: 'consent', countries: ['*'] },
  })),
};

/** The record as the shelter takes her in. Nobody has asked her yet whether her family may hear of it. */
const FOUND = {
  ...{ situation: 'sheltered', since: '2026-08-02', person: HER, marks: MARKS },
  physical: { heightCm: { min: 154, max: 156 }, hairColor: 'black' },
  place: { country: 'MX', admin1: 'Coahuila', locality: 'Piedras Negras' },
};

/**
 * Somebody is found alive and does not want to be found. Her wish stands above everybody's: the other side
 * learns nothing, by no count, no alert, no difference in what it reads. Its log alone says that it was so.
 */
export async function playAlive(stage: StoryStage): Promise<void> {
  const { terminal } = stage;
  const [consulate, shelter] = [await stage.actor(CONSULATE), await stage.actor(SHELTER)];

  terminal.heading('1  A father reports his daughter at a consulate, and a shelter knows her');
  const report = await write(consulate, 'fileReport', {
    report: REPORT,
    idempotencyKey: 'demonstration-alive-report',
  });
  terminal.step(`${CONSULATE} files ${report.code}`);
  const receipt = await giveReceipt(consulate, report.id, PHRASE);
  const living = { living: FOUND, idempotencyKey: 'demonstration-alive-found' };
  const found = await write(shelter, 'registerLocatedPerson', living);
  terminal.step(`${SHELTER} registers ${found.code}; nobody has asked her yet`);
  await compared(consulate, report.id);
  await compared(shelter, found.id);

  terminal.heading('2  Until she is asked, the shelter alone knows of it');
  const wish = await wishOf(shelter, found.id);
  if (wish.informFamily === null) {
    const match = await until(async () => (await matchesOf(shelter, found.id))[0]);
    terminal.step(`the shelter sees the match (${match.band}): its duty is to ask her`);
    await tellDuty(terminal, shelter, 'living');
  }
  // The window tells what was done since one looked last: the family has looked before, as families do.
  await openFamilyWindow(stage.address, receipt);
  const before = await seenBy(consulate, stage, report.id, receipt);
  terminal.step(`the consulate sees ${before.matches.length} matches of the report with living persons`);

  terminal.heading('3  She says no');
  if (wish.informFamily === null)
    await shelter.change(
      'recordWish',
      { id: found.id, expectedVersion: wish.version, informFamily: false },
      'LocatedPerson { version }',
    );
  await until(async () => ((await matchesOf(shelter, found.id)).length === 0 ? true : undefined));
  terminal.step(
    'written down at the shelter; the two are compared no more, and the shelter’s own match has ended',
  );

  terminal.heading('4  What the consulate and the family read now');
  const after = await seenBy(consulate, stage, report.id, receipt);
  terminal.step(
    isDeepStrictEqual(before, after)
      ? 'the same as before, to the letter: no match, no count, no alert, no other answer'
      : 'NOT the same as before: this is a fault, please report it',
  );
  tellWindow(terminal, after.window);
  terminal.line('    She may say otherwise on any day, and then both sides are told.');

  terminal.heading('5  What the log keeps of her record, for those who watch over all');
  tellLog(terminal, await stage.log([found.id]));
}

async function write(
  client: GraphqlClient,
  field: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ id: string; code: string }> {
  return client.change(field, input, 'RecordReceipt { id code }');
}

async function compared(client: GraphqlClient, recordId: string): Promise<void> {
  await until(async () => {
    const { latestMatchRun } = await client.request<{ latestMatchRun: StoryRun | null }>(LATEST_RUN, {
      recordId,
    });
    return latestMatchRun?.state === 'done' ? latestMatchRun : undefined;
  });
}

async function matchesOf(client: GraphqlClient, recordId: string): Promise<readonly StoryMatch[]> {
  const { matches } = await client.request<{ matches: { nodes: StoryMatch[] } }>(MATCHES_OF, { recordId });
  return matches.nodes.filter(({ kind, state }) => kind === 'living' && state !== 'lapsed');
}

async function wishOf(
  shelter: GraphqlClient,
  id: string,
): Promise<{ version: number; informFamily: boolean | null }> {
  const { locatedPerson } = await shelter.request<{
    locatedPerson: { version: number; content: { wishes: { informFamily: boolean | null } | null } };
  }>('query L($id: UUID!) { locatedPerson(id: $id) { version content { wishes { informFamily } } } }', {
    id,
  });
  const { version, content } = locatedPerson;
  return { version, informFamily: content.wishes?.informFamily ?? null };
}

/** All that the other side can read of it: its matches, its inbox, the family's window. */
async function seenBy(
  consulate: GraphqlClient,
  stage: StoryStage,
  reportId: string,
  receipt: Parameters<typeof openFamilyWindow>[1],
) {
  const { inbox } = await consulate.request<{ inbox: unknown }>(
    '{ inbox(first: 50) { nodes { code kind state dueAt } } }',
  );
  return {
    matches: await matchesOf(consulate, reportId),
    inbox,
    window: await openFamilyWindow(stage.address, receipt),
  };
}
