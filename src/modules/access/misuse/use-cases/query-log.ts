import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, atEnd, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../accounts/index.js';
import { questionOfMissed, type LoggedQuestion } from '../domain/asked.js';
import type { BudgetedThing } from '../domain/budgets.js';
import type { QuestionKind } from '../domain/entry.js';
import { QuestionsStopped } from '../domain/errors.js';
import { QueryLogRepository, type NewEntry } from '../persistence/query-log.repository.js';
import { SignalRepository } from '../persistence/signal.repository.js';
import type { HashedQuestion } from './hash-question.js';
import { QuestionHasher } from './question-hasher.js';
import { OWN_WORK, StopAtOnce } from './stop-at-once.js';
import { UsageBudgets } from './usage-budgets.js';

/** From this level on values of a record are shown. */
const VALUES_FROM = 3;
/** Nobody's questions, or those of whoever may see no record of others anyway. */
const NOT_WATCHED = ['platform', 'operator', 'family'] as const;
const NOTHING: HashedQuestion = {
  ...{ shape: null, minusOne: [], minusTwo: [], fields: 0, named: false, ranges: [], loci: [] },
};

/** Records that were read in a transaction, by the audit log. */
export interface ReadRecords {
  readonly recordIds: readonly string[];
  /** Disclosure level at which records of others are shown by it at the most. */
  readonly level: number;
  readonly countedAs: string | undefined;
}

interface Noted {
  readonly entries: NewEntry[];
  readonly reads: ReadRecords[];
}

/**
 * Every question about records of others, written down in the transaction that answers it: who, what kind, keyed hashes of what was asked,
 * and which records it touched. No value is stored.
 */
@Injectable()
export class QueryLog {
  constructor(
    private readonly queries: QueryLogRepository,
    private readonly signals: SignalRepository,
    private readonly hasher: QuestionHasher,
    private readonly budgets: UsageBudgets,
    private readonly stops: StopAtOnce,
    private readonly clock: Clock,
  ) {}

  /** Before anything is handed out. Throws `QuestionsStopped` and `BudgetReached`. */
  async note(tx: Tx, actor: Actor, asked: LoggedQuestion): Promise<void> {
    await this.noteAll(tx, actor, [asked]);
  }

  async noteAll(tx: Tx, actor: Actor, asked: readonly LoggedQuestion[]): Promise<void> {
    const { institutionId } = actor;
    if (institutionId === undefined || asked.length === 0 || isNotWatched(actor)) return;
    if (asked.some(({ kind }) => !OWN_WORK.has(kind))) await this.requireOpen(tx, actor, institutionId);
    const entries: NewEntry[] = [];
    for (const one of asked) entries.push(await this.entryOf(actor, institutionId, one));
    await this.queries.put(tx, entries);
    this.notedIn(tx, actor, institutionId).entries.push(...entries);
    await this.budgets.count(
      tx,
      actor,
      asked.flatMap((one) => countedOf(actor, one)),
    );
  }

  /**
   * Notes that something was asked for and is not there, or may not be seen: nothing is counted, and nothing
   * more is refused.
   */
  async noteMissed(tx: Tx, actor: Actor, action: string, id: string): Promise<void> {
    const { institutionId } = actor;
    if (institutionId === undefined || isNotWatched(actor)) return;
    const question = questionOfMissed(action, id);
    await this.queries.put(tx, [await this.entryOf(actor, institutionId, { kind: 'not_found', question })]);
  }

  /**
   * Notes the records that the audit log says were read. Records of others among it of which no question has
   * told become one at the end of the transaction: what is shown without an entry in the log is not shown, so
   * that none is missing here.
   */
  noteRead(tx: Tx, actor: Actor, read: ReadRecords): void {
    const { institutionId } = actor;
    if (institutionId === undefined || isNotWatched(actor) || read.recordIds.length === 0) return;
    this.notedIn(tx, actor, institutionId).reads.push(read);
  }

  /**
   * Questions of one account within a transaction; the rules that stop are held against all of it at its end.
   */
  private notedIn(tx: Tx, actor: Actor, institutionId: string): Noted {
    return atEnd(
      tx,
      `questions ${actor.actorId}`,
      (): Noted => ({ entries: [], reads: [] }),
      async ({ entries, reads }) => {
        for (const read of reads) await this.noteUntold(tx, actor, institutionId, read);
        await this.stops.examine(tx, actor, institutionId, entries);
      },
    );
  }

  private async noteUntold(tx: Tx, actor: Actor, institutionId: string, read: ReadRecords): Promise<void> {
    const { entries } = this.notedIn(tx, actor, institutionId);
    const told = new Set(entries.flatMap(({ objects, ownObjects }) => [...objects, ...ownObjects]));
    const untold = read.recordIds.filter((id) => !told.has(id));
    const own = untold.length > 0 ? await this.queries.ownAmong(tx, untold, institutionId) : [];
    if (own.length === untold.length) return;
    const foreign = await actingAs(tx, PLATFORM, () => this.queries.foreignAmong(tx, untold, institutionId));
    if (foreign.length === 0) return;
    const shown = foreign.map((recordId) => ({ recordId, level: read.level }));
    await this.note(tx, actor, { kind: 'look', shown, own, countedAs: read.countedAs });
  }

  private async requireOpen(tx: Tx, { actorId }: Actor, institutionId: string): Promise<void> {
    if (await this.signals.isStopped(tx, [actorId, institutionId])) throw new QuestionsStopped();
  }

  private async entryOf(
    { actorId, network }: Actor,
    institutionId: string,
    asked: LoggedQuestion,
  ): Promise<NewEntry> {
    const { kind, caseId, question, hits, shown = [], own = [], decoys = [] } = asked;
    const hashed = question ? await this.hasher.hash(institutionId, question) : NOTHING;
    return {
      ...{ ...hashed, at: this.clock.now(), actorId, institutionId, kind },
      ...{ caseId: caseId ?? null, hits: hits ?? null },
      objects: [...new Set(shown.map(({ recordId }) => recordId))],
      ownObjects: [...new Set(own)],
      network: network === undefined ? null : await this.hasher.hashNetwork(institutionId, network),
      decoys: await Promise.all(decoys.map((id) => this.hasher.hashDecoy(id))),
    };
  }
}

const isNotWatched = ({ roles }: Actor): boolean => NOT_WATCHED.some((role) => roles.includes(role));

type Budgeted = Exclude<BudgetedThing, 'read'>;

interface One {
  readonly what: Budgeted;
  readonly object: string;
}

const each = (what: Budgeted, objects: readonly string[]): One[] =>
  objects.map((object) => ({ what, object }));

/** Things of a question that count against a budget: records that were shown, and that it was asked. */
function countedOf(
  { session }: Actor,
  { kind, caseId, shown = [], own = [], countedAs }: LoggedQuestion,
): One[] {
  if (countedAs !== undefined) return each('compared', [countedAs]);
  const records = shown.map(({ recordId: object, level }): One => {
    const isShown = kind !== 'look' || level >= VALUES_FROM;
    return { what: isShown ? 'shown' : 'compared', object };
  });
  const byHand = session !== undefined && session.kind !== 'machine';
  const asked: Readonly<Partial<Record<QuestionKind, readonly One[]>>> = {
    search: each('search', [randomUUID()]),
    // The word of a pair that is read again is no other question.
    dna_word: each(
      'dna_word',
      shown.map(({ recordId }) => `${own[0]} ${recordId}`),
    ),
    case_question: each('case_question', caseId === undefined ? [] : [caseId]),
    dna_exchange: each('dna_exchange', [randomUUID()]),
    export: each('export', [randomUUID()]),
    filed: each('filed', byHand ? own : []),
  };
  return [...records, ...(asked[kind] ?? [])];
}
