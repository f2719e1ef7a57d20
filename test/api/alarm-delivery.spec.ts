import { AlarmDelivery } from '../../src/apps/api/alarm-delivery.js';
import { startWorker } from '../../src/apps/worker/start-worker.js';
import { openRuntime } from '../../src/apps/runtime.js';
import { readSettings } from '../../src/platform/config/index.js';
import { SmtpSink, type ReceivedMail } from '../../src/platform/mail/smtp-sink.js';
import { ApiHouse } from './api-house.js';
import { makeEnumeration, makeWatch } from './made-enumeration.js';

describe('a signal of misuse', () => {
  let house: ApiHouse;
  let sink: SmtpSink;
  let alarms: AlarmDelivery;
  const mails: ReceivedMail[] = [];
  beforeAll(async () => {
    sink = await SmtpSink.listen((mail) => mails.push(mail));
    house = await ApiHouse.open([], { SMTP_URL: sink.url, PUBLIC_URL: 'http://huella.example' });
    alarms = new AlarmDelivery(house.api.app, house.runtime);
    await makeWatch(house);
  });
  afterAll(async () => {
    await house.close();
    await sink.close();
  });

  const enumerate = (): Promise<string> => makeEnumeration(house);
  const worker = (seenSecondsAgo: number): Promise<unknown> =>
    house.sql(
      `INSERT INTO worker_heartbeat (worker_id, seen_at) VALUES (gen_random_uuid(), now() - $1 * interval '1 second')`,
      [seenSecondsAgo],
    );
  const told = (actorId: string): Promise<{ alerts: number; mailed: number }[]> =>
    house.sql(
      `SELECT count(DISTINCT a.id)::int AS alerts, count(*) FILTER (WHERE d.channel = 'mail' AND d.state = 'delivered')::int AS mailed
       FROM misuse_signal s JOIN alert_subject b ON b.subject_id = s.id JOIN alert a ON a.id = b.alert_id LEFT JOIN alert_delivery d ON d.alert_id = a.id WHERE s.actor_id = $1`,
      [actorId],
    );

  it('waits for the worker as long as one lives', async () => {
    await worker(15);
    const actorId = await enumerate();
    expect(await alarms.round()).toBe(0);
    expect(await told(actorId)).toEqual([{ alerts: 0, mailed: 0 }]);
  });

  it('is delivered by the API, by mail too, where no worker has said for twenty seconds that it lives', async () => {
    await house.sql('DELETE FROM worker_heartbeat');
    await worker(25);
    const actorId = await enumerate();
    expect(await alarms.round()).toBeGreaterThan(0);
    expect(await told(actorId)).toEqual([{ alerts: 1, mailed: 1 }]);
    expect(await alarms.round()).toBe(0);
  });

  it('is delivered once where several processes deliver beside each other, a worker among them', async () => {
    mails.length = 0;
    const accounts = [await enumerate(), await enumerate(), await enumerate()];
    const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent', SMTP_URL: sink.url });
    const runtime = await openRuntime(settings, { login: 'worker' });
    const running = await startWorker(runtime);
    await house.sql('DELETE FROM worker_heartbeat');
    const second = new AlarmDelivery(house.api.app, house.runtime);
    const isTold = async (): Promise<boolean> =>
      (await Promise.all(accounts.map(told))).every(([one]) => (one?.mailed ?? 0) > 0);
    for (let tries = 0; tries < 100 && !(await isTold()); tries += 1) {
      await house.sql('DELETE FROM worker_heartbeat');
      await Promise.all([alarms.round(), second.round()]);
    }
    await running.stop();
    await runtime.close();
    for (const actorId of accounts) expect(await told(actorId)).toEqual([{ alerts: 1, mailed: 1 }]);
    expect(mails.length).toBe(accounts.length);
  });
});
