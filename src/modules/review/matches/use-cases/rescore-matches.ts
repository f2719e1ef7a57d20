import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import {
  FoundCandidates,
  DisclosedFigures,
  type FiguresOfSides,
  type FoundPair,
} from '../../../matching/runs/index.js';
import { keyOf } from '../domain/choose-openings.js';
import { bandOf } from '../domain/match-state.js';
import { stillWithheld } from '../domain/withheld.js';
import { MatchRepository, isOpen, type NewMatch, type StoredMatch } from '../persistence/match.repository.js';
import { MatchRows } from './match-rows.js';
import { RecallExclusions } from './recall-exclusions.js';
import { RestartSides } from './restart-sides.js';

/** Open ones that are explained and written in one piece. */
const WEIGHED_AT_ONCE = 250;
/** Figures that differ by less are the same, rounded on their way. */
const ROUNDED = 1e-9;

interface Rescored {
  readonly one: StoredMatch;
  readonly pair: FoundPair;
}

/**
 * Weighs the matches that are there anew, as the bank stands now. The class stands apart from opening new
 * ones: one that is open stays so however it scores, and an excluded one stays excluded until what has
 * changed is material.
 */
@Injectable()
export class RescoreMatches {
  constructor(
    private readonly foundCandidates: FoundCandidates,
    private readonly figures: DisclosedFigures,
    private readonly rows: MatchRows,
    private readonly matchRepository: MatchRepository,
    private readonly exclusions: RecallExclusions,
    private readonly restarting: RestartSides,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * @param known locked
   * @returns ids of those of which a side may know only now
   */
  async rescore(tx: Tx, runId: string, known: readonly StoredMatch[]): Promise<string[]> {
    const pairs = known.map(({ kind, recordA, recordB }) => ({
      kind: kind as FoundPair['kind'],
      a: recordA,
      b: recordB,
    }));
    const scored = new Map((await this.foundCandidates.score(tx, pairs)).map((pair) => [keyOf(pair), pair]));
    const found = known.flatMap((one): Rescored[] => {
      const pair = scored.get(keyOf({ kind: one.kind, a: one.recordA, b: one.recordB }));
      return pair ? [{ one, pair }] : [];
    });
    const fresh: string[] = [];
    for (const each of found) if (await this.rescoreOne(tx, runId, each)) fresh.push(each.one.id);
    const open = found.filter(({ one, pair }) => isOpen(one) && isOfSame(one, pair));
    const sides = await this.figures.ofSides(tx, open.map(({ pair }) => pair), { makesWords: true }); // prettier-ignore
    const passedOn = await this.reweigh(
      tx,
      runId,
      open.filter(({ one, pair }, at) => isWeighedAnew(one, pair, sides[at])),
    );
    return [...fresh, ...passedOn];
  }

  /**
   * Weighs one match anew, for what other records, another model or other permissions change.
   *
   * @returns whether a side may know of it only now
   */
  private async rescoreOne(tx: Tx, runId: string, { one, pair }: Rescored): Promise<boolean> {
    const change = changeOf(one, pair, this.settings.HYPOTHESIS_THRESHOLD);
    if (!change) return false;
    const fallen = change.mayRevive ? await this.exclusions.recall(tx, one) : [];
    if (change.mayRevive && fallen.length === 0) return false;
    const state = change.mayRevive ? await this.restarting.restart(tx, one, fallen) : one.state;
    const [row] = await this.rows.of(tx, runId, [pair]);
    if (!row) return change.mayRevive || change.isNews;
    const withheldFrom = stillWithheld(one, row);
    await this.matchRepository.rescore(tx, { ...row, id: one.id, state, withheldFrom });
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
      await this.matchRepository.reweigh(tx, weighed);
    }
    return passedOn;
  }
}

type Figures = Pick<StoredMatch, 'log10LR' | 'probability'>;

/** Tells whether a match was scored of the same records by the same model. */
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

/** Returns the bands of a match that either side reads. */
function bandsOf({ probability, figuresA, figuresB }: NewMatch | StoredMatch): string {
  const all = [probability, figuresA?.probability ?? probability, figuresB?.probability ?? probability];
  return all.map(bandOf).join();
}

/**
 * Returns what a new score changes of a match; nothing where it was made of the same records and model. An
 * excluded one is revived only when its records have changed, if what has changed is material, and it is
 * strong again; one that lapsed competes for a place like a new pair, and is none of this rule's business.
 * News is what a side could not know before.
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
