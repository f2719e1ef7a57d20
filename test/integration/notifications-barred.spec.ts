import {
  AcknowledgeAlert,
  CloseInvisibleAlerts,
  EscalateOverdue,
  Inbox,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { DeliveryFixture } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('what may not be told any more', () => {
  /** An alert about some matches of one institution with a register abroad. */
  async function alerted(count = 1) {
    const parts = await fixture.institution();
    const register = await fixture.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    await fixture.house.person(register, 'forensic');
    const matches = Array.from({ length: count }, () => fixture.house.match(parts.search, register));
    await fixture.house.alertAbout(...matches);
    const { id } = await fixture.house.alertOf(parts.search);
    return { ...parts, register, matches, id };
  }
  const stateOf = async (id: string) => (await fixture.house.alerts()).find((one) => one.id === id)?.state;

  it('raises no alert', async () => {
    const { search } = await fixture.institution();
    const register = await fixture.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const [kept, barred] = [fixture.house.match(search, register), fixture.house.match(search, register)];
    fixture.house.bar(barred);
    await fixture.house.alertAbout(kept, barred);
    const rows = await fixture.house.source.query('SELECT DISTINCT hypothesis_id AS id FROM alert_match');
    expect(rows).toEqual([{ id: kept }]);
    expect([...fixture.house.matches.notified]).toEqual([kept]);
  });

  it('raises none for the side from which it is kept, and one when it is kept no more', async () => {
    const { search, liaison } = await fixture.institution();
    const register = await fixture.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    await fixture.house.person(register, 'forensic');
    const match = fixture.house.match(search, register);
    fixture.house.hide(match, 'a');
    await fixture.house.alertAbout(match);
    expect((await fixture.house.alerts()).map((one) => one.institution_id)).toEqual([register]);
    expect([...fixture.house.matches.notified]).toEqual([]);
    fixture.house.hide(match, undefined);
    for (let run = 0; run < 2; run += 1) await fixture.house.alertAbout(match);
    expect((await fixture.house.alerts()).map((one) => one.institution_id)).toEqual([register, search]);
    expect([...fixture.house.matches.notified]).toEqual([match]);
    fixture.house.hide(match, 'a');
    expect(await fixture.house.pageOf(liaison)).toEqual([]);
  });

  it('is in no inbox, in no count and in no event, from the next reading on', async () => {
    const { liaison, matches, id } = await alerted(3);
    const [first = '', second = '', third = ''] = matches;
    fixture.house.bar(first);
    const [seen] = await fixture.house.pageOf(liaison);
    expect(seen).toMatchObject({ id, matchCount: 2 });
    expect(seen?.matches.map(({ hypothesisId }) => hypothesisId).sort()).toEqual([second, third].sort());
    fixture.house.bar(second, third);
    expect(await fixture.house.pageOf(liaison)).toEqual([]);
    expect(await fixture.house.get(Inbox).changesAfter(liaison, 0, 50)).toEqual([]);
    await expect(fixture.house.get(Inbox).one(liaison, id)).rejects.toThrow(NotFound);
    const reading = fixture.house.get(AcknowledgeAlert).acknowledge(liaison, { id, expectedVersion: 1 });
    await expect(reading).rejects.toThrow(NotFound);
    fixture.house.allow(first);
    expect(await fixture.house.pageOf(liaison)).toMatchObject([{ id, matchCount: 1 }]);
  });

  it('leaves no hole in a page of the inbox', async () => {
    const { search, register, liaison, matches } = await alerted();
    const later = [1, 2, 3].map(() => fixture.house.match(search, register));
    for (const match of later) await fixture.house.alertAbout(match);
    fixture.house.bar(...matches, later[1] ?? '');
    const page = await fixture.house.get(Inbox).page(liaison, {}, 0, 2);
    expect(page.map((alert) => alert.matches.map(({ hypothesisId }) => hypothesisId))).toEqual([
      [later[0]],
      [later[2]],
    ]);
  });

  it('is not mailed and not sent, and the delivery does not say of whom it was', async () => {
    const { coordinator } = await fixture.institution();
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    const register = await fixture.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const match = fixture.house.match(coordinator.institutionId ?? '', register);
    await fixture.house.alertAbout(match);
    const { id } = await fixture.house.alertOf(coordinator.institutionId ?? '');
    fixture.house.bar(match);
    await fixture.mailOff();
    await fixture.hooksOff();
    expect([fixture.mails, fixture.receiver.received]).toEqual([[], []]);
    expect((await fixture.deliveriesOf(id)).map(({ state, last_code: code }) => [state, code])).toEqual([
      ['dropped', 'NOTIFICATIONS.BARRED'],
      ['dropped', 'NOTIFICATIONS.BARRED'],
    ]);
    expect(await stateOf(id)).toBe('closed');
  });

  it('is counted in no webhook beside what may be told', async () => {
    const { coordinator } = await fixture.institution();
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    const register = await fixture.house.institution('MX-REGISTER', 'forensic_institute', 'MX');
    const [kept, barred] = [1, 2].map(() => fixture.house.match(coordinator.institutionId ?? '', register));
    await fixture.house.alertAbout(kept ?? '', barred ?? '');
    fixture.house.bar(barred ?? '');
    await fixture.hooksOff();
    expect(JSON.parse(fixture.receiver.received[0]?.body ?? '')).toMatchObject({
      matchIds: [kept],
      matchCount: 1,
    });
  });

  it('reminds nobody', async () => {
    const { matches, id } = await alerted();
    fixture.house.bar(...matches);
    fixture.house.clock.forward(100);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    expect(await stateOf(id)).toBe('closed');
    expect(await fixture.house.source.query('SELECT 1 FROM alert_step')).toEqual([]);
  });

  it('closes its alert within a round, and alerts anew when it is allowed again', async () => {
    const { search, matches, id, liaison } = await alerted(2);
    const [first = '', second = ''] = matches;
    fixture.house.bar(first);
    await fixture.house.get(CloseInvisibleAlerts).round();
    expect(await stateOf(id)).toBe('queued');
    fixture.house.bar(second);
    await fixture.house.get(CloseInvisibleAlerts).round();
    expect(await stateOf(id)).toBe('closed');
    fixture.house.allow(first);
    await fixture.house.alertAbout(first);
    const again = (await fixture.house.alerts()).filter((one) => one.institution_id === search);
    expect(again.map(({ state }) => state)).toEqual(['closed', 'queued']);
    expect(await fixture.house.pageOf(liaison)).toMatchObject([{ id: again[1]?.id, matchCount: 1 }]);
  });

  it('before the person was asked is for those alone who hold the person’s record', async () => {
    const { search, liaison } = await fixture.institution();
    const shelter = await fixture.house.institution('MX-SHELTER', 'shelter', 'MX');
    const holder = await fixture.house.person(shelter, 'liaison');
    const match = fixture.house.match(search, shelter, { kind: 'living' });
    await fixture.house.alertAbout(match);
    expect(
      [await fixture.house.pageOf(liaison), await fixture.house.pageOf(holder)].map((page) => page.length),
    ).toEqual([1, 1]);
    const known = fixture.house.matches.all.get(match);
    if (known) fixture.house.matches.all.set(match, { ...known, holderOnly: true });
    expect(
      [await fixture.house.pageOf(liaison), await fixture.house.pageOf(holder)].map((page) => page.length),
    ).toEqual([0, 1]);
  });
});
