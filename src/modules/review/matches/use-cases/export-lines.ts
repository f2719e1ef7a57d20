import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import {
  evidenceView,
  inFigures,
  inWords,
  type HandlingCode,
  type PairView,
  type Redaction,
  type ShownItem,
  type Weight,
} from '../../disclosure/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
import { ExplainedMatches } from '../persistence/explained-matches.js';
import { MatchRepository, type MatchEvidence } from '../persistence/match.repository.js';
import { FIGURES_FROM, type SeenPair } from './pairs-to-export.js';
import { inBank, type ShownSmallBank } from './shown-figures.js';

interface ExportedSide {
  readonly institution: string;
  readonly id: string;
  readonly recordType: string;
}

/**
 * Line of the export (exchange format, "Matches, as exported"). What is left out of it, `redactions` name.
 */
export interface ExportedMatch {
  readonly a: ExportedSide;
  readonly b: ExportedSide;
  readonly kind: string;
  /** Band in place of the figures, of a pair of two institutions. */
  readonly band?: Band;
  readonly probability?: number;
  /**
   * Statement on a small bank. Of the institution's own pairs: between which two figures the probability
   * lies. Of others: that the bank is small.
   */
  readonly smallBank?: ShownSmallBank;
  readonly prior?: number;
  readonly log10LR?: number | string;
  /** Rank that orders the pair where that is more than the two records say, of an export that measures. */
  readonly rank?: { readonly probability: number; readonly log10LR: number | string };
  /** Absent where only figures were asked for. */
  readonly evidence?: readonly ExportedEvidence[];
  readonly modelVersion: string;
  readonly status: string;
  readonly redactions?: readonly Redaction[];
  /** Handling code: what may be done with a side, where its owner has said so (`H1` to `H3`). */
  readonly handling?: Readonly<Partial<Record<'a' | 'b', HandlingCode>>>;
}

/**
 * Evidence of an exported line: by its figure, or of a pair of two institutions by a word where it agrees.
 */
type ExportedEvidence = Omit<MatchEvidence, 'reason' | 'log10LR'> & {
  readonly log10LR?: number;
  readonly weight?: Weight;
};

/**
 * Writes the lines of an export: what each says of its pair, and what it leaves out. The class stands apart
 * from which pairs there are: that is decided before a line is written.
 */
@Injectable()
export class ExportLines {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly explained: ExplainedMatches,
  ) {}

  /** @returns a line of each pair, in their order */
  async compose(
    tx: Tx,
    { institutionId }: Actor,
    pairs: readonly SeenPair[],
    withEvidence: boolean,
  ): Promise<ExportedMatch[]> {
    const ids = [...new Set(pairs.flatMap(({ pair }) => [pair.a, pair.b]))];
    const opened = await this.matchRepository.statesOf(tx, ids);
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

/** A file goes on to whoever is given it: what must not be passed on does not stand in it. */
const NOT_PASSED_ON: readonly HandlingCode[] = ['H2', 'H3'];
const SIDES = ['a', 'b'] as const;

/** Six decimals say more than any of the models knows, and keep a file of a million pairs readable. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const rounded = (item: MatchEvidence): MatchEvidence => ({ ...item, log10LR: round(item.log10LR) });
const figureOf = (value: number): number | string => (Number.isFinite(value) ? value : String(value));

function plain(
  { group, field, log10LR, weight, agreement, a, b }: ShownItem<MatchEvidence>,
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
