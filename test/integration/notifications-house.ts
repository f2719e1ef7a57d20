import type { ChainOfAlert } from '../../src/modules/alerts/use-cases/read-chains.js';
import { NOTIFICATIONS_JOBS } from '../../src/modules/alerts/jobs.js';
import { randomUUID } from 'node:crypto';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OPERATOR, type Actor, type Role } from '../../src/modules/access/accounts/index.js';
import {
  DisclosureModule,
  PairKnowledge,
  RecallDirectory,
  type PairViewers,
  type RecallToTell,
} from '../../src/modules/review/disclosure/index.js';
import { FoundCompanions, FoundCompanionsModule } from '../../src/modules/identification/companions/index.js';
import { AuditModule } from '../../src/modules/access/audit/index.js';
import {
  BandChanges,
  BlindRule,
  MatchDirectory,
  MatchesModule,
} from '../../src/modules/review/matches/index.js';
import type { Pair } from '../../src/modules/matching/runs/index.js';
import { InstitutionsModule } from '../../src/modules/institutions/index.js';
import {
  AlertInstitutions,
  Inbox,
  ReadChains,
  AlertsModule,
  type AlertDetails,
  type AlertedMatch,
  type AlertedSide,
  type InboxFilter,
} from '../../src/modules/alerts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { readSettings, SETTINGS_TOKEN } from '../../src/platform/config/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { emptyTables } from '../support/empty-tables.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';
import { Cursors } from '../../src/platform/graphql/index.js';
import { DomainEvents } from '../../src/platform/live-events/index.js';
import { FileKeys, KeyService } from '../../src/platform/keys/index.js';
import { Log } from '../../src/platform/logging/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import { JobCatalogue, NotificationListener, Tasks } from '../../src/platform/queue/index.js';

export const HOUR = 3_600_000;

const START = Date.parse('2026-06-01T08:00:00Z');

/** A clock that a test moves. */
export class MovableClock extends Clock {
  private time = START;

  override now(): Date {
    return new Date(this.time);
  }

  reset(): void {
    this.time = START;
  }

  forward(hours: number): void {
    this.time += hours * HOUR;
  }
}

/** No match that a test has made was decided on before. */
class NoBandChanges implements Pick<BandChanges, 'toTell' | 'standingAmong'> {
  toTell(): Promise<never[]> {
    return Promise.resolve([]);
  }

  standingAmong(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}

/** Nobody of the bank of a test has travelled with anybody. */
class NoCompanions implements Pick<FoundCompanions, 'ofIdentifications' | 'ofJourney' | 'revokedAmong'> {
  ofIdentifications(): Promise<never[]> {
    return Promise.resolve([]);
  }

  ofJourney(): Promise<never[]> {
    return Promise.resolve([]);
  }

  revokedAmong(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}

/** Matches as a test has made them, in the place of the module that finds them. */
export class MadeMatches implements Pick<
  MatchDirectory,
  'forAlerts' | 'markNotified' | 'openAfter' | 'settledAmong' | 'conclusionsOf'
> {
  readonly all = new Map<string, AlertedMatch>();
  readonly notified = new Set<string>();

  forAlerts(_tx: unknown, ids: readonly string[]) {
    const found = ids.flatMap((id) => this.all.get(id) ?? []);
    return Promise.resolve(found.map((match) => ({ ...match, withheldFrom: null })));
  }

  conclusionsOf(): Promise<never[]> {
    return Promise.resolve([]);
  }

  settledAmong(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }

  openAfter(_tx: unknown, _recordId: string | undefined, after: number, limit: number) {
    const numbered = [...this.all.keys()].map((id, at) => ({ id, seq: at + 1 }));
    return Promise.resolve(numbered.filter(({ seq }) => seq > after).slice(0, limit));
  }

  markNotified(_tx: unknown, ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.notified.add(id));
    return Promise.resolve();
  }
}

/** What was taken back since, or is kept from a side, as a test says. */
class MadePairs implements Pick<PairKnowledge, 'of'> {
  readonly barred = new Set<string>();
  /** By match, the side from which an agreement or the other owner keeps it. */
  readonly hiddenFrom = new Map<string, AlertedSide>();

  constructor(private readonly matches: MadeMatches) {}

  of(_tx: unknown, pairs: readonly Pair[]): Promise<PairViewers[]> {
    const all = [...this.matches.all.values()];
    return Promise.resolve(
      pairs.map(({ a }) => {
        const match = all.find((one) => one.a.recordId === a);
        if (!match || this.barred.has(match.id)) return { sides: [], isHolderOnly: false };
        const sides = match.sides.filter((side) => side !== this.hiddenFrom.get(match.id));
        return { sides, isHolderOnly: match.holderOnly };
      }),
    );
  }
}

/** Recalls as a test has made them, in the order in which they were asked. */
class MadeRecalls implements Pick<RecallDirectory, 'byIds' | 'askedSince'> {
  readonly all: RecallToTell[] = [];

  byIds(_tx: unknown, ids: readonly string[]): Promise<RecallToTell[]> {
    return Promise.resolve(this.all.filter(({ id }) => ids.includes(id)));
  }

  askedSince(_tx: unknown, id: string): Promise<RecallToTell[]> {
    const asked = this.all.find((one) => one.id === id);
    const since = this.all.filter(
      ({ receiver, dueAt }) => receiver === asked?.receiver && dueAt >= asked.dueAt,
    );
    return Promise.resolve(since.filter(({ isAnswered }) => !isAnswered));
  }
}

export interface Told {
  readonly id: string;
  readonly institution_id: string | null;
  readonly state: string;
  readonly kind: string;
  readonly version: number;
  readonly owner_actor_id: string | null;
  readonly owner_email: string | null;
  readonly due_at: Date;
  readonly next_step_at: Date | null;
}

export interface Task {
  readonly name: string;
  readonly deliveryId: string | undefined;
  readonly waitsSeconds: number;
}

/** The module on a real database, with the neighbours that it stands on and a clock that a test moves. */
export class NotificationsHouse {
  private constructor(
    readonly app: TestingModule,
    private readonly database: HouseDatabase,
    readonly clock: MovableClock,
    readonly matches: MadeMatches,
    private readonly pairs: MadePairs,
    private readonly recalls: MadeRecalls,
  ) {}

  static async open(
    environment: Readonly<Record<string, string>> = {},
    further: readonly (Type<unknown> | DynamicModule)[] = [],
    /** Those of another house on the same database. */
    matches = new MadeMatches(),
  ): Promise<NotificationsHouse> {
    const settings = readSettings({ DATABASE_URL: process.env.DATABASE_URL, ...environment });
    const database = await openHouseDatabase();
    const clock = new MovableClock();
    const pairs = new MadePairs(matches);
    const recalls = new MadeRecalls();
    const log = Log.atLevel('silent');
    const events = new DomainEvents(new NotificationListener(process.env.DATABASE_URL ?? '', log));
    const provided = [
      { provide: SETTINGS_TOKEN, useValue: settings },
      { provide: Log, useValue: log },
      { provide: Clock, useValue: clock },
      { provide: DataSource, useValue: database.login },
      { provide: TenantDb, useValue: database.db },
      { provide: Tasks, useValue: new Tasks(new JobCatalogue(NOTIFICATIONS_JOBS)) },
      { provide: Outbox, useValue: new Outbox() },
      { provide: KeyService, useValue: new FileKeys(process.env.KEYS_FILE ?? '') },
      { provide: DomainEvents, useValue: events },
      { provide: Cursors, useValue: new Cursors('test') },
    ];
    @Global()
    @Module({ providers: provided, exports: provided.map((one) => one.provide) })
    class Platform {}
    @Module({
      imports: [AuditModule, InstitutionsModule],
      providers: [
        { provide: MatchDirectory, useValue: matches },
        { provide: BandChanges, useValue: new NoBandChanges() },
        BlindRule,
      ],
      exports: [MatchDirectory, BandChanges, BlindRule],
    })
    class Made {}
    @Module({
      providers: [
        { provide: PairKnowledge, useValue: pairs },
        { provide: RecallDirectory, useValue: recalls },
      ],
      exports: [PairKnowledge, RecallDirectory],
    })
    class Paired {}
    @Module({
      providers: [{ provide: FoundCompanions, useValue: new NoCompanions() }],
      exports: [FoundCompanions],
    })
    class Alone {}
    const app = await Test.createTestingModule({ imports: [Platform, AlertsModule, ...further] })
      .overrideModule(MatchesModule)
      .useModule(Made)
      .overrideModule(DisclosureModule)
      .useModule(Paired)
      .overrideModule(FoundCompanionsModule)
      .useModule(Alone)
      .compile();
    await events.start();
    return new NotificationsHouse(app, database, clock, matches, pairs, recalls);
  }

  /** Looks behind all policies. */
  get source(): DataSource {
    return this.database.admin;
  }

  get<T>(what: abstract new (...args: never[]) => T): T {
    return this.app.get(what as never, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.get(DomainEvents).stop();
    await this.app.close();
    await this.database.close();
  }

  async empty(): Promise<void> {
    this.clock.reset();
    this.matches.all.clear();
    this.matches.notified.clear();
    this.recalls.all.length = 0;
    this.pairs.barred.clear();
    this.pairs.hiddenFrom.clear();
    await emptyTables(
      this.source,
      ...['alert', 'alert_match', 'alert_subject', 'duty', 'alert_delivery', 'alert_step', 'alert_change'],
      ...['webhook_endpoint', 'webhook_attempt', 'task', 'absence', 'digest', 'digest_choice', 'focal_point'],
      'institution',
    );
    await this.source.query(`DELETE FROM actor WHERE institution_id IS NOT NULL`);
  }

  async institution(code: string, kind: string, country: string, deliversOnly = false): Promise<string> {
    const id = randomUUID();
    await this.source.query(
      `INSERT INTO institution (id, code, name, country, kind, delivers_only) VALUES ($1, $2, $2, $3, $4, $5)`,
      [id, code, country, kind, deliversOnly],
    );
    return id;
  }

  async person(institutionId: string, role: Role, email: string | null = null): Promise<Actor> {
    const actorId = randomUUID();
    await this.source.query(
      `INSERT INTO actor (id, institution_id, name, email, roles, language) VALUES ($1, $2, $3, $4, $5, 'es')`,
      [actorId, institutionId, `${role} of ${institutionId.slice(0, 4)}`, email, [role]],
    );
    return { actorId, name: role, institutionId, roles: [role], language: 'es' };
  }

  async contact(
    institutionId: string,
    given: { email?: string; actorId?: string; step?: number },
  ): Promise<void> {
    await this.source.query(
      `INSERT INTO focal_point (id, institution_id, name, email, actor_id, step, language) VALUES ($1, $2, 'desk', $3, $4, $5, 'en')`,
      [randomUUID(), institutionId, given.email ?? null, given.actorId ?? null, given.step ?? 0],
    );
  }

  /** A report of one institution and remains of another. */
  match(reportHolder: string, remainsHolder: string, given: Partial<AlertedMatch> = {}): string {
    const id = given.id ?? randomUUID();
    this.matches.all.set(id, {
      id,
      kind: 'identification',
      band: 'strong',
      a: {
        recordId: randomUUID(),
        recordType: 'report',
        institutionId: reportHolder,
        band: 'strong',
        isLead: true,
      },
      b: {
        recordId: randomUUID(),
        recordType: given.kind === 'living' ? 'living' : 'remains',
        institutionId: remainsHolder,
        band: 'strong',
        isLead: true,
      },
      holderOnly: false,
      sides: ['a', 'b'],
      doneBy: [],
      ...given,
    });
    return id;
  }

  /** One institution asks another to delete what it has seen, within ten days. */
  recall(owner: string, receiver: string): string {
    const dueAt = new Date(this.clock.now().getTime() + 240 * HOUR);
    const recall = { id: randomUUID(), version: 1, isAnswered: false, owner, receiver, dueAt };
    this.recalls.all.push(recall);
    return recall.id;
  }

  answerRecall(id: string): void {
    const at = this.recalls.all.findIndex((one) => one.id === id);
    const known = this.recalls.all[at];
    if (known) this.recalls.all[at] = { ...known, isAnswered: true, version: known.version + 1 };
  }

  /** A family or a person takes something back: these matches may not be told of any more. */
  bar(...ids: string[]): void {
    ids.forEach((id) => this.pairs.barred.add(id));
  }

  /** An agreement at level 0, or the other owner's limit, keeps a match from a side; without a side from none. */
  hide(id: string, from: AlertedSide | undefined): void {
    if (from) this.pairs.hiddenFrom.set(id, from);
    else this.pairs.hiddenFrom.delete(id);
  }

  /** It is given anew. */
  allow(...ids: string[]): void {
    ids.forEach((id) => this.pairs.barred.delete(id));
  }

  /** A search commission with a liaison and a coordinator, and a forensic institute abroad. */
  async twoInstitutions() {
    const search = await this.institution('HN-SEARCH', 'search_mechanism', 'HN');
    const institute = await this.institution('MX-FORENSIC', 'forensic_institute', 'MX');
    return {
      search,
      institute,
      liaison: await this.person(search, 'liaison'),
      coordinator: await this.person(search, 'coordinator'),
      scientist: await this.person(institute, 'forensic'),
    };
  }

  /** @returns ids of the new alerts */
  alertAbout(...ids: string[]): Promise<readonly string[]> {
    return this.get(AlertInstitutions).alert(ids);
  }

  pageOf(actor: Actor, filter: InboxFilter = {}): Promise<readonly AlertDetails[]> {
    return this.get(Inbox).page(actor, filter, 0, 50);
  }

  async chainOf(actor: Actor, id: string): Promise<ChainOfAlert['steps']> {
    const [chain] = await this.get(ReadChains).of(actor, [id]);
    return chain?.steps ?? [];
  }

  async alerts(): Promise<Told[]> {
    return this.source.query('SELECT * FROM alert ORDER BY seq');
  }

  async alertOf(institutionId: string | null): Promise<Told> {
    const found = (await this.alerts()).filter((alert) => alert.institution_id === institutionId);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  /** Tasks of a job that nobody has taken yet, with the seconds until they are due. */
  async tasks(name: string): Promise<Task[]> {
    return this.source.query(
      `SELECT name, payload->>'deliveryId' AS "deliveryId", greatest(0, extract(epoch FROM due_at - created_at))::int AS "waitsSeconds"
       FROM task WHERE name = $1 AND state = 'pending' ORDER BY created_at, due_at`,
      [name],
    );
  }

  /** Takes every task of a job that there is, as a worker would when its time has come. */
  async workOff(name: string, run: (deliveryId: string) => Promise<unknown>): Promise<void> {
    for (const { deliveryId } of await this.tasks(name)) {
      await this.source.query(
        `UPDATE task SET state = 'done', finished_at = now() WHERE name = $1 AND payload->>'deliveryId' = $2 AND state = 'pending'`,
        [name, deliveryId],
      );
      await run(deliveryId ?? '');
    }
  }

  async denials(): Promise<{ action: string; record_ids: string[]; actor_id: string; code: string }[]> {
    return this.source.query(
      `SELECT action, record_ids, actor_id, detail->>'code' AS code FROM audit_entry WHERE outcome = 'denied' ORDER BY id`,
    );
  }
}

export const operator: Actor = OPERATOR;
