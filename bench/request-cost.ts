import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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

const REQUESTS = 3_000;
const BLOCK = 100;
const GOAL_MS = 2;
const QUERY = `query Q($id: UUID!) { report(id: $id) { id code version content {
  person { names { given surnames } birthDate } lastContact { date } consents { purpose decision } } } }`;

type Asking = () => Promise<string>;

/**
 * A report that is read by the house, beside the same request answered without session, policy, row security, consent and audit: HTTP, the same
 * limits, the same schema, one SELECT by the administrator. Processor time of this process and of PostgreSQL.
 */
export async function requestCost(flags: readonly string[]): Promise<readonly Figure[]> {
  const requests = numberFlag(flags, 'requests', REQUESTS);
  return withAttackedHouse(async ({ house, token, things }) => {
    const bare = await bareServer(house);
    const variables = { id: things.report };
    const asked = JSON.stringify({ query: QUERY, variables });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const whole: Asking = async () => (await house.post(asked, headers)).text;
    const plain: Asking = async () =>
      (await fetch(bare.url, { method: 'POST', body: asked, headers })).text();
    requireSame(await whole(), await plain());
    const processes = new DatabaseProcesses(await folderOf(house));
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

async function times(count: number, asking: Asking): Promise<void> {
  for (let at = 0; at < count; at += 1) await asking();
}

/** Processor time over the requests measured so far. */
class Cost {
  private requests = 0;
  private own = 0;
  private database = 0;

  constructor(private readonly processes: DatabaseProcesses) {}

  get ownMs(): number {
    return this.own / this.requests;
  }

  get databaseMs(): number {
    return this.database / this.requests;
  }

  async measure(count: number, asking: Asking): Promise<void> {
    const [own, database] = [process.cpuUsage(), this.processes.cpuMs()];
    await times(count, asking);
    const { user, system } = process.cpuUsage(own);
    this.own += (user + system) / 1000;
    this.database += this.processes.cpuMs() - database;
    this.requests += count;
  }
}

const TICK_MS = 10;

/** The server and its children, as Linux counts their time; elsewhere it counts nothing. */
class DatabaseProcesses {
  private readonly postmaster: string;

  constructor(folder: string) {
    this.postmaster = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  }

  cpuMs(): number {
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      const stat = statOf(pid);
      if (!stat) continue;
      const [parent, user, system, deadUser, deadSystem] = [1, 11, 12, 13, 14].map((at) => stat[at] ?? '0');
      if (pid === this.postmaster)
        ticks += Number(user) + Number(system) + Number(deadUser) + Number(deadSystem);
      else if (parent === this.postmaster) ticks += Number(user) + Number(system);
    }
    return ticks * TICK_MS;
  }
}

/** The fields behind the name of a process (proc(5)); none where it has ended meanwhile. */
function statOf(pid: string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

async function folderOf(house: ApiHouse): Promise<string> {
  const [row] = await house.sql<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  return row?.folder ?? '';
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
