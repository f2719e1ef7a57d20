import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { FoundPair } from '../../../matching/runs/index.js';
import { chooseOpenings, keyOf, type KnownMatch } from '../domain/choose-openings.js';
import { stillWithheld } from '../domain/withheld.js';
import { MatchRepository, isOpen, type NewMatch, type StoredMatch } from '../persistence/match.repository.js';
import { MatchRows } from './match-rows.js';
import { LapseDisallowed } from './lapse-disallowed.js';
import { RecallExclusions } from './recall-exclusions.js';
import { RestartSides } from './restart-sides.js';
import { ReviewTasks } from './review-tasks.js';

/**
 * Opens matches for the strong pairs of a run, as far as their records have room for them. The class stands
 * apart from weighing anew what is known: that is about figures, this about places.
 */
@Injectable()
export class OpenPairs {
  constructor(
    private readonly rows: MatchRows,
    private readonly matchRepository: MatchRepository,
    private readonly lapseDisallowed: LapseDisallowed,
    private readonly exclusions: RecallExclusions,
    private readonly restarting: RestartSides,
    private readonly tasks: ReviewTasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Weaker ones that nobody has looked at lapse for stronger ones.
   * @param known matches that the run touches, locked
   * @returns those that are open now, the ones that had lapsed among them
   */
  async open(
    tx: Tx,
    runId: string,
    pairs: readonly FoundPair[],
    known: readonly StoredMatch[],
  ): Promise<NewMatch[]> {
    const { weighed, displaced } = await this.choose(tx, runId, pairs, known);
    const before = new Map(known.map((one) => [keyOfRow(one), one]));
    const gone = new Set(displaced.map(({ id }) => id));
    await this.lapseDisallowed.lapse(
      tx,
      known.filter(({ id }) => gone.has(id)),
    );
    const rows: NewMatch[] = [];
    const again: NewMatch[] = [];
    for (const row of weighed) {
      const lapsed = before.get(keyOfRow(row));
      if (lapsed) again.push(await this.takeUp(tx, lapsed, row));
      else rows.push(row);
    }
    // The rows go in an order that follows nothing: they come best first, and the numbers that they get are
    // an order that is shown.
    await this.matchRepository.insert(tx, rows.toSorted(byId));
    return [...again, ...rows];
  }

  /**
   * Chooses the pairs that open. Whether a pair is withheld from a side is known once it is weighed, and then
   * it takes no place there: the choice is made anew with each pair that is withheld, until nothing more
   * opens.
   */
  private async choose(
    tx: Tx,
    runId: string,
    pairs: readonly FoundPair[],
    known: readonly StoredMatch[],
  ): Promise<{ weighed: NewMatch[]; displaced: readonly KnownMatch[] }> {
    const there = known.map(asKnown);
    const rows = new Map<string, NewMatch>();
    const limits = {
      threshold: this.settings.HYPOTHESIS_THRESHOLD,
      perRecord: this.settings.HYPOTHESES_PER_RECORD,
    };
    for (;;) {
      const newPairs = pairs.map((pair) => ({
        ...pair,
        withheldFrom: rows.get(keyOf(pair))?.withheldFrom,
      }));
      const { opened, displaced } = chooseOpenings(newPairs, there, limits);
      const keys = opened.map(keyOf);
      const unweighed = pairs.filter((pair) => !rows.has(keyOf(pair)) && keys.includes(keyOf(pair)));
      for (const row of await this.rows.of(tx, runId, unweighed)) rows.set(keyOfRow(row), row);
      if (unweighed.every((pair) => !rows.get(keyOf(pair))?.withheldFrom))
        return { weighed: keys.flatMap((key) => rows.get(key) ?? []), displaced };
    }
  }

  /**
   * Opens a match that had lapsed. What its sides have said of it stands if its records say the same as then;
   * an exclusion stands until something material has changed.
   */
  private async takeUp(tx: Tx, lapsed: StoredMatch, row: NewMatch): Promise<NewMatch> {
    const isSame = row.hashA === lapsed.hashA && row.hashB === lapsed.hashB;
    const fallen = isSame ? [] : await this.exclusions.recall(tx, lapsed);
    const afresh = lapsed.sides
      .filter(({ side, state }) => !isSame && (state !== 'excluded' || fallen.includes(side)))
      .map(({ side }) => side);
    const state = await this.restarting.restart(tx, lapsed, afresh);
    const taken = { ...row, id: lapsed.id, state, withheldFrom: stillWithheld(lapsed, row) };
    await this.matchRepository.rescore(tx, taken);
    await this.tasks.follow(tx, lapsed, state);
    return taken;
  }
}

const keyOfRow = ({ kind, recordA: a, recordB: b }: StoredMatch | NewMatch): string => keyOf({ kind, a, b });

const asKnown = (one: StoredMatch): KnownMatch => ({
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

const byId = ({ id: one }: NewMatch, { id: other }: NewMatch): number => (one < other ? -1 : 1);
