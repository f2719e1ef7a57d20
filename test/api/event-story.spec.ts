import { BUS, BUS_COUNTS, PASSENGERS, storyManifest } from '../../src/demo/event-story-data.js';
import type { Loose } from './api-house.js';
import { EventHouse, FORENSIC } from './event-house.js';
import { openDuties } from './open-duties.js';

const HN = 'EV-CONSULATE-HN';
const GT = 'EV-CONSULATE-GT';
const SV = 'EV-CONSULATE-SV';
describe('a bus with twelve families of three countries', () => {
  let house: EventHouse;
  let entries: Loose[] = [];
  beforeAll(async () => {
    house = await EventHouse.open();
    await house.file();
    await house.begin();
  });
  afterAll(() => house.close());

  const event = (code: string) => house.event(code);
  const board = (code: string) => house.board(code);
  const manifest = (code: string) => house.manifest(code);
  const load = (more: object = {}) => house.load(storyManifest(), more);
  const change = (id: string, more: object) => house.changeEntry(id, more);
  const move = (code: string, more: object) => house.move(code, more);
  const entryOf = (key: string): string => {
    const one = PASSENGERS.find((passenger) => passenger.key === key);
    return entries.find(({ name }) => name === `${one?.given} ${one?.surnames.join(' ')}`)?.id;
  };

  it('is one institution’s to coordinate, and nobody’s who was not asked', async () => {
    expect(await event(FORENSIC)).toMatchObject({ role: 'coordinator', state: 'open' });
    expect(await event(HN)).toMatchObject({ role: 'accepted' });
    expect(await event('EV-STRANGER')).toBeNull();
    const nobody = await house.change(
      'EV-STRANGER',
      'attachToEvent',
      { eventId: house.eventId, recordId: house.id('h1') },
      '__typename',
    );
    expect(nobody).toEqual({ __typename: 'NotFoundError' });
    const input = { ...BUS, from: null, until: null };
    const answer = '... on CoordinatedEvent { id } ... on UserError { code }';
    expect(await house.change(FORENSIC, 'openEvent', input, answer)).toEqual({ code: 'EVENTS.TIME_MISSING' });
    expect(await house.change(FORENSIC, 'openEvent', BUS, answer)).toEqual({ code: 'EVENTS.CODE_TAKEN' });
    for (const count of BUS_COUNTS)
      await house.change(
        FORENSIC,
        'noteEventCount',
        { eventId: house.eventId, ...count },
        '... on CoordinatedEvent { id }',
      );
    expect((await event(GT))?.counts).toHaveLength(2);
  });

  it('has a list that is loaded as it is, with what is odd in it', async () => {
    expect(await load({ mode: 'dry_run' })).toMatchObject({ stored: 15, refused: 1 });
    expect(await manifest(FORENSIC)).toEqual([]);
    const loaded = await load();
    expect(loaded).toMatchObject({ stored: 15, known: 0, refused: 1 });
    expect(loaded.findings).toMatchObject([
      { row: 14, field: 'name', severity: 'warning', code: 'EVENTS.ROW_TWICE' },
      { row: 16, field: 'name', severity: 'error', code: 'EVENTS.ROW_REFUSED' },
    ]);
    expect(await load()).toMatchObject({ stored: 0, known: 15 });
    entries = await manifest(FORENSIC);
    expect(entries).toHaveLength(15);
    const twice = entries.at(-2);
    expect(twice?.sameName).toEqual([entryOf('h1')]);
    const same = { state: 'duplicate', duplicateOf: entryOf('h1') };
    expect(await change(entryOf('h1'), same)).toEqual({ code: 'EVENTS.DUPLICATE_REFUSED' });
    expect(await change(twice?.id, same)).toEqual({ state: 'duplicate' });
    expect(await manifest(HN)).toEqual([]);
    const owing = await openDuties(house.api, 'event_reconciliation');
    expect(owing.map(({ institution }) => institution)).toEqual([FORENSIC]);
  });

  it('shows who coordinates no family that has not permitted it, and nothing of an institution without agreement', async () => {
    const leads = await house.ask(HN, `{ eventLeads(eventId: "${house.eventId}") { recordId reasons } }`);
    expect(leads.eventLeads).toHaveLength(6);
    await house.attachAll();
    expect(await house.attach(HN, 'h1')).toMatchObject({ code: 'EVENTS.ALREADY_ATTACHED' });
    expect(await event(FORENSIC)).toMatchObject({
      tally: {
        entries: 15,
        unaccounted: 14,
        withoutReport: 14,
        reports: 9,
        familiesWithSample: 9,
        remains: 10,
      },
    });
    expect((await event(HN))?.tally).toMatchObject({ entries: 0, reports: 6, remains: 0 });
    const { manifestLeads } = await house.ask(
      SV,
      `{ manifestLeads(eventId: "${house.eventId}", recordId: "${house.id('s1')}") { entryId } }`,
    );
    expect(manifestLeads).toEqual([{ entryId: entryOf('s1') }]);
    expect(await house.link(SV, 's1', entryOf('s1'))).toMatchObject({ coordinatorSees: false });
    for (const { key, consulate } of PASSENGERS)
      if (consulate !== SV) await house.link(consulate, key, entryOf(key));
    expect((await event(FORENSIC))?.tally).toMatchObject({ withoutReport: 5 });
    const shown = (await manifest(FORENSIC)).find(({ id }) => id === entryOf('s1'));
    expect(shown?.records).toEqual([]);
    await house.agreeLater();
    expect((await event(FORENSIC))?.tally).toMatchObject({ reports: 12, withoutReport: 4 });
    const { eventFamilies } = await house.ask(
      HN,
      `{ eventFamilies(eventId: "${house.eventId}", first: 100) { nodes { recordId owed } } }`,
    );
    const owed = (key: string) =>
      eventFamilies.nodes.find((one: Loose) => one.recordId === house.id(key))?.owed;
    expect([owed('h5'), owed('h3')]).toEqual([['not_seen_by_coordinator'], []]);
  });

  it('is told of the living only what they allow', async () => {
    const entry = entryOf('s3');
    expect(await house.link('EV-SHELTER', 'alive s3', entry)).toMatchObject({ code: 'EVENTS.WISH_FORBIDS' });
    for (const key of ['h4', 'g3'])
      expect(await house.link('EV-SHELTER', `alive ${key}`, entryOf(key))).toMatchObject({
        coordinatorSees: true,
      });
    expect(await change(entryOf('h4'), { state: 'located_alive' })).toEqual({ code: 'EVENTS.WISH_FORBIDS' });
    for (const key of ['h4', 'g3'])
      expect(await change(entryOf(key), { state: 'located_alive', personAgrees: true })).toEqual({
        state: 'located_alive',
      });
    expect((await event(FORENSIC))?.tally).toMatchObject({ unaccounted: 12, living: 2 });
  });

  it('takes a record out with a reason, and back', async () => {
    const input = { eventId: house.eventId, recordId: house.id('g4') };
    const answer = '__typename ... on UserError { code }';
    expect(await house.change(GT, 'detachFromEvent', { ...input, reason: ' ' }, answer)).toMatchObject({
      code: 'EVENTS.REASON_MISSING',
    });
    await house.change(GT, 'detachFromEvent', { ...input, reason: 'Era otro autobús.' }, answer);
    expect((await event(FORENSIC))?.tally).toMatchObject({ reports: 11, withoutReport: 5 });
    await house.change(GT, 'restoreToEvent', input, answer);
    expect((await event(FORENSIC))?.tally).toMatchObject({ reports: 12, withoutReport: 4 });
  });

  it('is reconciled all together: who is who, what decides, and who cannot be told apart', async () => {
    await house.compareAll();
    // Two sisters on one bus look like one person reported twice; the report of one says that they are two.
    const taken = await house.api.sql(
      `SELECT 1 FROM hypothesis WHERE kind = 'duplicate_report' AND $1 IN (record_a, record_b) AND $2 IN (record_a, record_b)`,
      [house.id('h1'), house.id('h2')],
    );
    expect(taken).toEqual([]);
    const { bodies, missing, isExact, unlisted, unknown, aboard } = await board(FORENSIC);
    expect({ isExact, aboard }).toEqual({ isExact: true, aboard: 16 });
    expect(unknown).toBeGreaterThan(unlisted);
    expect(bodies).toHaveLength(9);
    const ofBody = (key: string) =>
      bodies.find((one: Loose) =>
        one.records.some(({ recordId }: Loose) => recordId === house.id(`body ${key}`)),
      );
    expect(ofBody('h1').records).toHaveLength(2);
    for (const key of ['h3', 'h6', 'g1', 'g2', 's1', 's2']) {
      const { id } = await house.matchOf(key, `body ${key}`);
      expect([key, ofBody(key).best?.matchId, ofBody(key).decides]).toEqual([key, id, 'evidence']);
      expect(ofBody(key).best).toMatchObject({ word: 'first', probability: null, log10LR: null });
      expect(ofBody(key).deciding[0]).toEqual({ group: 'dna', log10: null, weight: 'much' });
    }
    expect(ofBody('h1')).toMatchObject({ needsJoint: true, none: null });
    const { best, runnerUp } = ofBody('h1');
    expect([best.word, runnerUp.word]).toEqual(['among_first', 'among_first']);
    expect(ofBody('h1').decides).toBe('kinship_only');
    expect(ofBody('other').best?.word ?? 'no').toBe('no');
    const alive = missing.filter(({ decides }: Loose) => decides === 'accounted');
    expect(alive).toHaveLength(2);
    const seenByHn = await board(HN);
    expect(seenByHn.missing).toHaveLength(6);
    expect(JSON.stringify(seenByHn)).not.toContain(GT);
  });

  it('has identifications proposed together, sisters only by what tells them apart', async () => {
    const pairs = ['h1', 'h2', 'h3', 'g1'];
    for (const key of pairs)
      await house.agreeOn(PASSENGERS.find((one) => one.key === key)?.consulate ?? '', key, `body ${key}`);
    const propose = (keys: readonly string[], methods: string[]) => house.propose(keys, methods);
    expect(await propose(['h3'], ['dna'])).toMatchObject({ code: 'EVENTS.SET_TOO_SMALL' });
    expect(await propose(['h3', 'h3'], ['dna'])).toMatchObject({ code: 'EVENTS.SET_CONTRADICTS' });
    expect(await propose(pairs, ['dna'])).toMatchObject({ code: 'EVENTS.KIN_NOT_TOLD_APART' });
    expect(await propose(['h3', 'g2'], ['dna'])).toMatchObject({
      code: 'IDENTIFICATIONS.NOT_IN_CONFIRMATION',
    });
    const none = await house.ask(FORENSIC, `{ jointSets(eventId: "${house.eventId}") { nodes { id } } }`);
    expect(none.jointSets.nodes).toEqual([]);
    const made = await propose(pairs, ['dna', 'dental']);
    expect(made).toMatchObject({ __typename: 'JointSet', basis: { manifest: 'open', isExact: true } });
    expect(made.parts).toHaveLength(4);
    for (const part of made.parts)
      expect(part).toMatchObject({ word: expect.any(String), probability: null });
    const { jointSets } = await house.ask(
      GT,
      `{ jointSets(eventId: "${house.eventId}") { nodes { own words: id parts { matchId } } } }`,
    );
    expect(jointSets.nodes).toMatchObject([{ own: false, parts: [{}] }]);
    for (const { identificationId } of made.parts) await house.follow(identificationId);
    const assigned = (await manifest(FORENSIC)).filter(({ state }) => state === 'remains_assigned');
    expect(assigned).toHaveLength(4);
  });

  it('follows what two institutions confirm, and has the others looked at again when one falls', async () => {
    const query = `{ jointSets(eventId: "${house.eventId}") { nodes { parts { identificationId matchId state reexaminations { own finding } } } } }`;
    const parts = async (code: string) => (await house.ask(code, query)).jointSets.nodes[0].parts as Loose[];
    const partOf = async (key: string) => {
      const { id } = await house.matchOf(key, `body ${key}`);
      return (await parts(FORENSIC)).find(({ matchId }) => matchId === id)?.identificationId as string;
    };
    const act = (code: string, field: string, id: string, more: object = {}) =>
      house.act(house.token(code), field, id, more);
    const [h1, h2, h3] = [await partOf('h1'), await partOf('h2'), await partOf('h3')];
    for (const id of [h1, h2, h3]) {
      await act(FORENSIC, 'confirmIdentification', id, { reportReference: 'LAB-57' });
      expect(await act(HN, 'confirmIdentification', id)).toEqual({ state: 'confirmed' });
      await house.follow(id);
    }
    expect((await event(FORENSIC))?.tally.remainsUnnamed).toBe(7);
    expect((await manifest(FORENSIC)).filter(({ state }) => state === 'identified')).toHaveLength(3);

    // A report that leaves its entry takes its identification with it, and brings it to the one that it comes to.
    const counted = async () => (await event(FORENSIC))?.tally as Loose;
    const before = await counted();
    expect(before.reportsUnidentified).toBe((before.reports as number) - 3);
    const unlinked = { eventId: house.eventId, recordId: house.id('h1') };
    await house.change(HN, 'unlinkFromManifest', unlinked, '__typename ... on UserError { code }');
    expect(await counted()).toMatchObject({ unaccounted: (before.unaccounted as number) + 1 });
    await house.link(HN, 'h1', entryOf('h1'));
    expect(await counted()).toEqual(before);

    // The list says that one of them was not there: both cannot be.
    await change(entryOf('h3'), { state: 'not_aboard', reason: 'La empresa lo niega.' });
    expect((await board(FORENSIC)).contradictions).toMatchObject([{ kind: 'not_aboard_and_identified' }]);
    expect(
      (await openDuties(house.api, 'event_contradiction')).map(({ institution }) => institution),
    ).toEqual([FORENSIC]);
    expect(await move(FORENSIC, { move: 'close' })).toMatchObject({
      code: 'EVENTS.CONTRADICTIONS_OPEN',
      message: expect.stringContaining('not_aboard_and_identified'),
    });
    await change(entryOf('h3'), { state: 'identified', reason: 'El laboratorio lo confirma.' });
    expect(await openDuties(house.api, 'event_contradiction')).toEqual([]);

    await act(HN, 'contestIdentification', h2, { reasonCode: 'family_doubts' });
    const { token } = await house.api.enrol(FORENSIC, ['forensic', 'coordinator']);
    const settled = await house.act(token, 'settleContest', h2, {
      ...{ outcome: 'revoked', reasonCode: 'samples_mixed_up', reportReference: 'LAB-58' },
    });
    expect(settled).toEqual({ state: 'revoked' });
    await house.follow(h2);
    await house.follow(h2);
    const again = await openDuties(house.api, 'joint_reexamination');
    expect(again.map(({ subject, institution }) => `${subject} ${institution}`).sort()).toEqual(
      [h1, h3].flatMap((id) => [HN, FORENSIC].map((code) => `${id} ${code}`)).sort(),
    );
    const answer = (code: string, identificationId: string) =>
      house.change(
        code,
        'answerReexamination',
        {
          eventId: house.eventId,
          identificationId,
          finding: 'stands',
          words: 'Dientes comparados de nuevo.',
        },
        '... on ReexaminationAnswered { finding } ... on UserError { code }',
      );
    expect(await answer(HN, h1)).toEqual({ finding: 'stands' });
    expect(await answer(HN, h1)).toEqual({ code: 'EVENTS.NOTHING_TO_EXAMINE' });
    expect(await openDuties(house.api, 'joint_reexamination')).toHaveLength(3);
    const shown = (await parts(HN)).find(({ identificationId }) => identificationId === h1);
    expect(shown?.reexaminations).toContainEqual({ own: true, finding: 'stands' });
    expect((await manifest(FORENSIC)).find(({ id }) => id === entryOf('h2'))?.state).toBe('unaccounted');
  });

  it('is closed, adds nothing then, and is opened again with a reason', async () => {
    expect(await move(FORENSIC, { move: 'reconcile' })).toEqual({ state: 'reconciling' });
    expect(await move(FORENSIC, { move: 'close' })).toEqual({ state: 'closed' });
    expect(await openDuties(house.api, 'event_reconciliation')).toEqual([]);
    expect(await load()).toEqual({ code: 'EVENTS.CLOSED' });
    expect(await move(FORENSIC, { move: 'reopen' })).toMatchObject({ code: 'EVENTS.REASON_MISSING' });
    expect(await move(FORENSIC, { move: 'reopen', reason: 'Otra familia llama.' })).toEqual({
      state: 'reopened',
    });
    await house.change(
      SV,
      'answerEventInvitation',
      { eventId: house.eventId, answer: 'left' },
      '... on EventInvitationAnswered { role }',
    );
    expect(await event(SV)).toBeNull();
  });
});
