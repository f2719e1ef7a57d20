import type { SideFigures } from '../../../matching/runs/index.js';
import type { GroupWeights } from '../domain/band-change.js';
import type { MatchState, SideState } from '../domain/match-state.js';
import type { DecisionReason } from '../domain/reasons.js';
import type { MatchEvidence } from './evidence.js';

export type Side = 'a' | 'b';

export interface SideRow {
  readonly hypothesisId: string;
  readonly side: Side;
  readonly state: SideState;
  readonly reason: string | null;
  readonly reasonCode: DecisionReason | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Versions of the two records that the decision was about. */
  readonly versionA: number | null;
  readonly versionB: number | null;
  /**
   * Probability that the comparison gave when the side decided; null where nothing was, and of decisions of
   * old.
   */
  readonly probability: number | null;
  /** Model of that comparison, and what each group of evidence weighed. */
  readonly modelVersion: string | null;
  readonly weights: GroupWeights | null;
}

export interface StoredMatch {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly state: MatchState;
  readonly version: number;
  readonly log10LR: number;
  readonly prior: number;
  readonly probability: number;
  readonly modelVersion: string;
  readonly hashA: string;
  readonly hashB: string;
  readonly evidence: readonly MatchEvidence[];
  /**
   * Figures of the match for a side that does not admit a sample of the other; null where they are those of
   * the match.
   */
  readonly figuresA: SideFigures | null;
  readonly figuresB: SideFigures | null;
  /** Time at which evidence and figures were removed; null while they stand. */
  readonly emptiedAt: Date | null;
  readonly holderOnly: boolean;
  /** The side that does not know of it before the other side passes it on; null where both may. */
  readonly withheldFrom: Side | null;
  /** True where an identification of the match stands, by which other matches of its records are settled. */
  readonly settles: boolean;
  /** The match by which it is settled. */
  readonly settledBy: string | null;
  /** The model that decisions of it were held against last, as they were when it began to score. */
  readonly heldAgainst: string | null;
  /** A family was told of an identification of it. */
  readonly familyTold: boolean;
  readonly openedAt: Date;
  readonly changedAt: Date;
  readonly sides: readonly SideRow[];
}

export type NewMatch = Omit<
  StoredMatch,
  | 'seq'
  | 'version'
  | 'settles'
  | 'settledBy'
  | 'heldAgainst'
  | 'familyTold'
  | 'emptiedAt'
  | 'openedAt'
  | 'changedAt'
  | 'sides'
> & {
  readonly runId: string;
};
