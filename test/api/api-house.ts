import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import type { Type } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { startApi, type ApiParts, type RunningApi } from '../../src/apps/api/start-api.js';
import { openAdmin } from '../support/house-database.js';
import { closedOtherwise } from './fulfilled-duties.js';
import { withWords } from '../support/worded-socket.js';
import { approve, secondPerson, type WithUseCases } from '../support/second-person.js';
import { openRuntime, type Runtime, type RuntimeOptions } from '../../src/apps/runtime.js';
import {
  ActorDirectory,
  MachineSecrets,
  OPERATOR,
  PLATFORM,
  type Actor,
  type ActorLanguage,
  type Purpose,
  type Role,
} from '../../src/modules/access/accounts/index.js';
import { usualPurposeOf } from '../../src/modules/access/accounts/domain/purpose.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import type { Tx } from '../../src/platform/database/index.js';
import { EnumNames } from '../../src/platform/graphql/index.js';

/** Two invented countries' institutions: one that files reports, one that keeps remains, and an agreement. */
const INSTITUTIONS = {
  institutions: [
    { code: 'AA-SEARCH', name: 'Search Mechanism of Aland', country: 'HN', kind: 'search_mechanism' },
    { code: 'BB-FORENSIC', name: 'Forensic Institute of Beland', country: 'MX', kind: 'forensic_institute' },
    { code: 'CC-CONSULATE', name: 'Consulate of Celand', country: 'GT', kind: 'consulate' },
  ],
  agreements: [
    { id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], categories: ['report', 'remains'], level: 3 },
  ],
};

const WAITS =
  '__typename ... on ApprovalRequest { id } ... on UserError { code message path } ... on InvalidInput { findings { path } }';

/** JSON of whatever form; what it holds is what the tests are about. */
export type Loose = Record<string, ReturnType<typeof JSON.parse>>;

export interface Answer<Data = Loose> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors?: { message: string; path?: unknown; extensions: Loose }[];
  readonly extensions?: Loose;
  readonly text: string;
}

export interface Asking {
  readonly token?: string | undefined;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** A whole API on the spec's own database, with people to sign in as. */
export class ApiHouse {
  /** Lines that stay open: "fetch" takes twice the processor's time for a small question, and some suites ask ten thousand. */
  private readonly lines = new Agent({ keepAlive: true });

  /** Specs have the vocabularies' own words; what goes over the line is called as GraphQL calls it. */
  readonly names: EnumNames;

  private constructor(
    readonly runtime: Runtime,
    readonly api: RunningApi,
    /** Sees behind all policies, to look at what was stored. */
    private readonly admin: DataSource,
  ) {
    this.names = new EnumNames(api.app.get(GraphQLSchemaHost, { strict: false }).schema);
  }

  static async open(
    modules: readonly Type<unknown>[] = [],
    environment: Readonly<Record<string, string>> = {},
    {
      consoleFolder,
      demonstration,
      ...options
    }: RuntimeOptions & Pick<ApiParts, 'consoleFolder' | 'demonstration'> = {},
  ): Promise<ApiHouse> {
    const { DATABASE_URL, KEYS_FILE } = process.env;
    const usual = { DATABASE_URL, KEYS_FILE, PORT: '0', LOG_LEVEL: 'silent' };
    const settings = readSettings({ ...usual, ...environment });
    const runtime = await openRuntime(settings, { login: 'api', ...options });
    try {
      const api = await startApi({
        ...{ settings, runtime, log: runtime.log, modules },
        ...{ consoleFolder, demonstration },
      });
      await api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, INSTITUTIONS);
      return new ApiHouse(runtime, api, await openAdmin());
    } catch (error) {
      await runtime.close();
      throw error;
    }
  }

  /** Throws where a duty was closed by a deed that its kind does not name, in whatever the tests of the file did. */
  async close(): Promise<void> {
    const otherwise = await closedOtherwise(this);
    this.lines.destroy();
    await this.api.close();
    await this.runtime.close();
    await this.admin.destroy();
    if (otherwise.length > 0)
      throw new Error(`No kind of alert names these among what fulfils it: ${JSON.stringify(otherwise)}.`);
  }

  /** Enrols somebody and returns their token and ids. */
  async enrol(institutionCode: string, roles: Role[], language: ActorLanguage = 'en') {
    const [institution] = await this.sql<{ id: string }>('SELECT id FROM institution WHERE code = $1', [
      institutionCode,
    ]);
    const institutionId = institution?.id ?? '';
    const directory = this.api.app.get(ActorDirectory, { strict: false });
    return this.runtime.db.transact(PLATFORM, async (tx) => {
      const actor = await directory.enrol(tx, {
        institutionId,
        name: `Somebody of ${institutionCode}`,
        // A family's account comes with a receipt alone.
        roles: roles.filter((role) => role !== 'family'),
        language,
      });
      return {
        token: await this.openToken(tx, actor, 'test'),
        actorId: actor.actorId,
        institutionId,
      };
    });
  }

  /** Enrols somebody and opens a session as people have it: with both ends, and at first without a purpose. */
  async signIn(institutionCode: string, roles: Role[], given: { hours?: number; purpose?: Purpose } = {}) {
    const somebody = await this.enrol(institutionCode, roles);
    const { clock, db } = this.runtime;
    const expiresAt = new Date(clock.now().getTime() + (given.hours ?? 12) * 3_600_000);
    const sessions = this.api.app.get(SessionRepository, { strict: false });
    const session = {
      ...({ actorId: somebody.actorId, kind: 'person', label: 'test', expiresAt } as const),
      purpose: given.purpose ?? null,
    };
    const { id, token } = await db.transact(PLATFORM, (tx) => sessions.open(tx, session, clock.now()));
    return { ...somebody, issued: somebody.token, token, sessionId: id };
  }

  /** The same by somebody who has just shown anew who they are. */
  async steppedUp(institutionCode: string, roles: Role[], given: { purpose?: Purpose } = {}) {
    const somebody = await this.signIn(institutionCode, roles, given);
    await this.stepUp(somebody.sessionId);
    return somebody;
  }

  async stepUp(sessionId: string): Promise<void> {
    const { clock, db } = this.runtime;
    const sessions = this.api.app.get(SessionRepository, { strict: false });
    await db.transact(PLATFORM, (tx) =>
      sessions.noteStepUp(tx, sessionId, { how: 'provider', now: clock.now() }),
    );
  }

  /** A further token for somebody who has one. */
  async issue(actorId: string): Promise<string> {
    const directory = this.api.app.get(ActorDirectory, { strict: false });
    return this.runtime.db.transact(PLATFORM, async (tx) => {
      const holder = await directory.byId(tx, actorId);
      if (!holder) throw new Error(`Nobody is ${actorId}.`);
      return this.openToken(tx, holder, 'further');
    });
  }

  /** A session of the kind that somebody makes for themselves, though machines too ask by it here; clocks of tests go on by months. */
  private async openToken(tx: Tx, { actorId, roles }: Actor, label: string): Promise<string> {
    const now = this.runtime.clock.now();
    const expiresAt = new Date(now.getTime() + 180 * 86_400_000);
    const session = {
      actorId,
      kind: 'issued',
      label,
      expiresAt,
      purpose: usualPurposeOf(roles) ?? null,
    } as const;
    return (await this.api.app.get(SessionRepository, { strict: false }).open(tx, session, now)).token;
  }

  /** A secret for a machine account. */
  async secretFor(actorId: string) {
    const [directory, secrets] = [
      this.api.app.get(ActorDirectory, { strict: false }),
      this.api.app.get(MachineSecrets, { strict: false }),
    ];
    return this.runtime.db.transact(PLATFORM, async (tx) => {
      const account = await directory.byId(tx, actorId);
      if (!account) throw new Error(`Nobody is ${actorId}.`);
      return secrets.add(tx, account, {});
    });
  }

  /** For what works with any house. */
  get asUseCases(): WithUseCases {
    return {
      get: (type) => this.api.app.get(type as never, { strict: false }),
      sql: (text, parameters) => this.sql(text, parameters),
    };
  }

  /**
   * Asks for a change that waits for a second person, by somebody who has shown anew who they are, and has it approved.
   *
   * @returns what the change answered: the request that is done now, or why it was not asked for
   */
  async changeByTwo(
    by: { readonly token: string; readonly sessionId: string; readonly institutionId: string | null },
    field: string,
    input: object,
  ): Promise<Loose> {
    await this.stepUp(by.sessionId);
    await secondPerson(this.asUseCases, by.institutionId);
    const asked = (await this.change(by.token, field, input, WAITS)) as Loose;
    if (asked.__typename === 'ApprovalRequest') await approve(this.asUseCases, asked.id as string);
    return asked;
  }

  async revoke(actorId: string): Promise<void> {
    const directory = this.api.app.get(ActorDirectory, { strict: false });
    await this.runtime.db.transact(PLATFORM, (tx) => directory.endSessions(tx, actorId));
  }

  async sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.admin.query(text, parameters);
  }

  /** Asks by the words of the vocabularies, and answers by them. */
  async ask(query: string, { token, variables, headers }: Asking = {}): Promise<Answer> {
    const answer = await this.post(JSON.stringify(this.names.toNames({ query, variables })), {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    });
    return { ...answer, data: this.names.toWords(query, answer.data) as Loose };
  }

  /** Asks for a change, whose input is called as itself is, and returns what came of it. */
  async change(
    token: string,
    field: string,
    input: object,
    answer: string,
    headers: Record<string, string> = {},
  ) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${field}(input: $input) { ${answer} } }`;
    const { data, errors } = await this.ask(query, { token, variables: { input }, headers });
    // The figures open a house too, where there is no `expect`.
    if (errors !== undefined) throw new Error(`${field} was answered by errors: ${JSON.stringify(errors)}`);
    return data[field];
  }

  async post(body: string, headers: Record<string, string>): Promise<Answer> {
    const asked = request(`${this.api.url}/graphql`, {
      ...{ method: 'POST', agent: this.lines },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    asked.end(body);
    const response = await answerOf(asked);
    // The server has closed an idle line at the very moment at which it was used again: the question never came.
    if (!response) return this.post(body, headers);
    const text = await textOf(response);
    const read = text.startsWith('{') ? (JSON.parse(text) as Partial<Answer>) : {};
    const said = new Headers(
      Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
    );
    return { data: {}, ...read, status: response.statusCode ?? 0, headers: said, text };
  }

  socket(token: string | undefined, options: { headers?: Record<string, string> } = {}): Client {
    const headers = options.headers ?? {};
    const client = createClient({
      url: `${this.api.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string[]) {
          super(url, protocols, { headers });
        }
      },
      connectionParams: token ? { authorization: `Bearer ${token}` } : {},
      retryAttempts: 0,
      lazyCloseTimeout: 0,
    });
    return withWords(client, this.names);
  }
}

/** undefined where a line that stood open was closed before it was heard (`reusedSocket` in the documentation of Node). */
async function answerOf(asked: ClientRequest): Promise<IncomingMessage | undefined> {
  try {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  } catch (error) {
    if (asked.reusedSocket && (error as { code?: unknown }).code === 'ECONNRESET') return undefined;
    throw error;
  }
}

/** A report that says enough to be looked for; everybody in it is invented. */
export function invented(given = 'Quirina'): Record<string, unknown> {
  return {
    person: {
      names: [{ kind: 'legal', given, surnames: ['Ejemplo', 'Prueba'] }],
      sex: 'female',
      birthDate: '1999-04',
      ageYears: { min: 22, max: 24 },
    },
    lastContact: { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } },
    marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'swallow' }],
    dental: { teeth: { '11': 'crown_gold' } },
    consents: [{ purpose: 'search', decision: 'granted', from: '2023-06-01' }],
  };
}

/** A family that permits every comparison. */
export const PERMITTING = [
  { purpose: 'search', decision: 'granted', from: '2023-06-01' },
  { purpose: 'forensic_matching', decision: 'granted', from: '2023-06-01' },
  { purpose: 'cross_border', decision: 'granted', countries: ['*'], from: '2023-06-01' },
];
