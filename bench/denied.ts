import { randomUUID } from 'node:crypto';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import type { OwnedThings } from '../test/api/owned-things.js';
import { numberFlag, withAttackedHouse, type AttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';
import { kolmogorovSmirnov } from './same-distribution.js';

const PAIRS = 2_000;
const WARM = 200;
const SEED = 20_261_126;

interface Question {
  readonly name: string;
  readonly thing: keyof OwnedThings;
  readonly query: string;
  readonly variables: (id: string) => Record<string, unknown>;
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'report',
    thing: 'report',
    query: 'query Q($id: UUID!) { report(id: $id) { id code version } }',
    variables: (id) => ({ id }),
  },
  {
    name: 'match',
    thing: 'match',
    query: 'query Q($id: UUID!) { match(id: $id) { id state } }',
    variables: (id) => ({ id }),
  },
  {
    name: 'amendReport',
    thing: 'report',
    query:
      'mutation M($input: AmendReportInput!) { amendReport(input: $input) { __typename ... on UserError { code } } }',
    variables: (id) => ({ input: { id, expectedVersion: 1, fields: { effects: [] } } }),
  },
];

/** What is another institution's beside what is not there: bytes, and the time until the answer. */
export async function denied(flags: readonly string[]): Promise<readonly Figure[]> {
  const pairs = numberFlag(flags, 'pairs', PAIRS);
  return withAttackedHouse(async (parts) => {
    const { token } = await parts.house.enrol('CC-CONSULATE', ['liaison', 'forensic']);
    const figures: Figure[] = [];
    for (const question of QUESTIONS) figures.push(...(await compared(parts, token, question, pairs)));
    return figures;
  });
}

async function compared(
  { house, things }: AttackedHouse,
  token: string,
  { name, thing, query, variables }: Question,
  pairs: number,
): Promise<readonly Figure[]> {
  const chance = SeededGenerator.fromSeed(SEED).fork(name);
  const headers = { 'x-request-id': 'one-and-the-same' };
  const ask = async (id: string) => {
    const began = performance.now();
    const { text } = await house.ask(query, { token, variables: variables(id), headers });
    return { ms: performance.now() - began, text: text.replaceAll(id, '') };
  };
  for (let at = 0; at < WARM; at += 1) await ask(at % 2 === 0 ? things[thing] : randomUUID());
  const [there, nowhere]: [number[], number[]] = [[], []];
  let differing = 0;
  for (let at = 0; at < pairs; at += 1) {
    const isFirst = chance.chance(0.5);
    const one = await ask(isFirst ? things[thing] : randomUUID());
    const other = await ask(isFirst ? randomUUID() : things[thing]);
    const [foreign, nothing] = isFirst ? [one, other] : [other, one];
    there.push(foreign.ms);
    nowhere.push(nothing.ms);
    if (foreign.text !== nothing.text) differing += 1;
  }
  const { distance, p } = kolmogorovSmirnov(there, nowhere);
  const median = (values: readonly number[]): number => percentile(values, 0.5);
  return [
    { name: `${name}: answers that differ`, unit: `of ${pairs}`, goal: 0, measured: differing },
    {
      name: `${name}: median until the answer`,
      unit: 'ms',
      measured: median(there),
      baseline: { what: 'of nothing', value: median(nowhere) },
    },
    { name: `${name}: Kolmogorov-Smirnov distance`, unit: '', measured: distance },
    { name: `${name}: probability of it by chance`, unit: '', least: 0.01, measured: p },
  ];
}
