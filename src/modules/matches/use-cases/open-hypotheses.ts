import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { RecallOfBarred } from '../../disclosure/index.js';
import { CandidateBoard, type FiguresOfSides, ToldFigures, type FoundPair } from '../../matching/index.js';
import { stillWithheld } from '../domain/withheld.js';
import { chooseOpenings, type KnownHypothesis } from '../domain/choose-openings.js';
import { bandOf, OPEN_STATES, stateTakenUp, type MatchState } from '../domain/match-state.js';
import { HYPOTHESES_OPENED } from '../events.js';
import {
  HypothesisRepository,
  isOpen,
  type StoredMatch,
  type NewHypothesis,
  type Side,
} from '../persistence/hypothesis.repository.js';
import { HypothesisRows } from './hypothesis-rows.js';
import { LapseBarred } from './lapse-barred.js';
import { NoticeBandChanges } from './notice-band-changes.js';
import { RecallExclusions } from './recall-exclusions.js';
import { ReviewTasks } from './review-tasks.js';

/** Open ones that are explained and written in one piece. */
const WEIGHED_AT_ONCE = 250;
/** Figures that differ by less are the same, rounded on their way. */
const ROUNDED = 1e-9;

interface Rescored {
  readonly one: StoredMatch;
  readonly pair: FoundPair;
}

const keyOf = (kind: string, a: string, b: string) => `${kind} ${a} ${b}`;

/**
 * Hop 5: opens a hypothesis for each strong pair of a run, and brings the ones that are there up to date.
 *
 * Hypotheses survive re-runs: those that are open are weighed anew in each as their candidates are, and a pair that scores lower now stays open, for
 * closing it is the two sides' affair. An excluded pair stays excluded until one of its records changes in what
 * is material to the exclusion. A pair that may no longer
 * be compared lapses, and is taken up again when it may (a consent is given anew, a record imported again) and there is
 * room for it. Runs twice without harm.
 */
@Injectable()
export class OpenHypotheses {
  constructor(
    private readonly guarded: Guarded,
    private readonly board: CandidateBoard,
    private readonly figures: ToldFigures,
    private readonly rows: HypothesisRows,
    private readonly hypotheses: HypothesisRepository,
    private readonly barred: LapseBarred,
    private readonly exclusions: RecallExclusions,
    private readonly recalls: RecallOfBarred,
    private readonly tasks: ReviewTasks,
    private readonly bands: NoticeBandChanges,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async openMatches(runId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'matches.open', [], async (tx) => {
      const threshold = this.settings.HYPOTHESIS_THRESHOLD;
      const { pairs, subjectIds, isSweep, modelVersion } = await this.board.pairsOfRun(tx, runId, threshold);
      const involved = new Set([...subjectIds, ...pairs.flatMap((pair) => [pair.a, pair.b])]);
      // A sweep is about all of them: another model may have made weak what was strong.
      const touched = await this.hypotheses.lockTouching(tx, [...involved], isSweep ? OPEN_STATES : []);
      await this.figures.takeTurns(tx, [
        ...new Set([...involved, ...touched.flatMap(({ recordA, recordB }) => [recordA, recordB])]),
      ]);
      const lapsed = new Set(await this.barred.lapseAll(tx, touched));
      // A sweep is about all records: what ended in it is nobody's withdrawal.
      if (!isSweep) await this.barred.note(tx, [...lapsed], subjectIds);
      const recalled = await this.recalls.ask(tx, isSweep ? undefined : [...involved]);
      const known = touched.filter((one) => !lapsed.has(one));
      const told = await this.refresh(tx, runId, known);
      const opened = await this.open(tx, runId, pairs, known);
      await this.bands.notice(tx, { runId, isSweep, modelVersion }, known);
      const ids = [...told, ...opened.map((row) => row.id)];
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'matches.open',
        recordIds: opened.flatMap((row) => [row.recordA, row.recordB]),
        detail: { runId, opened: opened.length, lapsed: lapsed.size, recalled },
      });
      if (ids.length > 0)
        await this.outbox.put(tx, { name: HYPOTHESES_OPENED, payload: { hypothesisIds: ids } });
    });
  }

  private async open(
    tx: Tx,
    runId: string,
    pairs: readonly FoundPair[],
    known: readonly StoredMatch[],
  ): Promise<NewHypothesis[]> {
    const { weighed, displaced } = await this.choose(tx, runId, pairs, known);
    const before = new Map(known.map((one) => [keyOf(one.kind, one.recordA, one.recordB), one]));
    const gone = new Set(displaced.map(({ id }) => id));
    await this.barred.lapse(
      tx,
      known.filter(({ id }) => gone.has(id)),
    );
    const rows: NewHypothesis[] = [];
    const again: NewHypothesis[] = [];
    for (const row of weighed) {
      const lapsed = before.get(keyOf(row.kind, row.recordA, row.recordB));
      if (lapsed) again.push(await this.takeUp(tx, lapsed, row));
      else rows.push(row);
    }
    // In an order that follows nothing: they come best first, and the numbers that they get are an order that is shown.
    await this.hypotheses.insert(tx, rows.toSorted(byId));
    return [...again, ...rows];
  }

  /**
   * Whether a pair is withheld from a side is known once it is weighed, and then it takes no place there: the choice is made anew with each that is,
   * until nothing more opens.
   */
  private async choose(
    tx: Tx,
    runId: string,
    pairs: readonly FoundPair[],
    known: readonly StoredMatch[],
  ): Promise<{ weighed: NewHypothesis[]; displaced: readonly KnownHypothesis[] }> {
    const there = known.map(asKnown);
    const rows = new Map<string, NewHypothesis>();
    const limits = {
      threshold: this.settings.HYPOTHESIS_THRESHOLD,
      perRecord: this.settings.HYPOTHESES_PER_RECORD,
    };
    for (;;) {
      const newcomers = pairs.map((pair) => ({
        ...pair,
        withheldFrom: rows.get(keyOfPair(pair))?.withheldFrom,
      }));
      const { opened, displaced } = chooseOpenings(newcomers, there, limits);
      const keys = opened.map(keyOfPair);
      const unweighed = pairs.filter((pair) => !rows.has(keyOfPair(pair)) && keys.includes(keyOfPair(pair)));
      for (const row of await this.rows.of(tx, runId, unweighed))
        rows.set(keyOf(row.kind, row.recordA, row.recordB), row);
      if (unweighed.every((pair) => !rows.get(keyOfPair(pair))?.withheldFrom))
        return { weighed: keys.flatMap((key) => rows.get(key) ?? []), displaced };
    }
  }

  /**
   * Opens a hypothesis that had lapsed. What its sides have said of it stands if its records say the same as then; an exclusion stands
   * until something material has changed.
   */
  private async takeUp(tx: Tx, lapsed: StoredMatch, row: NewHypothesis): Promise<NewHypothesis> {
    const isSame = row.hashA === lapsed.hashA && row.hashB === lapsed.hashB;
    const fallen = isSame ? [] : await this.exclusions.recall(tx, lapsed);
    const afresh = lapsed.sides
      .filter(({ side, state }) => !isSame && (state !== 'excluded' || fallen.includes(side)))
      .map(({ side }) => side);
    const state = await this.lookAfresh(tx, lapsed, afresh);
    const taken = { ...row, id: lapsed.id, state, withheldFrom: stillWithheld(lapsed, row) };
    await this.hypotheses.rescore(tx, taken);
    await this.tasks.follow(tx, lapsed, state);
    return taken;
  }

  /** Re-scores what is known. Returns those of which a side may know only now. */
  private async refresh(tx: Tx, runId: string, known: readonly StoredMatch[]): Promise<string[]> {
    const pairs = known.map(({ kind, recordA, recordB }) => ({
      kind: kind as FoundPair['kind'],
      a: recordA,
      b: recordB,
    }));
    const scored = new Map(
      (await this.board.score(tx, pairs)).map((pair) => [keyOf(pair.kind, pair.a, pair.b), pair]),
    );
    const found = known.flatMap((one): Rescored[] => {
      const pair = scored.get(keyOf(one.kind, one.recordA, one.recordB));
      return pair ? [{ one, pair }] : [];
    });
    const fresh: string[] = [];
    for (const each of found) if (await this.rescore(tx, runId, each)) fresh.push(each.one.id);
    const open = found.filter(({ one, pair }) => isOpen(one) && isOfSame(one, pair));
    const sides = await this.figures.ofSides(tx, open.map(({ pair }) => pair), { makesWords: true }); // prettier-ignore
    const passedOn = await this.reweigh(
      tx,
      runId,
      open.filter(({ one, pair }, at) => isWeighedAnew(one, pair, sides[at])),
    );
    return [...fresh, ...passedOn];
  }

  /** What other records, another model or other permissions change. @returns whether a side may know of it only now */
  private async rescore(tx: Tx, runId: string, { one, pair }: Rescored): Promise<boolean> {
    const change = changeOf(one, pair, this.settings.HYPOTHESIS_THRESHOLD);
    if (!change) return false;
    const fallen = change.mayRevive ? await this.exclusions.recall(tx, one) : [];
    if (change.mayRevive && fallen.length === 0) return false;
    const state = change.mayRevive ? await this.lookAfresh(tx, one, fallen) : one.state;
    const [row] = await this.rows.of(tx, runId, [pair]);
    if (!row) return change.mayRevive || change.isNews;
    const withheldFrom = stillWithheld(one, row);
    await this.hypotheses.rescore(tx, { ...row, id: one.id, state, withheldFrom });
    return change.mayRevive || change.isNews || withheldFrom !== one.withheldFrom;
  }

  /** @returns those of which both sides may know only now */
  private async reweigh(tx: Tx, runId: string, moved: readonly Rescored[]): Promise<string[]> {
    const passedOn: string[] = [];
    for (let from = 0; from < moved.length; from += WEIGHED_AT_ONCE) {
      const piece = moved.slice(from, from + WEIGHED_AT_ONCE);
      const pairs = piece.map(({ pair }) => pair);
      const rows = await this.rows.of(tx, runId, pairs);
      const weighed = piece.flatMap(({ one }, at) => {
        const row = rows[at];
        if (!row) return [];
        const withheldFrom = stillWithheld(one, row);
        if (withheldFrom !== one.withheldFrom) passedOn.push(one.id);
        return [{ ...row, id: one.id, withheldFrom, isOtherBand: bandsOf(row) !== bandsOf(one) }];
      });
      await this.hypotheses.reweigh(tx, weighed);
    }
    return passedOn;
  }

  /** @returns the state of the hypothesis when these of its sides begin anew */
  private async lookAfresh(tx: Tx, one: StoredMatch, afresh: readonly Side[]): Promise<MatchState> {
    if (afresh.length > 0) await this.hypotheses.resetSides(tx, one.id, afresh);
    const [a, b] = one.sides.map(({ side, state }) => (afresh.includes(side) ? 'unseen' : state));
    return a && b ? stateTakenUp(a, b) : 'candidate';
  }
}

const keyOfPair = ({ kind, a, b }: FoundPair): string => keyOf(kind, a, b);

const asKnown = (one: StoredMatch): KnownHypothesis => ({
  id: one.id,
  kind: one.kind,
  a: one.recordA,
  b: one.recordB,
  institutionA: one.institutionA,
  institutionB: one.institutionB,
  probability: one.probability,
  log10LR: one.log10LR,
  holderOnly: one.holderOnly,
  withheldFrom: one.withheldFrom,
  open: isOpen(one),
  lapsed: one.state === 'lapsed',
  touched: one.sides.some((side) => side.state !== 'unseen'),
});

type Figures = Pick<StoredMatch, 'log10LR' | 'probability'>;

/** The same records by the same model. */
function isOfSame(one: StoredMatch, pair: FoundPair): boolean {
  return (
    pair.hashA === one.hashA &&
    pair.hashB === one.hashB &&
    pair.modelVersion === one.modelVersion &&
    pair.holderOnly === one.holderOnly
  );
}

/** Other figures than before: the bank has grown, somebody else competes, or a side admits other samples. */
function isWeighedAnew(one: StoredMatch, pair: FoundPair, sides: FiguresOfSides | undefined): boolean {
  return differ(pair, one) || differ(sides?.a, one.figuresA) || differ(sides?.b, one.figuresB);
}

function differ(x: Figures | null | undefined, y: Figures | null | undefined): boolean {
  if (!x || !y) return Boolean(x) !== Boolean(y);
  return Math.abs(x.probability - y.probability) > ROUNDED || Math.abs(x.log10LR - y.log10LR) > ROUNDED;
}

/** What is read of a match by either side. */
function bandsOf({ probability, figuresA, figuresB }: NewHypothesis | StoredMatch): string {
  const all = [probability, figuresA?.probability ?? probability, figuresB?.probability ?? probability];
  return all.map(bandOf).join();
}

/**
 * What a new score changes of a hypothesis; nothing where it was made of the same records and model. An excluded one is
 * revived only when its records have changed, if what has changed is material, and it is strong again; one that lapsed competes for a place like a newcomer,
 * and is none of this rule's business. News is what a side could not know before.
 */
function changeOf(
  one: StoredMatch,
  pair: FoundPair,
  threshold: number,
): { mayRevive: boolean; isNews: boolean } | undefined {
  const hasNewContent = pair.hashA !== one.hashA || pair.hashB !== one.hashB;
  if (isOfSame(one, pair) || one.state === 'lapsed') return undefined;
  const isExcluded = one.state === 'excluded';
  const mayRevive = isExcluded && hasNewContent && pair.probability >= threshold;
  if (isExcluded && !mayRevive) return undefined;
  return { mayRevive, isNews: one.holderOnly && !pair.holderOnly };
}

const byId = ({ id: one }: NewHypothesis, { id: other }: NewHypothesis): number => (one < other ? -1 : 1);
