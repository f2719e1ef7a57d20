import { setTimeout as pause } from 'node:timers/promises';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { EscalateOverdue, ReassignAbsentOwners } from '../src/modules/alerts/index.js';
import type { ApiHouse } from '../test/api/api-house.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { fillCasework, type CaseworkBank, type Reader } from './casework-bank.js';
import { percentile, type Figure } from './figure.js';

const SEED = 20_261_126;
/** A person who reads looks at something every few seconds; fifty who never pause would be a test of the machine. */
const PAUSE_MS = 5_000;
const ROUNDS = 12;

interface Question {
  readonly name: string;
  readonly goal: number;
  readonly query: string;
  readonly variables?: (
    bank: CaseworkBank,
    chance: SeededGenerator,
    reader: Reader,
  ) => Record<string, unknown>;
}

const ALERT = `id code kind state dueAt nextStep nextStepAt ownerName snoozedUntil matchCount matches { matchId ask band recordIds }
  deliveries { channel occasion state deliveredAt } steps { step takenAt } allowedActions`;

const QUESTIONS: readonly Question[] = [
  {
    name: 'inbox, a page of 20',
    goal: 150,
    query: `{ inbox(first: 20) { nodes { ${ALERT} } pageInfo { hasNextPage } } }`,
  },
  {
    name: 'inbox, what is mine',
    goal: 150,
    query: `{ inbox(first: 20, filter: { mine: true }) { nodes { ${ALERT} } } }`,
  },
  {
    name: 'timeline of an alert',
    goal: 150,
    query: `query Q($id: UUID!) { alert(id: $id) { ${ALERT} history { change state at } snoozes { until } } }`,
    variables: ({ alerts }, chance) => ({ id: chance.pick(alerts) }),
  },
  {
    name: 'a case with its state and consents',
    goal: 150,
    query: `query Q($id: UUID!) { report(id: $id) { code status case { state } consentStanding { purpose } } }`,
    variables: ({ reports }, chance) => ({ id: chance.pick(reports) }),
  },
  {
    name: 'matches, a page of 20',
    goal: 150,
    query: '{ matches(first: 20) { nodes { id kind state band a { recordId } b { recordId } } } }',
  },
];

/** What people of two institutions wait for when there are 100,000 cases and 20,000 open alerts, and a night's escalation of all of them. */
export async function casework(flags: readonly string[]): Promise<readonly Figure[]> {
  const size = {
    cases: numberFlag(flags, 'cases', 100_000),
    alerts: numberFlag(flags, 'alerts', 20_000),
    readers: numberFlag(flags, 'readers', 50),
  };
  return withAttackedHouse(
    async ({ house }) => {
      const bank = await fillCasework(house, size);
      const figures: Figure[] = [];
      for (const question of QUESTIONS) figures.push(...(await asked(house, bank, question)));
      return [...figures, ...(await night(house, size.alerts))];
    },
    { READ_RECORDS_PER_HOUR: '1000000' },
  );
}

async function asked(
  house: ApiHouse,
  bank: CaseworkBank,
  { name, goal, query, variables }: Question,
): Promise<readonly Figure[]> {
  const took: number[] = [];
  let refused = 0;
  const chance = SeededGenerator.fromSeed(SEED).fork(name);
  const ask = async (reader: Reader): Promise<void> => {
    const began = performance.now();
    const { errors } = await house.ask(query, {
      token: reader.token,
      variables: variables?.(bank, chance, reader) ?? {},
    });
    took.push(performance.now() - began);
    if (errors) refused += 1;
  };
  for (const reader of bank.readers.slice(0, 4)) await ask(reader);
  took.length = 0;
  await Promise.all(
    bank.readers.map(async (reader, at) => {
      await pause((at * PAUSE_MS) / bank.readers.length);
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = pause(PAUSE_MS);
        await ask(reader);
        await next;
      }
    }),
  );
  return [
    { name: `${name}: p50`, unit: 'ms', measured: percentile(took, 0.5) },
    { name: `${name}: p95`, unit: 'ms', goal, measured: percentile(took, 0.95) },
    { name: `${name}: refused`, unit: `of ${took.length}`, goal: 0, measured: refused },
  ];
}

/** All alerts come due at once: the worst night there can be. */
async function night(house: ApiHouse, alerts: number): Promise<readonly Figure[]> {
  const app = house.api.app;
  const owners = await timed(() => app.get(ReassignAbsentOwners, { strict: false }).keepOwners());
  await house.sql(`UPDATE alert SET due_at = now() - interval '1 hour', next_step_at = now() - interval '1 hour'
    WHERE state = 'delivered'`);
  await house.sql('ANALYZE alert');
  const seconds = await timed(() => app.get(EscalateOverdue, { strict: false }).escalateOverdue());
  const [row] = await house.sql<{ count: number }>('SELECT count(*)::int AS count FROM alert_step');
  return [
    { name: 'round over all owners', unit: 's', goal: 1, measured: owners },
    { name: `escalation of ${alerts} alerts`, unit: 's', goal: 30, measured: seconds },
    {
      name: 'alerts that have taken their step',
      unit: `of ${alerts}`,
      least: alerts,
      measured: row?.count ?? 0,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
