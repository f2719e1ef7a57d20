import { Readable } from 'node:stream';
import type { ExchangeRecord } from '../../src/kernel/contract/index.js';
import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import { ImportFile } from '../../src/modules/exchange/imports/index.js';
import { exportApproved } from '../support/second-person.js';
import { ExportMatches, ReadMatches } from '../../src/modules/review/matches/index.js';
import { FollowAgreements, LoadInstitutions } from '../../src/modules/institutions/index.js';
import { Inbox } from '../../src/modules/alerts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { ApiHouse } from '../api/api-house.js';
import { contentAtFirst, entryOf, takenBack, takenUp, withRelative, withWish } from './consent-house.js';
import type { World } from './consent-oracle.js';
import { LIVING, REMAINS, REPORTS, TYPED, type Step } from './consent-steps.js';
import { COUNTRY, START } from './consent-world.js';
import { ConsentWork, type Deed, type Sighting } from './consent-work.js';

const NAMES = [...REPORTS, ...REMAINS, ...LIVING];
const HOUR = 3_600_000;
/** A renewal holds for so long. */
export const RENEWED_MS = 48 * HOUR;
const NEVER = '2100-01-01T00:00:00Z';
const OPEN = ['candidate', 'notified', 'in_confirmation', 'conflict'];

class WorldClock extends Clock {
  time = START;

  override now(): Date {
    return new Date(this.time);
  }
}

/** Somebody of each institution, who may do and see all that can be done and seen there. */
interface Person {
  readonly token: string;
  readonly actor: Actor;
}

/**
 * A history through the use cases, PostgreSQL and matching: people ask the API, files are imported, agreements are loaded and end on their
 * day, all at the history's own time.
 */
export class ConsentDatabase {
  private histories = 0;
  private readonly work: ConsentWork;

  private constructor(
    private readonly house: ApiHouse,
    private readonly clock: WorldClock,
    private readonly people: ReadonlyMap<string, Person>,
  ) {
    this.work = new ConsentWork(house);
  }

  static async open(): Promise<ConsentDatabase> {
    const clock = new WorldClock();
    const settings = {
      ...{ HYPOTHESIS_THRESHOLD: '0.001', HYPOTHESES_PER_RECORD: '20', MATCH_SHARDS: '1' },
      READ_RECORDS_PER_HOUR: '1000000',
    };
    const house = await ApiHouse.open([], settings, { clock });
    const institutions = Object.entries(COUNTRY).map(([code, country]) => ({
      ...{ code, name: code, country },
      kind: code === 'R' ? 'public_register' : 'forensic_institute',
    }));
    await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, { institutions });
    const people = new Map<string, Person>();
    for (const code of Object.keys(COUNTRY)) {
      const roles: Actor['roles'] = ['forensic', 'coordinator', 'liaison'];
      const { token, ...who } = await house.enrol(code, [...roles]);
      people.set(code, { token, actor: { ...who, roles, name: code, language: 'en', purpose: 'casework' } });
    }
    return new ConsentDatabase(house, clock, people);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** Takes the records of the history before back, and brings those of a new one. No agreement is in force then. */
  async begin(world: World): Promise<void> {
    if (this.histories > 0) {
      this.clock.time += 1;
      const gone = [];
      for (const name of NAMES) gone.push(this.newer(takenBack(await this.contentOf(name))));
      await this.bring(gone);
    }
    this.histories += 1;
    this.clock.time = world.now;
    for (const at of world.agreements.keys()) await this.agree(world, at, false);
    await this.bring(NAMES.map((name) => ({ ...contentAtFirst(name), id: this.codeOf(name) })));
    await this.work.begin(NAMES, (name) => this.codeOf(name));
  }

  /** @returns whether it was taken: what a desk refuses changes nothing */
  async play(world: World, step: Step): Promise<boolean> {
    this.clock.time = world.now;
    if (step.do === 'pass') this.clock.time += step.hours * HOUR;
    else if (step.do === 'relative')
      return this.bringAgain(TYPED, (content) =>
        content.recordType === 'report'
          ? withRelative(
              content,
              step.said?.map((said) => entryOf(said, world.now)),
            )
          : content,
      );
    else if (step.do === 'import')
      return this.bringAgain(
        step.report,
        (content) =>
          ({ ...content, consents: step.said.map((said) => entryOf(said, world.now)) }) as ExchangeRecord,
      );
    else if ('at' in step) await this.agree(world, step.at, step.do === 'sign');
    else if ('record' in step)
      return step.do === 'back' ? this.bringAgain(step.record, takenUp) : this.gone(step.record);
    else if (step.do === 'wish') return this.wish(step);
    else if (step.do === 'decide')
      return this.ask(step.report, 'recordConsent', { consent: entryOf(step.said, world.now) });
    else if (step.do === 'withdraw')
      return this.ask(step.report, 'withdrawConsent', { purpose: step.purpose });
    else if (step.do === 'renew') {
      const until = new Date(world.now + RENEWED_MS).toISOString();
      return this.ask(step.report, 'renewConsent', { purpose: step.purpose, until });
    }
    return true;
  }

  /** What workers do of it, to its end. */
  workOff(step: Step): Promise<Deed> {
    return this.work.off(step.do === 'freeze');
  }

  /** What the institutions come upon now, wherever they look. */
  async seen(): Promise<Sighting[]> {
    const looks = [...this.people].map(([by, { actor }]) => this.seenBy(by, actor));
    return (await Promise.all(looks)).flat();
  }

  private async seenBy(by: string, actor: Actor): Promise<Sighting[]> {
    const matches = await this.get(ReadMatches).page(actor, { states: OPEN }, Number.MAX_SAFE_INTEGER, 200);
    const listed = matches
      .filter(({ state }) => state !== 'lapsed')
      .map(({ storedMatch: { kind, recordA: a, recordB: b } }) => ({ kind, a, b, where: 'matches' }));
    const alerts = await this.get(Inbox).page(actor, {}, 0, 100);
    const told = await this.work.pairsOf(
      alerts.flatMap((alert) => alert.matches.map(({ hypothesisId }) => hypothesisId)),
    );
    const counted = alerts
      .filter(({ matchCount, matches: shown }) => matchCount !== shown.length)
      .map(({ kind }) => ({ kind, a: 'more', b: 'more', where: 'count' }));
    const exported: Omit<Sighting, 'by'>[] = [];
    await exportApproved(this.house.asUseCases, actor.institutionId ?? null, (approvalId) =>
      this.get(ExportMatches).export(actor, { withEvidence: false, approvalId }, ({ kind, a, b }) => {
        exported.push({ kind, a: a.id, b: b.id, where: 'export' });
      }),
    );
    return [...listed, ...told.map((pair) => ({ ...pair, where: 'inbox' })), ...counted, ...exported].flatMap(
      (one) => this.work.named({ ...one, by }),
    );
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.house.api.app.get<T>(type, { strict: false });
  }

  private codeOf(name: string): string {
    return `${name}-${this.histories}`;
  }

  /** Puts it in force, or has its day be now. */
  private async agree({ agreements }: World, at: number, isInForce: boolean): Promise<void> {
    const terms = agreements[at];
    if (!terms) return;
    const { parties, except, covers, purposes } = terms;
    const agreement = {
      ...{ id: `T-${at}`, level: 3, categories: covers, purposes },
      parties: parties === 'all' ? '*' : parties,
      except: except.length === 2 ? [except] : [],
      until: isInForce ? NEVER : new Date(this.clock.time + 1).toISOString(),
    };
    await this.get(LoadInstitutions).loadFile(OPERATOR, { agreements: [agreement] });
    if (isInForce) return;
    this.clock.time += 1;
    await this.get(FollowAgreements).followAll();
  }

  private gone(name: string): Promise<boolean> {
    const types = { A1: 'Report', A2: 'Report', B1: 'Report', C1: 'Remains', R1: 'Remains', R2: 'Remains' };
    const type = types[name as keyof typeof types] ?? 'LocatedPerson';
    return this.ask(name, `withdraw${type}`, { reason: 'Taken back.' });
  }

  private async wish({ living, wish, by }: Extract<Step, { do: 'wish' }>): Promise<boolean> {
    if (by === 'file' || wish === undefined)
      return this.bringAgain(living, (content) =>
        content.recordType === 'living' ? withWish(content, wish) : content,
      );
    const decided = { decidedBy: 'guardianship_authority', authority: 'PPNNA 1/2026' };
    return this.ask(living, 'recordWish', { informFamily: wish, ...(by === 'authority' && decided) });
  }

  /** @returns whether it was done */
  private async ask(name: string, field: string, input: object): Promise<boolean> {
    const id = this.work.idOf(name);
    const [row] = await this.house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [id]);
    const { token = '' } = this.people.get(name[0] ?? '') ?? {};
    const said = { id, expectedVersion: row?.version, ...input };
    const answer = await this.house.change(token, field, said, '__typename');
    return ['Report', 'Remains', 'LocatedPerson'].includes(answer.__typename as string);
  }

  /** @returns whether the file was taken: of a consent that ends before it begins it is not */
  private async bringAgain(
    name: string,
    rule: (content: ExchangeRecord) => ExchangeRecord,
  ): Promise<boolean> {
    const isTaken = await this.bring([this.newer(rule(await this.contentOf(name)))]);
    if (isTaken) this.work.brought(name);
    return isTaken;
  }

  private async contentOf(name: string): Promise<ExchangeRecord> {
    const [row] = await this.house.sql<{ content: ExchangeRecord }>(
      'SELECT content FROM record WHERE code = $1',
      [this.codeOf(name)],
    );
    if (!row) throw new Error(`${name} is not there.`);
    return row.content;
  }

  private newer(content: ExchangeRecord): ExchangeRecord {
    return { ...content, updatedAt: this.clock.now().toISOString() };
  }

  /** @returns whether all of it was taken */
  private async bring(records: readonly object[]): Promise<boolean> {
    const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const { answer } = await this.get(ImportFile).import(OPERATOR, {
      ...{ stream: Readable.from([Buffer.from(text)]), format: { kind: 'exchange' } as const },
      ...{ institution: undefined, dryRun: false, strict: false },
    });
    const other = answer.errors.find(({ code }) => code !== 'EXCHANGE.END_BEFORE_START');
    if (other) throw new Error(JSON.stringify(other));
    return answer.rejected === 0;
  }
}
