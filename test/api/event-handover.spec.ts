import { BUS } from '../../src/demo/event-story-data.js';
import { HandOverEvent } from '../../src/modules/identification/events/index.js';
import type { Loose } from './api-house.js';
import { EventHouse, FORENSIC } from './event-house.js';
import { openDuties } from './open-duties.js';

const HN = 'EV-CONSULATE-HN';
const GT = 'EV-CONSULATE-GT';
const EVENT = `__typename ... on CoordinatedEvent { id version role coordinator handover { institution reason } members { institution state } }
  ... on UserError { code }`;

describe('an event that is handed to another coordinator', () => {
  let house: EventHouse;
  beforeAll(async () => {
    house = await EventHouse.open();
    house.eventId = (await house.change(FORENSIC, 'openEvent', BUS, EVENT)).id;
    for (const institution of [HN, GT]) {
      await house.change(FORENSIC, 'inviteToEvent', { eventId: house.eventId, institution }, EVENT);
      const answer = { eventId: house.eventId, answer: 'accepted' };
      await house.change(institution, 'answerEventInvitation', answer, '__typename');
    }
    const entry = { eventId: house.eventId, name: 'Persona Inventada', source: 'Un testigo' };
    await house.change(GT, 'enterInManifest', entry, '__typename');
  });
  afterAll(() => house.close());

  const version = async () =>
    (
      await house.api.sql<{ v: number }>('SELECT version AS v FROM coordinated_event WHERE id = $1', [
        house.eventId,
      ])
    )[0]?.v;
  const propose = async (code: string, institution: string, reason = 'Las familias están allá.') =>
    house.change(
      code,
      'proposeEventHandover',
      { id: house.eventId, expectedVersion: await version(), institution, reason },
      EVENT,
    );
  const withdraw = async (code: string) =>
    house.change(
      code,
      'withdrawEventHandover',
      { id: house.eventId, expectedVersion: await version() },
      EVENT,
    );
  const answer = (code: string, said: string) =>
    house.change(code, 'answerEventHandover', { eventId: house.eventId, answer: said }, EVENT);
  const asked = () => openDuties(house.api, 'event_handover');
  const owed = async () =>
    (await openDuties(house.api, 'event_reconciliation')).map(({ institution }) => institution);
  const entries = async (code: string) => (await house.manifest(code)).map(({ name }) => name);

  it('is offered by whoever coordinates, with a reason, to one that takes part, and to nobody else', async () => {
    for (const institution of ['NOBODY', 'EV-SHELTER', FORENSIC])
      expect(await propose(FORENSIC, institution)).toMatchObject({ code: 'EVENTS.HEIR_REFUSED' });
    expect(await propose(FORENSIC, HN, '  ')).toMatchObject({ code: 'EVENTS.REASON_MISSING' });
    expect(await propose(HN, GT)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await withdraw(FORENSIC)).toMatchObject({ code: 'EVENTS.NOBODY_ASKED' });
    expect(await propose(FORENSIC, HN)).toMatchObject({
      ...{ role: 'coordinator', handover: { institution: HN, reason: 'Las familias están allá.' } },
    });
    expect(await asked()).toMatchObject([{ institution: HN, subject: house.eventId }]);
    const seen = async (code: string) => {
      const query = `{ coordinatedEvent(id: "${house.eventId}") { handover { institution } allowedActions } }`;
      return (await house.ask(code, query)).coordinatedEvent as Loose;
    };
    expect((await seen(HN)).allowedActions).toContain('answerEventHandover');
    expect((await seen(GT)).handover).toBeNull();
    for (const code of [GT, FORENSIC])
      expect(await answer(code, 'accepted')).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('stays where it is when the other says no, or is asked no more, and the duty ends', async () => {
    expect(await answer(HN, 'declined')).toMatchObject({
      role: 'accepted',
      coordinator: FORENSIC,
      handover: null,
    });
    expect(await asked()).toEqual([]);
    await propose(FORENSIC, GT);
    await propose(FORENSIC, HN);
    expect(await asked()).toMatchObject([{ institution: HN }]);
    expect(await withdraw(FORENSIC)).toMatchObject({ handover: null });
    expect(await asked()).toEqual([]);
    expect(await answer(HN, 'accepted')).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('is the other\u2019s with its duties once it accepts, and whoever coordinated takes part', async () => {
    expect(await owed()).toEqual([FORENSIC]);
    expect([await entries(FORENSIC), await entries(HN)]).toEqual([['Persona Inventada'], []]);
    await propose(FORENSIC, HN);
    const taken = await answer(HN, 'accepted');
    expect(taken).toMatchObject({ role: 'coordinator', coordinator: HN, handover: null });
    expect((taken.members as Loose[]).map(({ institution }) => institution).sort()).toEqual([GT, FORENSIC]);
    expect([await asked(), await owed()]).toEqual([[], [HN]]);
    // What others have entered is read by whoever coordinates, and by the one before no more.
    expect([await entries(FORENSIC), await entries(HN)]).toEqual([[], ['Persona Inventada']]);
    expect(await propose(FORENSIC, GT)).toMatchObject({ __typename: 'NotFoundError' });
    const view = await house.event(HN);
    expect((view?.history as Loose[]).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['handed_over', 'handover_proposed', 'handover_declined', 'handover_withdrawn']),
    );
    const audited = await house.api.sql(
      `SELECT 1 FROM audit_entry WHERE action = 'events.takeOver' AND detail->>'what' = 'handed_over'`,
    );
    expect(audited).toHaveLength(1);
  });

  it('is not taken over under a code that the other has already', async () => {
    await house.change(GT, 'openEvent', BUS, EVENT);
    await propose(HN, GT);
    expect(await answer(GT, 'accepted')).toMatchObject({ code: 'EVENTS.CODE_TAKEN_THERE' });
    expect(await answer(GT, 'declined')).toMatchObject({ coordinator: HN });
  });

  it('goes to the successor of an institution that closes, under another code where its own is taken', async () => {
    const [from, to] = await house.api.sql<{ id: string }>(
      'SELECT id FROM institution WHERE code = ANY ($1) ORDER BY code DESC',
      [[HN, GT]],
    );
    const handOver = house.api.api.app.get(HandOverEvent, { strict: false });
    for (let again = 0; again < 2; again += 1) await handOver.ofClosed(from?.id ?? '', to?.id);
    const [row] = await house.api.sql<{ code: string; coordinator: string }>(
      'SELECT code, coordinator_id AS coordinator FROM coordinated_event WHERE id = $1',
      [house.eventId],
    );
    expect(row).toEqual({ code: `${BUS.code} (${HN})`, coordinator: to?.id });
    expect(await owed()).toEqual([GT]);
  });
});
