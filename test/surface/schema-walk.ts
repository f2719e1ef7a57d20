import { GraphQLSchemaHost } from '@nestjs/graphql';
import pMap from 'p-map';
import { turnOf } from '../../scripts/rotation.mjs';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { FEWER, READERS_OF_TYPE } from '../access/field-oracle.js';
import { LETTERS } from '../access/policy-oracle.js';
import type { Answer, ApiHouse } from '../api/api-house.js';
import { MATRIX } from '../api/asked-of-owners.js';
import { familyOf } from '../api/family-house.js';
import { OWNER, SECRETS, type OwnedThings } from '../api/owned-things.js';
import { walkOf, type WalkedOperation } from './schema-paths.js';

export const DEPTH = 4;
/** Questions under way at a time. */
const AT_ONCE = 8;
const FOREIGN = 'CC-CONSULATE';
/** What ends the access of whoever asks. */
const ENDS_ACCESS = ['revokeSession', 'revokeAllSessions', 'closeFamilyWindow'];
/** Refusals in words; anything else is an error of ours. */
const REFUSED = new Set(['FORBIDDEN', 'NOT_FOUND', 'ACCESS.PURPOSE_MISSING', 'ACCESS.READ_LIMIT']);

interface Asker {
  readonly role: Role;
  readonly token: string;
  /** Whether the things are those of the asker's own institution. */
  readonly isOwn: boolean;
}

export interface Walked {
  readonly paths: number;
  readonly documents: number;
  readonly asked: number;
  /** Values that came back, of which the field policy was asked. */
  readonly values: number;
  readonly findings: readonly string[];
}

/**
 * Asks for every path of fields down to the depth, as each role: of another institution with the owner's ids in every place, and of the owner's
 * own for what reads. Where an operation is refused, its other paths are refused with it and are not asked for again.
 *
 * @param share of the documents of each role that are asked for, from 0 to 1; the first of each operation always is
 * @param seed where each operation is asked for by every second asker only: one half of them for an even seed, the other for an odd one
 */
export async function walkSchema(
  house: ApiHouse,
  things: OwnedThings,
  {
    share,
    seed,
    secrets = SECRETS,
  }: { readonly share: number; readonly seed?: number; readonly secrets?: readonly string[] },
): Promise<Walked> {
  const { schema } = house.api.app.get(GraphQLSchemaHost);
  const operations = walkOf(schema, DEPTH).toSorted((one, other) => rank(one) - rank(other));
  const askers = await askersOf(house);
  const walk = new Walk(house, things, secrets);
  // Not the seed itself, whose next but one asks the same askers: they are asked for other documents then.
  const turn = Math.floor((seed ?? 0) / 2);
  const askings = operations.flatMap((operation, number) =>
    askers
      .filter(({ isOwn }) => !isOwn || operation.root === 'Query')
      .map((asker, at) => ({
        ...{ operation, asker, rank: rank(operation) },
        isTurn: seed === undefined || turnOf(seed + number + at, 2) === 1,
        isAsked: (document: number) => isShare(number + at + document + turn, share),
      }))
      .filter(({ isTurn }) => isTurn),
  );
  // What reads is asked at the same time as what reads; what ends an access has those that come before it answered.
  for (const turn of new Set(askings.map((one) => one.rank)))
    await pMap(
      askings.filter((one) => one.rank === turn),
      ({ operation, asker, isAsked }) => walk.through(operation, asker, isAsked),
      { concurrency: AT_ONCE },
    );
  const documents = operations.flatMap((operation) => operation.documents);
  return {
    ...{ paths: documents.reduce((sum, { paths }) => sum + paths, 0), documents: documents.length },
    ...{ asked: walk.asked, values: walk.values, findings: walk.findings },
  };
}

/** What reads comes before what changes, and what ends an access last. */
function rank({ root, field }: WalkedOperation): number {
  return root === 'Mutation' ? 1 + ENDS_ACCESS.indexOf(field.name) + 1 : 0;
}

/** Every n-th. */
function isShare(number: number, share: number): boolean {
  return Math.floor((number + 1) * share) > Math.floor(number * share);
}

async function askersOf(house: ApiHouse): Promise<readonly Asker[]> {
  const roles = ROLES.filter((role) => role !== 'platform' && role !== 'family');
  const askers: Asker[] = [];
  for (const role of roles) {
    if (role !== 'operator') {
      const { token } = await house.enrol(FOREIGN, [role]);
      askers.push({ role, token, isOwn: false });
    }
    const { token } = await house.enrol(OWNER, [role]);
    askers.push({ role, token, isOwn: true });
  }
  askers.push({ role: 'family', token: await familyOf(house, 'BB-FORENSIC'), isOwn: false });
  return askers;
}

class Walk {
  readonly findings: string[] = [];
  asked = 0;
  values = 0;

  constructor(
    private readonly house: ApiHouse,
    private readonly things: OwnedThings,
    private readonly secrets: readonly string[],
  ) {}

  async through(
    { root, field, documents }: WalkedOperation,
    asker: Asker,
    isAsked: (document: number) => boolean,
  ): Promise<void> {
    const passed = MATRIX[`${root}.${field.name}`]?.asks(this.things) ?? {};
    for (const [at, document] of documents.entries()) {
      if (at > 0 && (!isAsked(at) || ENDS_ACCESS.includes(field.name))) continue;
      const { query, variables } = document.text(passed);
      const answer = await this.house.ask(query, { token: asker.token, variables });
      this.asked += 1;
      this.judge(`${root}.${field.name} ${at} as ${asker.isOwn ? 'own ' : ''}${asker.role}`, asker, answer);
      if (answer.errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN')) return;
    }
  }

  private judge(what: string, asker: Asker, { data, errors, text, status }: Answer): void {
    if (status >= 500) this.findings.push(`${what}: status ${status}`);
    for (const { extensions, message } of errors ?? [])
      if (!REFUSED.has(extensions.code as string))
        this.findings.push(`${what}: ${extensions.code} ${message}`);
    if (!asker.isOwn)
      for (const secret of this.secrets)
        if (text.includes(secret)) this.findings.push(`${what}: shows ${secret}`);
    this.look(what, asker.role, data);
  }

  /** Every field that has a value may be read by the role, by the hand-written oracle. */
  private look(what: string, role: Role, value: unknown): void {
    if (Array.isArray(value)) {
      for (const one of value as unknown[]) this.look(what, role, one);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { __typename: type, ...fields } = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(fields)) {
      if (inner === null || inner === undefined) continue;
      this.values += 1;
      if (typeof type === 'string' && !mayRead(role, type, name))
        this.findings.push(`${what}: may not read ${type}.${name}`);
      this.look(what, role, inner);
    }
  }
}

function mayRead(role: Role, type: string, field: string): boolean {
  const readers = FEWER[`${type}.${field}`] ?? READERS_OF_TYPE.get(type) ?? '';
  return Object.entries(LETTERS).some(([letter, one]) => one === role && readers.includes(letter));
}
