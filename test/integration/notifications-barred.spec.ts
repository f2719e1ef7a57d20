import {
  AcknowledgeAlert,
  CloseInvisibleAlerts,
  EscalateOverdue,
  Inbox,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { DeliveryDesk } from './delivery-desk.js';

const desk = new DeliveryDesk();
beforeAll(() => desk.start());
beforeEach(() => desk.before());
afterEach(() => desk.after());
afterAll(() => desk.stop());

describe('what may not be told any more', () => {
  /** An alert about some matches of one institution with a register abroad. */
  async function alerted(count = 1) {
    const parts = await desk.institution();
    const register = await desk.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    await desk.house.person(register, 'forensic');
    const matches = Array.from({ length: count }, () => desk.house.match(parts.search, register));
    await desk.house.alertAbout(...matches);
    const { id } = await desk.house.alertOf(parts.search);
    return { ...parts, register, matches, id };
  }
  const stateOf = async (id: string) => (await desk.house.alerts()).find((one) => one.id === id)?.state;

  it('raises no alert', async () => {
    const { search } = await desk.institution();
    const register = await desk.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const [kept, barred] = [desk.house.match(search, register), desk.house.match(search, register)];
    desk.house.bar(barred);
    await desk.house.alertAbout(kept, barred);
    const rows = await desk.house.source.query('SELECT DISTINCT hypothesis_id AS id FROM alert_match');
    expect(rows).toEqual([{ id: kept }]);
    expect([...desk.house.matches.notified]).toEqual([kept]);
  });

  it('raises none for the side from which it is kept, and one when it is kept no more', async () => {
    const { search, liaison } = await desk.institution();
    const register = await desk.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    await desk.house.person(register, 'forensic');
    const match = desk.house.match(search, register);
    desk.house.hide(match, 'a');
    await desk.house.alertAbout(match);
    expect((await desk.house.alerts()).map((one) => one.institution_id)).toEqual([register]);
    expect([...desk.house.matches.notified]).toEqual([]);
    desk.house.hide(match, undefined);
    for (let run = 0; run < 2; run += 1) await desk.house.alertAbout(match);
    expect((await desk.house.alerts()).map((one) => one.institution_id)).toEqual([register, search]);
    expect([...desk.house.matches.notified]).toEqual([match]);
    desk.house.hide(match, 'a');
    expect(await desk.house.pageOf(liaison)).toEqual([]);
  });

  it('is in no inbox, in no count and in no event, from the next reading on', async () => {
    const { liaison, matches, id } = await alerted(3);
    const [first = '', second = '', third = ''] = matches;
    desk.house.bar(first);
    const [seen] = await desk.house.pageOf(liaison);
    expect(seen).toMatchObject({ id, matchCount: 2 });
    expect(seen?.matches.map(({ hypothesisId }) => hypothesisId).sort()).toEqual([second, third].sort());
    desk.house.bar(second, third);
    expect(await desk.house.pageOf(liaison)).toEqual([]);
    expect(await desk.house.get(Inbox).changesAfter(liaison, 0, 50)).toEqual([]);
    await expect(desk.house.get(Inbox).one(liaison, id)).rejects.toThrow(NotFound);
    const reading = desk.house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: 1 });
    await expect(reading).rejects.toThrow(NotFound);
    desk.house.allow(first);
    expect(await desk.house.pageOf(liaison)).toMatchObject([{ id, matchCount: 1 }]);
  });

  it('leaves no hole in a page of the inbox', async () => {
    const { search, register, liaison, matches } = await alerted();
    const later = [1, 2, 3].map(() => desk.house.match(search, register));
    for (const match of later) await desk.house.alertAbout(match);
    desk.house.bar(...matches, later[1] ?? '');
    const page = await desk.house.get(Inbox).page(liaison, {}, 0, 2);
    expect(page.map((alert) => alert.matches.map(({ hypothesisId }) => hypothesisId))).toEqual([
      [later[0]],
      [later[2]],
    ]);
  });

  it('is not mailed and not sent, and the delivery does not say of whom it was', async () => {
    const { coordinator } = await desk.institution();
    await desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    const register = await desk.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const match = desk.house.match(coordinator.institutionId ?? '', register);
    await desk.house.alertAbout(match);
    const { id } = await desk.house.alertOf(coordinator.institutionId ?? '');
    desk.house.bar(match);
    await desk.mailOff();
    await desk.hooksOff();
    expect([desk.mails, desk.receiver.received]).toEqual([[], []]);
    expect((await desk.deliveriesOf(id)).map(({ state, last_code: code }) => [state, code])).toEqual([
      ['dropped', 'NOTIFICATIONS.BARRED'],
      ['dropped', 'NOTIFICATIONS.BARRED'],
    ]);
    expect(await stateOf(id)).toBe('closed');
  });

  it('is counted in no webhook beside what may be told', async () => {
    const { coordinator } = await desk.institution();
    await desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    const register = await desk.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const [kept, barred] = [1, 2].map(() => desk.house.match(coordinator.institutionId ?? '', register));
    await desk.house.alertAbout(kept ?? '', barred ?? '');
    desk.house.bar(barred ?? '');
    await desk.hooksOff();
    expect(JSON.parse(desk.receiver.received[0]?.body ?? '')).toMatchObject({
      matchIds: [kept],
      matchCount: 1,
    });
  });

  it('reminds nobody', async () => {
    const { matches, id } = await alerted();
    desk.house.bar(...matches);
    desk.house.clock.forward(100);
    await desk.house.get(EscalateOverdue).escalateOverdue();
    expect(await stateOf(id)).toBe('closed');
    expect(await desk.house.source.query('SELECT 1 FROM alert_step')).toEqual([]);
  });

  it('closes its alert within a round, and alerts anew when it is allowed again', async () => {
    const { search, matches, id, liaison } = await alerted(2);
    const [first = '', second = ''] = matches;
    desk.house.bar(first);
    await desk.house.get(CloseInvisibleAlerts).round();
    expect(await stateOf(id)).toBe('queued');
    desk.house.bar(second);
    await desk.house.get(CloseInvisibleAlerts).round();
    expect(await stateOf(id)).toBe('closed');
    desk.house.allow(first);
    await desk.house.alertAbout(first);
    const again = (await desk.house.alerts()).filter((one) => one.institution_id === search);
    expect(again.map(({ state }) => state)).toEqual(['closed', 'queued']);
    expect(await desk.house.pageOf(liaison)).toMatchObject([{ id: again[1]?.id, matchCount: 1 }]);
  });

  it('before the person was asked is for those alone who hold the person’s record', async () => {
    const { search, liaison } = await desk.institution();
    const shelter = await desk.house.institution('MX-SHELTER', 'shelter', 'MX');
    const holder = await desk.house.person(shelter, 'liaison');
    const match = desk.house.match(search, shelter, { kind: 'living' });
    await desk.house.alertAbout(match);
    expect(
      [await desk.house.pageOf(liaison), await desk.house.pageOf(holder)].map((page) => page.length),
    ).toEqual([1, 1]);
    const known = desk.house.matches.all.get(match);
    if (known) desk.house.matches.all.set(match, { ...known, holderOnly: true });
    expect(
      [await desk.house.pageOf(liaison), await desk.house.pageOf(holder)].map((page) => page.length),
    ).toEqual([0, 1]);
  });
});
