import {
  BUS,
  BUS_COUNTS,
  EVENT_INSTITUTIONS,
  LATER_AGREEMENTS,
  PASSENGERS,
  storyBodies,
  storyFragment,
  storyLiving,
  storyManifest,
  storyReport,
} from '../event-story-data.js';
import type { GraphqlClient } from '../graphql-client.js';
import { identifyTogether, untilCompared } from './event-identified.js';
import type { StoryStage } from './stage.js';
import { tellBoard, tellTally, type DemonstrationBoard, type SeenEvent } from './tell-event.js';
import { tellLog } from './tell-casework.js';
import type { FiledReceipts, StoryReceipt } from './filed-receipts.js';

const FORENSIC = 'EV-FORENSIC';
const SHELTER = 'EV-SHELTER';
const STRANGER = 'EV-STRANGER';

/**
 * A bus with twelve families of three countries: a list, bodies, a fragment, three who live. The forensic
 * institute coordinates, each consulate stays the owner of what its families said, and who is who is reckoned
 * for all together. Everybody in it is invented.
 */
export async function playEvent(stage: StoryStage): Promise<void> {
  const { terminal } = stage;
  await stage.join(EVENT_INSTITUTIONS);
  await stage.join(LATER_AGREEMENTS);
  const forensic = await stage.actor(FORENSIC);

  terminal.heading('1  Twelve families report at three consulates; a forensic institute finds nine bodies');
  const filed = await file(stage);
  terminal.step('13 reports, 9 bodies, a fragment of one of them, and 3 people in a shelter');
  terminal.step(
    'two of the missing are sisters: the report of one names that of the other, so that nobody takes both for one person',
  );

  terminal.heading(
    '2  The institute opens the event, asks the others to take part, and loads the company’s list',
  );
  const eventId = await open(stage, forensic);
  const list = { eventId, text: storyManifest(), source: 'Empresa inventada' };
  const loaded = await forensic.change<{
    stored: number;
    known: number;
    refused: number;
    findings: Finding[];
  }>('importManifest', list, 'ManifestImported { stored known refused findings { row severity message } }');
  terminal.step(`${loaded.stored + loaded.known} names on the list, ${loaded.refused} row refused`);
  for (const { row, severity, message } of loaded.findings)
    terminal.line(`    row ${row}, ${severity}: ${message}`);

  terminal.heading('3  Each brings what is its own, and sees what it may');
  await attach(stage, eventId, filed);
  for (const code of [FORENSIC, 'EV-CONSULATE-HN', STRANGER])
    tellTally(terminal, code, await seen(await stage.actor(code), eventId));

  terminal.heading('4  Who is who, reckoned for all together');
  await untilCompared(stage, filed);
  const { eventReconciliation } = await forensic.request<{ eventReconciliation: DemonstrationBoard }>(BOARD, {
    eventId,
  });
  tellBoard(terminal, eventReconciliation);

  terminal.heading('5  Identified together, each by two institutions');
  await identifyTogether(stage, eventId, filed);
  tellTally(terminal, FORENSIC, await seen(forensic, eventId));

  terminal.heading('6  What the log keeps of the first body');
  tellLog(terminal, await stage.log([filed.get('body h3')?.id ?? '']));
}

interface Finding {
  readonly row: number;
  readonly severity: string;
  readonly message: string;
}

const RECEIPT = 'RecordReceipt { id code }';

async function file(stage: StoryStage): Promise<FiledReceipts> {
  const filed = new Map<string, StoryReceipt>();
  const put = async (code: string, field: string, key: string, content: object) => {
    const input = { ...content, idempotencyKey: `demonstration-event-${key.replace(' ', '-')}` };
    const client = await stage.actor(code);
    const receipt = await client.change<StoryReceipt>(field, input, RECEIPT);
    filed.set(key, receipt);
    return receipt.code;
  };
  const codes = new Map<string, string>();
  for (const one of PASSENGERS) {
    const report = storyReport(one, codes.get(one.siblingOf ?? ''));
    codes.set(one.key, await put(one.consulate, 'fileReport', one.key, { report }));
  }
  let first: string | undefined;
  for (const { of, content } of storyBodies()) {
    const code = await put(FORENSIC, 'registerRemains', `body ${of}`, { remains: content });
    first ??= code;
  }
  await put(FORENSIC, 'registerRemains', 'fragment', { remains: storyFragment(first ?? '').content });
  for (const { of, content } of storyLiving())
    await put(SHELTER, 'registerLocatedPerson', `alive ${of}`, { living: content });
  return filed;
}

/** Opens the event once, with whoever has a part in it. */
async function open(stage: StoryStage, forensic: GraphqlClient): Promise<string> {
  const { coordinatedEvents } = await forensic.request<{
    coordinatedEvents: { nodes: { id: string; code: string }[] };
  }>('{ coordinatedEvents(first: 100) { nodes { id code } } }');
  const known = coordinatedEvents.nodes.find(({ code }) => code === BUS.code);
  if (known) return known.id;
  const { id: eventId } = await forensic.change<{ id: string }>('openEvent', BUS, 'CoordinatedEvent { id }');
  for (const { code } of EVENT_INSTITUTIONS.institutions) {
    if (code === FORENSIC || code === STRANGER) continue;
    await forensic.change('inviteToEvent', { eventId, institution: code }, 'CoordinatedEvent { id }');
    const answer = { eventId, answer: 'accepted' };
    await (
      await stage.actor(code)
    ).change('answerEventInvitation', answer, 'EventInvitationAnswered { role }');
  }
  for (const count of BUS_COUNTS)
    await forensic.change('noteEventCount', { eventId, ...count }, 'CoordinatedEvent { id }');
  return eventId;
}

async function attach(stage: StoryStage, eventId: string, filed: FiledReceipts): Promise<void> {
  const owners = new Map<string, string>(PASSENGERS.map(({ key, consulate }) => [key, consulate]));
  for (const [key, { id: recordId }] of filed) {
    if (key.startsWith('alive')) continue;
    const client = await stage.actor(owners.get(key) ?? FORENSIC);
    const { coordinatedEvent } = await client.request<{
      coordinatedEvent: { records: { recordId: string }[] } | null;
    }>('query E($id: UUID!) { coordinatedEvent(id: $id) { records { recordId } } }', { id: eventId });
    if (coordinatedEvent?.records.some((one) => one.recordId === recordId)) continue;
    await client.change('attachToEvent', { eventId, recordId }, 'EventRecordMoved { coordinatorSees }');
  }
}

async function seen(client: GraphqlClient, id: string): Promise<SeenEvent | null> {
  const query = `query E($id: UUID!) { coordinatedEvent(id: $id) {
    role state tally { entries unaccounted withoutReport reports familiesWithSample remains remainsUnnamed living } } }`;
  return (await client.request<{ coordinatedEvent: SeenEvent | null }>(query, { id })).coordinatedEvent;
}

const POSSIBILITY = '{ probability word records { code institution } }';
const BOARD = `query Board($eventId: UUID!) { eventReconciliation(eventId: $eventId) {
  aboard unlisted unknown isExact
  bodies { records { code } best ${POSSIBILITY} runnerUp ${POSSIBILITY} none decides needsJoint }
  contradictions { kind } } }`;
