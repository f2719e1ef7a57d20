import { Injectable } from '@nestjs/common';
import type { SmallBankRange } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { BulkExport } from '../../approvals/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { QuestionLedger } from '../../misuse/index.js';
import {
  DisclosedLedger,
  DisclosureDesk,
  evidenceView,
  inFigures,
  inWords,
  WORD_LEVEL,
  type Disclosure,
  type HandlingCode,
  type PairView,
  type Redaction,
  type ShownTo,
  type ToldItem,
  type Weight,
} from '../../disclosure/index.js';
import { RankedExport, SmallBanks, ToldFigures, type ExportedPair } from '../../matching/index.js';
import { ExplainedMatches } from '../persistence/explained-matches.js';
import { HypothesisRepository, type MatchEvidence } from '../persistence/hypothesis.repository.js';
import { withoutDna } from '../domain/side-figures.js';
import { bandOf, type Band } from '../domain/match-state.js';
import { byWhatIsTold } from '../domain/told-order.js';
import { inBank, type ShownSmallBank } from './shown-figures.js';

interface ExportedSide {
  readonly institution: string;
  readonly id: string;
  readonly recordType: string;
}

/** One line of the export (exchange format, "Matches, as exported"). What is left out of it, `redactions` name. */
export interface ExportedMatch {
  readonly a: ExportedSide;
  readonly b: ExportedSide;
  readonly kind: string;
  /** In place of the figures, of a pair of two institutions. */
  readonly band?: Band;
  readonly probability?: number;
  /** Of the institution's own pairs in a small bank: between which two the probability lies. Of others, that it is small. */
  readonly smallBank?: ShownSmallBank;
  readonly prior?: number;
  readonly log10LR?: number | string;
  /** What orders the pair where that is more than the two records say: of an export that measures. */
  readonly rank?: { readonly probability: number; readonly log10LR: number | string };
  /** Absent where only figures were asked for. */
  readonly evidence?: readonly ExportedEvidence[];
  readonly modelVersion: string;
  readonly status: string;
  readonly redactions?: readonly Redaction[];
  /** What may be done with a side, where its owner has said so (`H1` to `H3`). */
  readonly handling?: Readonly<Partial<Record<'a' | 'b', HandlingCode>>>;
}

/** By its figure, or of a pair of two institutions by a word where it agrees. */
type ExportedEvidence = Omit<MatchEvidence, 'reason' | 'log10LR'> & {
  readonly log10LR?: number;
  readonly weight?: Weight;
};

export interface ExportOptions {
  readonly minProbability?: number | undefined;
  readonly withEvidence?: boolean;
  /** The request that a second person has approved. */
  readonly approvalId?: string | undefined;
}

interface SeenPair extends ExportedPair {
  readonly view: PairView;
  readonly smallBank?: SmallBankRange | undefined;
  /** Whether both records are of whoever exports, or it is to measure. */
  readonly isOwn: boolean;
}

/**
 * Writes all kept pairs that the actor may see. The operator of an installation gets every compared pair, best first, without
 * values; an institution gets its own, with the values that its level allows, in an order that follows from what is told of them.
 */
@Injectable()
export class ExportMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly ranked: RankedExport,
    private readonly figures: ToldFigures,
    private readonly desk: DisclosureDesk,
    private readonly disclosed: DisclosedLedger,
    private readonly hypotheses: HypothesisRepository,
    private readonly explained: ExplainedMatches,
    private readonly audit: AuditTrail,
    private readonly questions: QuestionLedger,
    private readonly smallBanks: SmallBanks,
    private readonly exports: BulkExport,
  ) {}

  /** @returns how many pairs were written */
  async export(
    actor: Actor,
    { minProbability = 0, withEvidence = true, approvalId }: ExportOptions,
    write: (match: ExportedMatch) => Promise<void> | void,
  ): Promise<number> {
    const leaving = await this.exports.pass(
      actor,
      'matches.export',
      { what: 'matches', minProbability },
      approvalId,
    );
    // What leaves is counted and hashed in the order in which it is written.
    const put = async (match: ExportedMatch): Promise<void> => {
      leaving.add(match);
      await write(match);
    };
    const count = await this.guarded.perform(actor, 'matches.export', [], async (tx) => {
      requireOnRecord(actor, 'matches.export', actor.institutionId);
      // Without whoever was not asked yet no installation could say how well it compares.
      const measures = actor.institutionId === undefined;
      const disclosure = await this.desk.open(tx, { ...actor, measures });
      // Whoever may not see a score learns nothing of it by asking for those above a mark.
      const leastLevel = minProbability > 0 ? FIGURES_FROM : 1;
      await this.questions.note(tx, actor, { kind: 'export' });
      // The order of all pairs follows the comparison's own figures: among own ones, whose figures are told, it would tell those of others.
      const held: ExportedMatch[] = [];
      let written = 0;
      for await (const piece of this.ranked.pieces(tx, {
        // A mark is held against what is told, and not against what was compared.
        minProbability: measures ? minProbability : 0,
        withEvidence,
        byUnconfirmed: measures,
      })) {
        const counting = await this.asCounts(tx, actor, piece);
        const seen = seenBy(disclosure, counting, actor).filter(
          (one) => one.view.level >= leastLevel && (measures || markOf(one) >= minProbability),
        );
        const smallBanks = measures ? [] : await this.smallBanks.of(tx, seen.map(({ pair }) => pair)); // prettier-ignore
        const told = seen
          .map((one, at): SeenPair => ({ ...one, smallBank: smallBanks[at] }))
          .filter((one) => minProbability === 0 || isMarkTold(one));
        await this.disclosed.note(tx, actor, told.map(withEvidence ? valuesOf : figuresOf), 'export');
        const lines = await this.lines(tx, actor, told, withEvidence);
        written += lines.length;
        if (!measures) held.push(...lines);
        else for (const match of lines) await put(match);
      }
      for (const match of held.sort(byWhatIsTold)) await put(match);
      await this.audit.record(tx, { actor, action: 'matches.export', detail: { written } });
      return written;
    });
    await leaving.finish();
    return count;
  }

  /** As they count for an institution that does not admit each sample of others; to whom nothing is its own, as they are. */
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

  private async lines(
    tx: Tx,
    { institutionId }: Actor,
    pairs: readonly SeenPair[],
    withEvidence: boolean,
  ): Promise<ExportedMatch[]> {
    const ids = [...new Set(pairs.flatMap(({ pair }) => [pair.a, pair.b]))];
    const opened = await this.hypotheses.statesOf(tx, ids);
    const unexplained = institutionId
      ? await this.explained.unexplained(tx, institutionId, opened.map(({ id }) => id)) // prettier-ignore
      : new Set();
    const states = new Map(opened.map((one) => [`${one.kind} ${one.a} ${one.b}`, one] as const));
    return pairs.map((seen) => {
      const { pair, view } = seen;
      const match = states.get(`${pair.kind} ${pair.a} ${pair.b}`);
      // What agrees and what differs is told of a match, and of no other candidate of somebody else's.
      const isExplained = withEvidence && (seen.isOwn || (match !== undefined && !unexplained.has(match.id)));
      return {
        a: referenceOf(view, 'a'),
        b: referenceOf(view, 'b'),
        kind: pair.kind,
        ...(view.level >= FIGURES_FROM
          ? shownFigures(seen, isExplained)
          : { redactions: [{ path: 'score', reason: 'LEVEL' as const }] }),
        ...rankOf(seen),
        ...handlingOf(view),
        modelVersion: pair.modelVersion,
        status: match?.state ?? 'candidate',
      };
    });
  }
}

/** Below this level a hit has no figures. */
const FIGURES_FROM = 2;

/** What a mark is held against: of a pair of two institutions the least that its band may be, so that no mark tells more than the band. */
const LEAST_OF: Readonly<Record<Band, number>> = { strong: 0.9, moderate: 0.5, weak: 0 };

const markOf = ({ pair, isOwn }: SeenPair): number =>
  isOwn ? pair.probability : LEAST_OF[bandOf(pair.probability)];

/** Of a pair with somebody else's record in a small bank no mark tells anything. */
const isMarkTold = ({ smallBank, isOwn }: SeenPair): boolean => isOwn || !smallBank;

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

function shownFigures({ pair, view, smallBank, isOwn, ...explained }: SeenPair, withEvidence: boolean) {
  const inItsBank = inBank(pair.probability, { smallBank, isOwn });
  const said = {
    ...(isOwn
      ? { probability: inItsBank.probability ?? pair.probability, prior: pair.prior }
      : { band: bandOf(pair.probability) }),
    ...(inItsBank.smallBank && { smallBank: inItsBank.smallBank }),
  };
  if (!withEvidence) return { ...said, ...(isOwn && { log10LR: figureOf(round(pair.log10LR)) }) };
  const weighed = explained.evidence.filter((item) => item.log10LR !== 0).map(rounded);
  const log10LR = figureOf(round(weighed.reduce((sum, item) => sum + item.log10LR, 0)));
  const shown = (isOwn ? inFigures : inWords)(evidenceView(weighed, view).evidence);
  const kept = SIDES.filter((side) => NOT_PASSED_ON.includes(view[side].handling?.code ?? 'H0'));
  const redactions = [
    ...(isOwn ? [] : [{ path: 'score', reason: 'CROSSES' } as const]),
    ...kept.map((side): Redaction => ({ path: `evidence.${side}`, reason: 'HANDLING' })),
  ];
  return {
    ...said,
    ...(isOwn && { log10LR }),
    evidence: shown.map((item) => plain(item, kept)),
    ...(redactions.length > 0 && { redactions }),
  };
}

function rankOf({ rank }: SeenPair): Pick<ExportedMatch, 'rank'> {
  return rank ? { rank: { probability: rank.probability, log10LR: figureOf(round(rank.log10LR)) } } : {};
}

const valuesOf = (seen: SeenPair): ShownTo => ({ ...figuresOf(seen), most: 3 });

function figuresOf({ pair, view }: SeenPair): ShownTo {
  const { kind, a: recordA, b: recordB, institutionA, institutionB } = pair;
  return { pair: { kind, recordA, recordB, institutionA, institutionB }, view, most: 2 };
}

/** A file goes on to whoever is given it: what must not be passed on does not stand in it. */
const NOT_PASSED_ON: readonly HandlingCode[] = ['H2', 'H3'];
const SIDES = ['a', 'b'] as const;

/** Six decimals say more than any of the models knows, and keep a file of a million pairs readable. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const rounded = (item: MatchEvidence): MatchEvidence => ({ ...item, log10LR: round(item.log10LR) });
const figureOf = (value: number): number | string => (Number.isFinite(value) ? value : String(value));

function plain(
  { group, field, log10LR, weight, agreement, a, b }: ToldItem<MatchEvidence>,
  kept: readonly ('a' | 'b')[],
): ExportedEvidence {
  const values = {
    ...(a === undefined || kept.includes('a') ? {} : { a }),
    ...(b === undefined || kept.includes('b') ? {} : { b }),
  };
  const told = { ...(log10LR !== null && { log10LR }), ...(weight && { weight }) };
  return { group, field, ...told, agreement, ...values };
}

/** The code of a side that is shown under another one than the usual. */
function handlingOf(view: PairView) {
  const codes = SIDES.flatMap((side) => {
    const code = view[side].handling?.code ?? 'H0';
    return code === 'H0' ? [] : [[side, code] as const];
  });
  return codes.length > 0 ? { handling: Object.fromEntries(codes) } : {};
}

function referenceOf(view: PairView, side: 'a' | 'b'): ExportedSide {
  const { institutionCode = '', code = '', recordType = '' } = view[side].card ?? {};
  return { institution: institutionCode, id: code, recordType };
}
