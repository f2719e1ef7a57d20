import { setTimeout as wait } from 'node:timers/promises';
import { AlarmDelivery } from '../src/apps/api/alarm-delivery.js';
import { openRuntime } from '../src/apps/runtime.js';
import { startWorker } from '../src/apps/worker/start-worker.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { readSettings } from '../src/platform/config/index.js';
import { SmtpSink } from '../src/platform/mail/smtp-sink.js';
import { ApiHouse } from '../test/api/api-house.js';
import { makeEnumeration, makeWatch } from '../test/api/made-enumeration.js';
import { withOwnDatabase } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

/** Signals of each way of delivery, over so many seconds. */
const SIGNALS = 40;
const OVER_MS = 60_000;
const LONGEST_MS = 120_000;

/** From the question that makes a rule fire to the mail that is with its server: the whole way, with detector, relay, tasks and mail. */
export async function alarmTimes(seed: number): Promise<readonly Figure[]> {
  return withOwnDatabase(async () => {
    const sink = await SmtpSink.listen(() => undefined);
    const mail = { SMTP_URL: sink.url, PUBLIC_URL: 'http://huella.example' };
    const house = await ApiHouse.open([], mail);
    await makeWatch(house);
    const alarms = new AlarmDelivery(house.api.app, house.runtime);
    alarms.start();
    const chance = SeededGenerator.fromSeed(seed);
    const runtime = await openRuntime(readSettings({ ...process.env, LOG_LEVEL: 'silent', ...mail }), {
      login: 'worker',
    });
    const worker = await startWorker(runtime);
    const byWorker = await timesOf(house, chance);
    await worker.stop();
    // A worker that is killed says no more, and takes nothing back: as its last sign of life stays.
    await house.sql('INSERT INTO worker_heartbeat (worker_id, seen_at) VALUES (gen_random_uuid(), now())');
    const byApi = await timesOf(house, chance);
    await alarms.stop();
    await runtime.close();
    await house.close();
    await sink.close();
    return [
      ...figuresOf('by a worker', byWorker),
      ...figuresOf('by the API, from the end of the last worker on', byApi),
    ];
  });
}

async function timesOf(house: ApiHouse, chance: SeededGenerator): Promise<number[]> {
  const accounts: string[] = [];
  for (let at = 0; at < SIGNALS; at += 1) {
    accounts.push(await makeEnumeration(house));
    await wait(((2 * OVER_MS) / SIGNALS) * chance.uniform());
  }
  const until = Date.now() + LONGEST_MS;
  while (Date.now() < until) {
    const rows = await house.sql<{ seconds: number }>(
      `SELECT extract(epoch FROM min(d.delivered_at) - (SELECT max(e.at) FROM question_entry e WHERE e.actor_id = s.actor_id))::float8 AS seconds
       FROM misuse_signal s JOIN alert_subject b ON b.subject_id = s.id JOIN alert_delivery d ON d.alert_id = b.alert_id AND d.channel = 'mail'
       WHERE s.actor_id = ANY ($1) AND d.state = 'delivered' GROUP BY s.actor_id`,
      [accounts],
    );
    if (rows.length === accounts.length) return rows.map(({ seconds }) => seconds);
    await wait(500);
  }
  throw new Error('Some signals were never delivered.');
}

function figuresOf(how: string, seconds: readonly number[]): Figure[] {
  return [
    { name: `from the question to the mail, ${how}, median`, unit: 's', measured: percentile(seconds, 0.5) },
    { name: 'the same, 99th percentile', unit: 's', goal: 60, measured: percentile(seconds, 0.99) },
  ];
}
