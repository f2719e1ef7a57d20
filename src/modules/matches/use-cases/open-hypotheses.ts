import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { CandidateBoard, type FoundPair } from '../../matching/index.js';
import { chooseOpenings } from '../domain/choose-openings.js';
import { HYPOTHESES_OPENED } from '../events.js';
import {
  HypothesisRepository,
  isOpen,
  type Hypothesis,
  type NewHypothesis,
} from '../persistence/hypothesis.repository.js';

const keyOf = (kind: string, a: string, b: string) => `${kind} ${a} ${b}`;

/**
 * Hop 5: opens a hypothesis for each strong pair of a run, and brings the ones that are there up to date.
 *
 * Hypotheses survive re-runs: a pair that scores lower now stays open with its new figures, for closing it is the two
 * sides' affair. An excluded pair stays excluded until one of its records says something else. A pair that may no longer
 * be compared lapses. Runs twice without harm.
 */
@Injectable()
export class OpenHypotheses {
  constructor(
    private readonly guarded: Guarded,
    private readonly board: CandidateBoard,
    private readonly hypotheses: HypothesisRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(runId: string): Promise<void> {
    await this.guarded.run(PLATFORM, 'matches.open', [], async (tx) => {
      const threshold = this.settings.HYPOTHESIS_THRESHOLD;
      const { pairs, subjectIds } = await this.board.pairsOfRun(tx, runId, threshold);
      const involved = new Set([...subjectIds, ...pairs.flatMap((pair) => [pair.a, pair.b])]);
      const known = await this.hypotheses.lockTouching(tx, [...involved]);
      const lapsed = await this.lapse(tx, known);
      const told = await this.refresh(
        tx,
        runId,
        known.filter((one) => !lapsed.has(one.id)),
      );
      const opened = await this.open(
        tx,
        runId,
        pairs,
        known.filter((one) => !lapsed.has(one.id)),
      );
      const ids = [...told, ...opened.map((row) => row.id)];
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'matches.open',
        recordIds: opened.flatMap((row) => [row.recordA, row.recordB]),
        detail: { runId, opened: opened.length, lapsed: lapsed.size },
      });
      if (ids.length > 0)
        await this.outbox.put(tx, { name: HYPOTHESES_OPENED, payload: { hypothesisIds: ids } });
    });
  }

  private async open(
    tx: Tx,
    runId: string,
    pairs: readonly FoundPair[],
    known: readonly Hypothesis[],
  ): Promise<NewHypothesis[]> {
    const { opened, displaced } = chooseOpenings(
      pairs,
      known.map((one) => ({
        id: one.id,
        kind: one.kind,
        a: one.recordA,
        b: one.recordB,
        probability: one.probability,
        log10LR: one.log10LR,
        open: isOpen(one),
        touched: one.sides.some((side) => side.state !== 'unseen'),
      })),
      { threshold: this.settings.HYPOTHESIS_THRESHOLD, perRecord: this.settings.HYPOTHESES_PER_RECORD },
    );
    for (const one of displaced) await this.hypotheses.setState(tx, one.id, 'lapsed');
    const rows = await this.rowsOf(tx, runId, opened);
    await this.hypotheses.insert(tx, rows);
    return rows;
  }

  /** Pairs that must not be compared any more: a consent was withdrawn, an agreement ended, a record taken back. */
  private async lapse(tx: Tx, known: readonly Hypothesis[]): Promise<ReadonlySet<string>> {
    const open = known.filter(isOpen);
    const pairs = open.map((one) => ({
      kind: one.kind as FoundPair['kind'],
      a: one.recordA,
      b: one.recordB,
    }));
    const allowed = await this.board.allowedNow(tx, pairs);
    const gone = open.filter((_, at) => !allowed[at]);
    for (const one of gone) await this.hypotheses.setState(tx, one.id, 'lapsed');
    return new Set(gone.map((one) => one.id));
  }

  /** Re-scores what is known. Returns those of which a side may know only now. */
  private async refresh(tx: Tx, runId: string, known: readonly Hypothesis[]): Promise<string[]> {
    const fresh: string[] = [];
    const pairs = known.map((one) => ({
      kind: one.kind as FoundPair['kind'],
      a: one.recordA,
      b: one.recordB,
    }));
    const scored = new Map(
      (await this.board.score(tx, pairs)).map((pair) => [keyOf(pair.kind, pair.a, pair.b), pair]),
    );
    for (const one of known) {
      const pair = scored.get(keyOf(one.kind, one.recordA, one.recordB));
      const change = pair && changeOf(one, pair, this.settings.HYPOTHESIS_THRESHOLD);
      if (!pair || !change) continue;
      if (change.isRevived) await this.hypotheses.resetSides(tx, one.id);
      const [row] = await this.rowsOf(tx, runId, [pair]);
      if (row)
        await this.hypotheses.rescore(tx, {
          ...row,
          id: one.id,
          state: change.isRevived ? 'candidate' : one.state,
        });
      if (change.isNews) fresh.push(one.id);
    }
    return fresh;
  }

  private async rowsOf(tx: Tx, runId: string, pairs: readonly FoundPair[]): Promise<NewHypothesis[]> {
    const explained = await this.board.explain(tx, pairs);
    return pairs.map((pair, at) => ({
      id: randomUUID(),
      kind: pair.kind,
      recordA: pair.a,
      recordB: pair.b,
      institutionA: pair.institutionA,
      institutionB: pair.institutionB,
      state: 'candidate',
      log10LR: pair.log10LR,
      prior: pair.prior,
      probability: pair.probability,
      modelVersion: pair.modelVersion,
      hashA: pair.hashA,
      hashB: pair.hashB,
      evidence: explained[at] ?? [],
      holderOnly: pair.holderOnly,
      runId,
    }));
  }
}

/**
 * What a new score changes of a hypothesis; nothing where it was made of the same records and model. A closed one is revived
 * only when its records have changed and it is strong again; news is what a side could not know before.
 */
function changeOf(
  one: Hypothesis,
  pair: FoundPair,
  threshold: number,
): { isRevived: boolean; isNews: boolean } | undefined {
  const hasNewContent = pair.hashA !== one.hashA || pair.hashB !== one.hashB;
  const isSame =
    !hasNewContent && pair.modelVersion === one.modelVersion && pair.holderOnly === one.holderOnly;
  if (isSame) return undefined;
  const isClosed = one.state === 'lapsed' || one.state === 'excluded';
  const isRevived = isClosed && hasNewContent && pair.probability >= threshold;
  if (isClosed && !isRevived) return undefined;
  return { isRevived, isNews: isRevived || (one.holderOnly && !pair.holderOnly) };
}
