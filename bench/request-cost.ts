import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import express from 'express';
import { buildSchema, printSchema } from 'graphql';
import { REPORT } from '../src/kernel/contract/index.js';
import { toGraphql } from '../src/platform/graphql/index.js';
import { LIMITS, limitingRules } from '../src/platform/graphql/query-limits.js';
import type { ApiHouse } from '../test/api/api-house.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';
import { Cost, DatabaseProcesses, times } from './processor-time.js';
import { readLimitCost } from './read-limit-cost.js';

const REQUESTS = 3_000;
const BLOCK = 100;
const GOAL_MS = 2;
const QUERY = `query Q($id: UUID!) { report(id: $id) { id code version content {
  person { names { given surnames } birthDate } lastContact { date } consents { purpose decision } } } }`;

/**
 * A report that is read by the house, beside the same request answered without session, policy, row security, consent and audit: HTTP, the same
 * limits, the same schema, one SELECT by the administrator. Processor time of this process and of PostgreSQL. The read limit is part of the
 * whole, and measured alone beside it.
 */
export async function requestCost(flags: readonly string[]): Promise<readonly Figure[]> {
  const requests = numberFlag(flags, 'requests', REQUESTS);
  return withAttackedHouse(async ({ house, token, things }) => {
    const bare = await bareServer(house);
    const variables = { id: things.report };
    const asked = JSON.stringify({ query: QUERY, variables });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const whole = async (): Promise<string> => (await house.post(asked, headers)).text;
    const plain = async (): Promise<string> =>
      (await fetch(bare.url, { method: 'POST', body: asked, headers })).text();
    requireSame(await whole(), await plain());
    const processes = await DatabaseProcesses.of(house);
    const [of, without] = [new Cost(processes), new Cost(processes)];
    await times(BLOCK * 3, whole);
    await times(BLOCK * 3, plain);
    for (let at = 0; at < requests; at += BLOCK) {
      await of.measure(BLOCK, whole);
      await without.measure(BLOCK, plain);
    }
    bare.server.close();
    return [
      figure('of this process', of.ownMs, without.ownMs),
      figure('of PostgreSQL', of.databaseMs, without.databaseMs),
      {
        name: 'what session, policy, rows, consent and audit cost a request, of this process',
        unit: 'ms',
        goal: GOAL_MS,
        measured: of.ownMs - without.ownMs,
      },
      {
        name: 'the same, of PostgreSQL',
        unit: 'ms',
        measured: of.databaseMs - without.databaseMs,
      },
      ...(await readLimitCost(house, processes)),
    ];
  });
}

function figure(whose: string, measured: number, value: number): Figure {
  return {
    name: `processor time a request, ${whose}`,
    unit: 'ms',
    measured,
    baseline: { what: 'without', value },
  };
}

function requireSame(whole: string, plain: string): void {
  const data = (text: string): string => JSON.stringify((JSON.parse(text) as { data: unknown }).data);
  if (data(whole) !== data(plain)) throw new Error(`The two answer differently:\n${whole}\n${plain}`);
}

async function bareServer(house: ApiHouse): Promise<{ server: Server; url: string }> {
  const schema = buildSchema(printSchema(house.api.app.get(GraphQLSchemaHost).schema));
  const apollo = new ApolloServer({
    schema,
    rootValue: { report: ({ id }: { id: string }) => bareReport(house, id) },
    csrfPrevention: true,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationRules: [...limitingRules()],
  });
  await apollo.start();
  const server = createServer(express().use('/graphql', express.json(), expressMiddleware(apollo)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}

async function bareReport(house: ApiHouse, id: string): Promise<unknown> {
  const [row] = await house.sql<{ id: string; code: string; version: number; content: object }>(
    'SELECT id, code, version, content FROM record WHERE id = $1',
    [id],
  );
  return row && { ...row, content: toGraphql(REPORT, row.content) };
}
