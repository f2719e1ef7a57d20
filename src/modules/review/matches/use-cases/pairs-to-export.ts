import { Injectable } from '@nestjs/common';
import type { SmallBankRange } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { WORD_LEVEL, type Disclosure, type PairView } from '../../disclosure/index.js';
import { SmallBanks, DisclosedFigures, type ExportedPair } from '../../../matching/runs/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
import { withoutDna } from '../domain/side-figures.js';

/** A pair as whoever exports may see it. */
export interface SeenPair extends ExportedPair {
  readonly view: PairView;
  readonly smallBank?: SmallBankRange | undefined;
  /** True where both records are of whoever exports, or the export is to measure. */
  readonly isOwn: boolean;
}

/** Below this level a hit has no figures. */
export const FIGURES_FROM = 2;

/**
 * Probability that a mark is held against: of a pair of two institutions the least that its band may be, so
 * that no mark tells more than the band.
 */
const LEAST_OF: Readonly<Record<Band, number>> = { strong: 0.9, moderate: 0.5, weak: 0 };

const markOf = ({ pair, isOwn }: SeenPair): number =>
  isOwn ? pair.probability : LEAST_OF[bandOf(pair.probability)];

/**
 * Tells whether a mark says anything of a pair. Of a pair with somebody else's record in a small bank no mark
 * does.
 */
const isMarkTold = ({ smallBank, isOwn }: SeenPair): boolean => isOwn || !smallBank;

/**
 * Selects the pairs that an export may hold, and their figures. The class stands apart from how a line says
 * them: a pair is chosen by what its reader is told of it, so that a mark tells no more than the line.
 */
@Injectable()
export class PairsToExport {
  constructor(
    private readonly figures: DisclosedFigures,
    private readonly smallBanks: SmallBanks,
  ) {}

  /**
   * @param piece pairs as they were compared
   * @param minProbability the mark that was asked for; 0 without one
   */
  async select(
    tx: Tx,
    actor: Actor,
    disclosure: Disclosure,
    piece: readonly ExportedPair[],
    minProbability: number,
  ): Promise<SeenPair[]> {
    const measures = isToMeasure(actor);
    // Whoever may not see a score learns nothing of it by asking for those above a mark.
    const leastLevel = minProbability > 0 ? FIGURES_FROM : 1;
    const counting = await this.asCounts(tx, actor, piece);
    const seen = seenBy(disclosure, counting, actor).filter(
      (one) => one.view.level >= leastLevel && (measures || markOf(one) >= minProbability),
    );
    const smallBanks = measures ? [] : await this.smallBanks.of(tx, seen.map(({ pair }) => pair)); // prettier-ignore
    return seen
      .map((one, at): SeenPair => ({ ...one, smallBank: smallBanks[at] }))
      .filter((one) => minProbability === 0 || isMarkTold(one));
  }

  /**
   * Returns the pairs as they count for an institution that does not admit each sample of others; to a reader
   * of no institution, as they are.
   */
  private async asCounts(tx: Tx, actor: Actor, pairs: readonly ExportedPair[]): Promise<ExportedPair[]> {
    if (actor.institutionId === undefined) return [...pairs];
    const { institutionId } = actor;
    const sides = await this.figures.ofSides(tx, pairs.map(({ pair }) => pair), { institutionId }); // prettier-ignore
    return pairs.flatMap((one, at) => {
      const figures = sides[at]?.a ?? sides[at]?.b;
      if (!figures) return [one];
      const { log10LR, probability, evidence = one.evidence } = figures;
      // One that is kept for DNA of which nothing is told is not there.
      if (figures.evidence && log10LR < 0) return [];
      return [{ ...one, evidence, pair: { ...one.pair, log10LR, probability } }];
    });
  }
}

/**
 * Tells whether an export is to measure. The operator's export measures the engine: without whoever was not
 * asked yet no installation could say how well it compares.
 */
export const isToMeasure = ({ institutionId }: Actor): boolean => institutionId === undefined;

function seenBy(
  disclosure: Disclosure,
  pairs: readonly ExportedPair[],
  { institutionId }: Actor,
): SeenPair[] {
  return pairs.flatMap((one) => {
    const view = disclosure.of({ kind: one.pair.kind, a: one.a, b: one.b });
    // Whoever measures an engine wants its own figures.
    const isOwn = [one.a, one.b].every(
      (record) => institutionId === undefined || record.institutionId === institutionId,
    );
    return view && view.level > 0 ? [{ ...asShown(one, view), view, isOwn }] : [];
  });
}

/** Without DNA where no agreement shows any. */
function asShown(one: ExportedPair, { dnaLevel }: PairView): ExportedPair {
  if (dnaLevel >= WORD_LEVEL) return one;
  const { log10LR, probability, evidence } = withoutDna({ ...one.pair, evidence: one.evidence });
  return { ...one, evidence, pair: { ...one.pair, log10LR, probability } };
}
