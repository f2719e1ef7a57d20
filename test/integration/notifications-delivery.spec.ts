import {
  AlertInstitutions,
  EscalateOverdue,
  Inbox,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { DeliveryFixture } from './delivery-fixture.js';

const fixture = new DeliveryFixture();
beforeAll(() => fixture.start());
beforeEach(() => fixture.before());
afterEach(() => fixture.after());
afterAll(() => fixture.stop());

describe('what leaves the house', () => {
  const MARKS = ['ZZMARKNAME', 'ZZMARKPLACE', 'ZZMARKFACT'];

  it('holds no name, place or fact of any record', async () => {
    const { search, coordinator } = await fixture.institution();
    const institute = await fixture.house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
    await fixture.house.person(institute, 'forensic', 'perito@forense.example');
    await fixture.house.get(RegisterWebhook).register(coordinator, { url: fixture.receiver.url() });
    const ids = [];
    for (const kind of ['identification', 'living', 'duplicate_report', 'same_remains'] as const) {
      const id = fixture.house.match(search, institute, { kind });
      const { a, b } = fixture.house.matches.all.get(id)!;
      for (const party of [a, b]) {
        await fixture.house.source.query(
          `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
           VALUES ($1, $2, $3, $4, 1, 'registered', $5, 'hash')`,
          [
            party.recordId,
            party.institutionId,
            party.recordType,
            `ZZMARKFACT-${party.recordId}`,
            JSON.stringify({
              person: { names: [{ given: MARKS[0] }] },
              event: { place: { name: MARKS[1] } },
              notes: MARKS[2],
            }),
          ],
        );
      }
      ids.push(id);
    }
    await fixture.house.get(AlertInstitutions).alert(ids);
    fixture.house.clock.forward(72);
    await fixture.house.get(EscalateOverdue).escalateOverdue();
    await fixture.mailOff();
    await fixture.hooksOff();
    const recordIds = [...fixture.house.matches.all.values()].flatMap(({ a, b }) => [a.recordId, b.recordId]);
    expect(fixture.mails.length).toBeGreaterThanOrEqual(4);
    expect(fixture.receiver.received.length).toBeGreaterThanOrEqual(2);
    const sent = [
      ...fixture.mails.map((mail) => `${mail.source}\n${mail.text}`),
      ...fixture.receiver.received.map((one) => JSON.stringify(one)),
    ];
    for (const text of sent) for (const mark of [...MARKS, ...recordIds]) expect(text).not.toContain(mark);
    const [{ rows } = { rows: '' }] = await fixture.house.source.query<{ rows: string }[]>(
      `SELECT string_agg(t.row, ' ') AS rows FROM (
         SELECT a::text AS row FROM alert a UNION ALL SELECT d::text FROM alert_delivery d UNION ALL SELECT s::text FROM alert_step s
         UNION ALL SELECT c::text FROM alert_change c UNION ALL SELECT w::text FROM webhook_attempt w UNION ALL SELECT k::text FROM task k) t`,
    );
    for (const mark of MARKS) expect(rows).not.toContain(mark);
  });

  it('shows in the inbox when it was taken over, and by which way', async () => {
    const { search, liaison } = await fixture.institution();
    const [id = ''] = await fixture.alertAbout(search);
    await fixture.mailOff();
    const { deliveries } = await fixture.house.get(Inbox).one(liaison, id);
    expect(deliveries.map(({ channel, state }) => [channel, state])).toEqual([
      ['inbox', 'delivered'],
      ['mail', 'delivered'],
    ]);
  });
});
