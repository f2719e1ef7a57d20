import {
  AlertInstitutions,
  EscalateOverdue,
  Inbox,
  RegisterWebhook,
} from '../../src/modules/alerts/index.js';
import { DeliveryDesk } from './delivery-desk.js';

const desk = new DeliveryDesk();
beforeAll(() => desk.start());
beforeEach(() => desk.before());
afterEach(() => desk.after());
afterAll(() => desk.stop());

describe('what leaves the house', () => {
  const MARKS = ['ZZMARKNAME', 'ZZMARKPLACE', 'ZZMARKFACT'];

  it('holds no name, place or fact of any record', async () => {
    const { search, coordinator } = await desk.institution();
    const institute = await desk.house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
    await desk.house.person(institute, 'forensic', 'perito@forense.example');
    await desk.house.get(RegisterWebhook).register(coordinator, { url: desk.receiver.url() });
    const ids = [];
    for (const kind of ['identification', 'living', 'duplicate_report', 'same_remains'] as const) {
      const id = desk.house.match(search, institute, { kind });
      const { a, b } = desk.house.matches.all.get(id)!;
      for (const party of [a, b]) {
        await desk.house.source.query(
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
    await desk.house.get(AlertInstitutions).alert(ids);
    desk.house.clock.forward(72);
    await desk.house.get(EscalateOverdue).escalateOverdue();
    await desk.mailOff();
    await desk.hooksOff();
    const recordIds = [...desk.house.matches.all.values()].flatMap(({ a, b }) => [a.recordId, b.recordId]);
    expect(desk.mails.length).toBeGreaterThanOrEqual(4);
    expect(desk.receiver.received.length).toBeGreaterThanOrEqual(2);
    const sent = [
      ...desk.mails.map((mail) => `${mail.source}\n${mail.text}`),
      ...desk.receiver.received.map((one) => JSON.stringify(one)),
    ];
    for (const text of sent) for (const mark of [...MARKS, ...recordIds]) expect(text).not.toContain(mark);
    const [{ rows } = { rows: '' }] = await desk.house.source.query<{ rows: string }[]>(
      `SELECT string_agg(t.row, ' ') AS rows FROM (
         SELECT a::text AS row FROM alert a UNION ALL SELECT d::text FROM alert_delivery d UNION ALL SELECT s::text FROM alert_step s
         UNION ALL SELECT c::text FROM alert_change c UNION ALL SELECT w::text FROM webhook_attempt w UNION ALL SELECT k::text FROM task k) t`,
    );
    for (const mark of MARKS) expect(rows).not.toContain(mark);
  });

  it('shows in the inbox when it was taken over, and by which way', async () => {
    const { search, liaison } = await desk.institution();
    const [id = ''] = await desk.alertAbout(search);
    await desk.mailOff();
    const { deliveries } = await desk.house.get(Inbox).one(liaison, id);
    expect(deliveries.map(({ channel, state }) => [channel, state])).toEqual([
      ['inbox', 'delivered'],
      ['mail', 'delivered'],
    ]);
  });
});
