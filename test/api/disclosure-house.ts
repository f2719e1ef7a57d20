import { randomUUID } from 'node:crypto';
import { OPERATOR, PLATFORM, type Actor, type Purpose } from '../../src/modules/access/accounts/index.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import {
  ExportMatches,
  OpenMatches,
  type ExportedMatch,
  type ExportOptions,
} from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  MergeRun,
  RefreshCounterparts,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import type { RuntimeOptions } from '../../src/apps/runtime.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { approve, exportApproved, secondPerson } from '../support/second-person.js';
import { asInALargeBank } from '../support/large-bank.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const TATTOO = { type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' };
const people = new InventedPeople(47);
const [mother, father] = [people.stranger(), people.stranger()];
const child = people.child(father, mother);

export type Side = 'a' | 'b';

/** The institution of a side of the match, by the order of its records: the report is `a`. */
export const CODE_OF = { a: 'AA-SEARCH', b: 'BB-FORENSIC' } as const;

export const SIDE = `side own level state recordId code institution content handling handlingNote
  release { level purpose handling until }`;
export const EVIDENCE = 'evidence { group field log10LR weight agreement reason values }';
export const MATCH = `id state version band log10LR prior probability allowedActions a { ${SIDE} } b { ${SIDE} }
  ${EVIDENCE} redactions { path reason }`;

export interface Somebody {
  readonly token: string;
  readonly actorId: string;
  readonly institutionId: string;
  readonly sessionId: string;
}

/** A report and remains of two countries that were compared as a worker does, and both institutions' people. */
export class DisclosureHouse {
  private constructor(
    readonly api: ApiHouse,
    readonly people: Record<Side, Somebody>,
    readonly report: string,
    readonly remains: string,
    readonly match: string,
  ) {}

  static async open(options: RuntimeOptions = {}): Promise<DisclosureHouse> {
    const api = await ApiHouse.open([], {}, options);
    const parties = [CODE_OF.a, CODE_OF.b];
    const agreements = [
      { id: 'AB-1', parties, categories: ['report', 'remains', 'genetic'] as const, level: 3 },
    ];
    await api.api.app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements });
    const [a, b] = [await signIn(api, 'a'), await signIn(api, 'b')];
    const remains = await file(api, b.token, 'registerRemains', {
      remains: {
        ...{ found: { date: '2023-09-01', place: { country: 'MX', admin1: 'Sonora' } }, condition: 'fresh' },
        ...{ completeness: 'complete', marks: [TATTOO], profile: profileOf('B-1', child) },
        estimates: { sex: { value: 'male', confidence: 0.99 }, ageYears: { min: 28, max: 36 } },
      },
    });
    const report = await file(api, a.token, 'fileReport', {
      report: {
        person: {
          ...{ names: [{ kind: 'legal', full: 'Wenceslao Zaldívar' }], sex: 'male' },
          ...{ birthDate: '1991-03-14', phones: ['+50400000000'] },
        },
        lastContact: { date: '2023-05-02', place: { country: 'MX', admin1: 'Sonora' } },
        ...{
          marks: [TATTOO],
          consents: PERMITTING,
          reporter: {
            name: 'Reportante Oculta',
            relationship: 'sister',
            language: 'es',
            safeToContact: true,
          },
        },
        relatives: [{ id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('A-1', mother) }],
      },
    });
    await compare(api, report);
    const [row] = await api.sql<{ id: string }>('SELECT id FROM hypothesis WHERE record_a = $1', [report]);
    return new DisclosureHouse(api, { a, b }, report, remains, row?.id ?? '');
  }

  /** Signs both in again: their sessions do not outlive a clock that is put forward by days. */
  async freshen(): Promise<void> {
    for (const side of ['a', 'b'] as const) this.people[side] = await signIn(this.api, side);
  }

  /** Signs the forensic side's person in again, the same account, who has just shown who they are. */
  async freshenSame(): Promise<void> {
    const { clock, db } = this.api.runtime;
    const sessions = this.api.api.app.get(SessionRepository, { strict: false });
    const { actorId } = this.people.b;
    const expiresAt = new Date(clock.now().getTime() + 12 * 3_600_000);
    const given = {
      ...({ actorId, kind: 'person', label: 'test', expiresAt } as const),
      purpose: 'forensic_matching',
    } as const;
    const { id, token } = await db.transact(PLATFORM, (tx) => sessions.open(tx, given, clock.now()));
    this.people.b = { ...this.people.b, token, sessionId: id };
    await this.api.stepUp(id);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  async ask(side: Side, query: string): Promise<Loose> {
    const answer = await this.api.ask(query, { token: this.people[side].token });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  async seen(side: Side): Promise<Loose | null> {
    return (await this.ask(side, `{ match(id: "${this.match}") { ${MATCH} } }`)).match as Loose | null;
  }

  /** The lines that the people of a side would export. */
  async exported(side: Side, purpose: Purpose, options: ExportOptions = {}): Promise<ExportedMatch[]> {
    const { actorId, institutionId } = this.people[side];
    const actor: Actor = {
      ...{ actorId, institutionId, name: 'exporter', language: 'en', purpose, roles: ['forensic'] },
    };
    const lines: ExportedMatch[] = [];
    await exportApproved(this.api.asUseCases, institutionId, (approvalId) =>
      this.api.api.app
        .get(ExportMatches, { strict: false })
        .export(actor, { ...options, approvalId }, (line) => void lines.push(line)),
    );
    return lines;
  }

  async change(side: Side, field: string, input: object, answer = MATCH): Promise<Loose> {
    const [row] = await this.api.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
      this.match,
    ]);
    const asked = { matchId: this.match, expectedVersion: row?.version, ...input };
    if (field === 'releaseRecord') return this.release(side, asked, answer);
    const told = `__typename ... on Match { ${answer} } ... on UserError { code }`;
    return (await this.api.change(this.people[side].token, field, asked, told)) as Loose;
  }

  /** A whole record is released by two people. */
  private async release(side: Side, asked: object, answer: string): Promise<Loose> {
    const { token, sessionId, institutionId } = this.people[side];
    await this.api.stepUp(sessionId);
    await secondPerson(this.api.asUseCases, institutionId);
    const told = `__typename ... on Match { ${answer} } ... on ApprovalRequest { id } ... on UserError { code }`;
    const said = (await this.api.change(token, 'releaseRecord', asked, told)) as Loose;
    if (said.__typename !== 'ApprovalRequest') return said;
    await approve(this.api.asUseCases, said.id as string);
    return (await this.ask(side, `{ match(id: "${this.match}") { __typename ${answer} } }`)).match as Loose;
  }

  /** The family permits it, or has withdrawn what it had permitted. */
  async setConsent(isGiven: boolean): Promise<void> {
    const consents = isGiven
      ? PERMITTING
      : PERMITTING.map((one) => ({ ...one, withdrawnAt: '2024-01-01T00:00:00Z' }));
    await this.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      ...[this.report, JSON.stringify(consents)],
    ]);
  }

  async setPurpose(side: Side, purpose: string): Promise<void> {
    await this.api.change(this.people[side].token, 'declarePurpose', { purpose }, '__typename');
  }
}

function signIn(api: ApiHouse, side: Side): Promise<Somebody> {
  return api.signIn(CODE_OF[side], ['forensic', 'liaison', 'coordinator'], { purpose: 'forensic_matching' });
}

async function file(api: ApiHouse, token: string, field: string, input: object): Promise<string> {
  const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';
  const { id, findings } = await api.change(token, field, input, answer);
  if (typeof id !== 'string') throw new Error(JSON.stringify(findings));
  return id;
}

/**
 * As a worker does, with matches opened and lapsed by what was found.
 *
 * @param isSmallBank whether the bank is told to be as small as it is
 */
export async function compare(api: ApiHouse, recordId: string, isSmallBank = false): Promise<void> {
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    api.api.app.get<T>(type, { strict: false });
  const taskId = randomUUID();
  const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
  const noProgress = () => Promise.resolve();
  await get(BeginRun).begin(runId, taskId);
  await get(ScanShard).scanShard(runId, 0, noProgress);
  await get(MergeRun).merge(runId, noProgress);
  await get(RefreshCounterparts).refreshAll(noProgress);
  await get(OpenMatches).openMatches(runId);
  if (!isSmallBank) await asInALargeBank(api);
}
