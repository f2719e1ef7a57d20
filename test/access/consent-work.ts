import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { matchesSubscriptions, OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  matchingSubscriptions,
  MergeRun,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { CandidateRepository } from '../../src/modules/matching/runs/persistence/candidate.repository.js';
import {
  AlertInstitutions,
  RaiseForOpenMatches,
  notificationsSubscriptions,
} from '../../src/modules/alerts/index.js';
import { ConsentCalendar } from '../../src/modules/records/records/use-cases/consent-calendar.js';
import type { OutboxEvent } from '../../src/platform/outbox/index.js';
import type { ApiHouse } from '../api/api-house.js';
import { compareAsWorker } from '../support/compare-as-worker.js';

const SUBSCRIPTIONS = [...matchingSubscriptions, ...matchesSubscriptions, ...notificationsSubscriptions];
const noProgress = () => Promise.resolve();

/** A pair as somebody came upon it, by the names of its records. */
export interface Sighting {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  /** An institution. */
  readonly by: string;
  readonly where: string;
}

export interface Deed {
  readonly scored: readonly Sighting[];
  readonly alerted: readonly Sighting[];
}

/** What workers do of a history: each event by the job that listens to it, one after the other. */
export class ConsentWork {
  private ids = new Map<string, string>();
  /** By id, code and number of a record. */
  private names = new Map<string, string>();
  private fresh: string[] = [];
  private readonly toldBefore = new Set<string>();

  constructor(private readonly house: ApiHouse) {}

  /** Knows these records from now on, and no others; what was found of others, or left to do, is forgotten. */
  async begin(names: readonly string[], codeOf: (name: string) => string): Promise<void> {
    await this.house.sql('TRUNCATE outbox_event, task, candidate_list, hypothesis, alert CASCADE');
    this.fresh = [];
    this.toldBefore.clear();
    const rows = await this.house.sql<{ id: string; code: string; seq: number }>(
      'SELECT id, code, seq FROM record WHERE code = ANY($1)',
      [names.map(codeOf)],
    );
    const nameOf = new Map(names.map((name) => [codeOf(name), name]));
    this.ids = new Map(rows.map(({ id, code }) => [nameOf.get(code) ?? '', id]));
    this.names = new Map(
      rows.flatMap(({ id, code, seq }) => [id, code, `${seq}`].map((key) => [key, nameOf.get(code) ?? ''])),
    );
  }

  idOf(name: string): string {
    return this.ids.get(name) ?? '';
  }

  /** The record came in a file: it is compared as all that a file has changed. */
  brought(name: string): void {
    this.fresh.push(this.idOf(name));
  }

  /** Does all that is to be done. @param withSweep everything with everything as well */
  async off(withSweep: boolean): Promise<Deed> {
    await this.get(ConsentCalendar).turn();
    const scored: Sighting[] = withSweep ? await this.sweep() : [];
    for (const id of this.fresh.splice(0)) scored.push(...(await this.compare(id)));
    for (let events = await this.events(); events.length > 0; events = await this.events())
      for (const event of events) scored.push(...(await this.handle(event)));
    return { scored, alerted: await this.alerted() };
  }

  /** The pairs of matches. */
  pairsOf(matchIds: readonly string[]): Promise<{ kind: string; a: string; b: string }[]> {
    return this.house.sql('SELECT kind, record_a AS a, record_b AS b FROM hypothesis WHERE id = ANY($1)', [
      matchIds,
    ]);
  }

  /** By the names of the records; nothing where one is of another history. */
  named(one: Sighting): Sighting[] {
    if (one.where === 'count') return [one];
    const [a, b] = [this.names.get(one.a), this.names.get(one.b)];
    return a !== undefined && b !== undefined ? [{ ...one, a, b }] : [];
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.house.api.app.get<T>(type, { strict: false });
  }

  private events(): Promise<OutboxEvent[]> {
    return this.house.sql(
      `WITH taken AS (DELETE FROM outbox_event RETURNING *)
       SELECT id, name, payload, institution_id AS "institutionId", created_at AS "createdAt" FROM taken ORDER BY created_at`,
    );
  }

  private async handle(event: OutboxEvent): Promise<Sighting[]> {
    for (const { taskName, payloadOf } of SUBSCRIPTIONS.filter(({ eventName }) => eventName === event.name)) {
      const payload = (payloadOf(event) ?? {}) as {
        recordId: string;
        runId: string;
        hypothesisIds: string[];
      };
      if (taskName === 'matching.match-record') return this.compare(payload.recordId);
      if (taskName === 'matches.open-hypotheses') await this.get(OpenMatches).openMatches(payload.runId);
      else if (taskName === 'notifications.alert-institutions')
        await this.get(AlertInstitutions).alert(payload.hypothesisIds);
      else if (taskName === 'notifications.alert-of-all') await this.get(RaiseForOpenMatches).alertOfOpen();
    }
    return [];
  }

  private async compare(recordId: string): Promise<Sighting[]> {
    return this.scored(await compareAsWorker((type) => this.get(type), recordId));
  }

  private async sweep(): Promise<Sighting[]> {
    const { runId, taskId } = await this.get(StartRun).all(OPERATOR);
    await this.get(BeginRun).begin(runId, taskId);
    await this.get(ScanShard).scanShard(runId, 0, noProgress);
    await this.get(MergeRun).merge(runId, noProgress);
    return this.scored(runId);
  }

  /** Whatever a run has kept: a list keeps a hundred, which is more than there are. */
  private async scored(runId: string): Promise<Sighting[]> {
    const lists = await this.house.runtime.db.transact(PLATFORM, (tx) =>
      this.get(CandidateRepository).strong(tx, 0, runId),
    );
    return lists.flatMap(({ kind, subjectId, list }) =>
      [...list.seqs].flatMap((seq) =>
        this.named({ kind, a: subjectId, b: `${seq}`, by: 'scan', where: 'scan' }),
      ),
    );
  }

  /** Who has been alerted of what since this was asked last. */
  private async alerted(): Promise<Sighting[]> {
    const rows = await this.house.sql<{ key: string; kind: string; a: string; b: string; by: string }>(
      `SELECT m.alert_id || ' ' || m.hypothesis_id AS key, h.kind, h.record_a AS a, h.record_b AS b, i.code AS by
       FROM alert_match m JOIN alert t ON t.id = m.alert_id JOIN hypothesis h ON h.id = m.hypothesis_id
       JOIN institution i ON i.id = t.institution_id`,
    );
    const fresh = rows.filter(({ key }) => !this.toldBefore.has(key));
    for (const { key } of fresh) this.toldBefore.add(key);
    return fresh.flatMap((one) => this.named({ ...one, where: 'alert' }));
  }
}
