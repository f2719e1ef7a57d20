import { BUS, PASSENGERS, storyReport } from '../../src/demo/event-story-data.js';
import type { Loose } from './api-house.js';
import { EventHouse, FORENSIC } from './event-house.js';
import { openDuties } from './open-duties.js';

const HN = 'EV-CONSULATE-HN';
const GT = 'EV-CONSULATE-GT';
const EVENT = '__typename ... on CoordinatedEvent { id version manifest name } ... on UserError { code }';
const MOVED = '__typename ... on EventRecordMoved { recordId } ... on UserError { code }';
const ENTRY = '__typename ... on ManifestEntry { id state } ... on UserError { code }';

describe('an event that is used badly', () => {
  let house: EventHouse;
  beforeAll(async () => {
    house = await EventHouse.open();
    for (const [code, key] of [
      [HN, 'h3'],
      [GT, 'g1'],
    ] as const) {
      const one = PASSENGERS.find((passenger) => passenger.key === key);
      const report = one && storyReport(one);
      const { id } = await house.change(code, 'fileReport', { report }, '... on RecordReceipt { id }');
      house.ids.set(key, id);
    }
    const opened = await house.change(FORENSIC, 'openEvent', BUS, EVENT);
    house.eventId = opened.id;
  });
  afterAll(() => house.close());

  const invite = (institution: string, code = FORENSIC) =>
    house.change(code, 'inviteToEvent', { eventId: house.eventId, institution }, EVENT);
  const answer = (code: string, said: string) =>
    house.change(
      code,
      'answerEventInvitation',
      { eventId: house.eventId, answer: said },
      '__typename ... on EventInvitationAnswered { role } ... on UserError { code }',
    );
  const attach = (code: string, key: string, eventId = house.eventId) =>
    house.change(code, 'attachToEvent', { eventId, recordId: house.id(key) }, MOVED);
  const enter = (code: string, name: string) =>
    house.change(code, 'enterInManifest', { eventId: house.eventId, name, source: 'Un testigo' }, ENTRY);
  const entries = async (code: string): Promise<Loose[]> =>
    (await house.ask(code, `{ manifest(eventId: "${house.eventId}", first: 5) { nodes { name version } } }`))
      .manifest.nodes;

  it('is joined by who was asked and has said yes, and by nobody else', async () => {
    for (const institution of ['NOBODY', FORENSIC])
      expect(await invite(institution)).toMatchObject({ code: 'EVENTS.INVITATION_REFUSED' });
    expect(await invite(HN)).toMatchObject({ __typename: 'CoordinatedEvent' });
    expect(await invite(HN)).toMatchObject({ code: 'EVENTS.INVITATION_REFUSED' });
    expect(await openDuties(house.api, 'event_invitation')).toMatchObject([{ institution: HN }]);
    expect(await attach(HN, 'h3')).toMatchObject({ code: 'EVENTS.NOT_ACCEPTED' });
    expect(await answer(HN, 'left')).toMatchObject({ __typename: 'NotFoundError' });
    expect(await answer(GT, 'accepted')).toMatchObject({ __typename: 'NotFoundError' });
    expect(await answer(HN, 'declined')).toMatchObject({ role: 'declined' });
    expect(await openDuties(house.api, 'event_invitation')).toEqual([]);
    expect(await answer(HN, 'accepted')).toMatchObject({ __typename: 'NotFoundError' });
    for (const code of [HN, GT]) {
      await invite(code);
      expect(await answer(code, 'accepted')).toMatchObject({ role: 'accepted' });
    }
    expect(await invite('EV-SHELTER', HN)).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('lets two institutions attach at once, and a record stand in one event', async () => {
    const answers = await Promise.all([
      attach(HN, 'h3'),
      attach(GT, 'g1'),
      attach(HN, 'h3'),
      attach(HN, 'g1'),
    ]);
    expect(answers.map(({ recordId, code }) => recordId ?? code).sort()).toEqual(
      [house.id('h3'), house.id('g1'), 'EVENTS.ALREADY_ATTACHED', 'ACCESS.NOT_FOUND'].sort(),
    );
    const other = await house.change(HN, 'openEvent', { ...BUS, code: 'OTHER' }, EVENT);
    expect(await attach(HN, 'h3', other.id)).toMatchObject({ code: 'EVENTS.ALREADY_ATTACHED' });
    const input = { eventId: house.eventId, recordId: house.id('h3') };
    await house.change(HN, 'detachFromEvent', { ...input, reason: 'Era otro.' }, MOVED);
    expect(await attach(HN, 'h3', other.id)).toMatchObject({ recordId: house.id('h3') });
    expect(await house.change(HN, 'restoreToEvent', input, MOVED)).toMatchObject({
      code: 'EVENTS.ALREADY_ATTACHED',
    });
  });

  it('is changed at the version that was read, by who coordinates', async () => {
    const amend = (code: string, expectedVersion: number, more: object) =>
      house.change(code, 'amendEvent', { id: house.eventId, expectedVersion, ...more }, EVENT);
    expect(await amend(HN, 1, { manifest: 'closed' })).toMatchObject({ __typename: 'NotFoundError' });
    expect(await amend(FORENSIC, 1, { country: 'XX' })).toMatchObject({ code: 'EVENTS.FACT_MISSING' });
    expect(await amend(FORENSIC, 1, { from: '2027' })).toMatchObject({ code: 'EVENTS.TIME_UNREADABLE' });
    const answers = await Promise.all([1, 1].map((at) => amend(FORENSIC, at, { manifest: 'closed' })));
    expect(answers.map(({ __typename: type }) => type).sort()).toEqual([
      'CoordinatedEvent',
      'VersionConflict',
    ]);
    expect(answers.find(({ manifest }) => manifest)).toMatchObject({ manifest: 'closed', name: BUS.name });
  });

  it('keeps what one member has entered from another, and lets the coordinator read it', async () => {
    expect(await enter(HN, ' ')).toMatchObject({ code: 'EVENTS.ENTRY_REFUSED' });
    const { id } = await enter(HN, 'Alguien Contado');
    expect(
      [await entries(HN), await entries(GT), await entries(FORENSIC)].map((list) => list.length),
    ).toEqual([1, 0, 1]);
    const change = (code: string, more: object) =>
      house.change(
        code,
        'changeManifestEntry',
        { eventId: house.eventId, id, expectedVersion: 1, state: 'not_aboard', ...more },
        ENTRY,
      );
    expect(await change(GT, { reason: 'No.' })).toMatchObject({ __typename: 'NotFoundError' });
    expect(await change(FORENSIC, {})).toMatchObject({ code: 'EVENTS.REASON_MISSING' });
    expect(await change(FORENSIC, { state: 'duplicate', duplicateOf: id })).toMatchObject({
      code: 'EVENTS.DUPLICATE_REFUSED',
    });
    expect(await change(FORENSIC, { reason: 'Bajó antes.' })).toMatchObject({ state: 'not_aboard' });
    expect(await change(HN, { reason: 'Bajó antes.' })).toMatchObject({ __typename: 'VersionConflict' });
    expect(await openDuties(house.api, 'event_reconciliation')).toEqual([]);
  });

  it('takes a list of ten thousand rows at once, and the same again without a change', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `Inventada ${at % 9_990} Ficticia,A-${at}`);
    const load = (text: string): Promise<Loose> =>
      house.change(
        FORENSIC,
        'importManifest',
        { eventId: house.eventId, text, source: 'Lista inventada' },
        '__typename ... on ManifestImported { stored known refused findingCount } ... on UserError { code }',
      );
    const text = ['name,reference', ...names].join('\n');
    expect(await load(text)).toMatchObject({ stored: 10_000, known: 0, refused: 0, findingCount: 10 });
    expect(await load(text)).toMatchObject({ stored: 0, known: 10_000 });
    expect(await load('"a')).toMatchObject({ code: 'EVENTS.MANIFEST_UNREADABLE' });
    expect(await load('age\n3')).toMatchObject({ code: 'EVENTS.MANIFEST_NO_NAME' });
    const { coordinatedEvent } = await house.ask(
      FORENSIC,
      `{ coordinatedEvent(id: "${house.eventId}") { tally { entries unaccounted } } }`,
    );
    expect(coordinatedEvent.tally).toEqual({ entries: 10_001, unaccounted: 10_000 });
  });
});
