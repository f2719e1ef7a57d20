import type {
  ChanceAgreement,
  BlockingIndex,
  BlockSizes,
  ClusterBounds,
  ComparedPairs,
  Components,
  FieldDraft,
  FieldSpec,
  FittedModel,
  GivenColumn,
  GroupCounts,
  GroupedPairs,
  GroupSizeWeights,
  LinkedTables,
  MatchCounts,
  MatchRequest,
  RawColumn,
  RowPairs,
  SampledStretch,
  ScoredPairs,
  ScoredStretch,
  Template,
  TokenColumn,
} from '../../../kernel/linkage/tables/index.js';
import type { ColumnRequest } from './read-column.js';
import type { PairLines, PairLinesRequest } from './pair-lines.js';

/** The parts of a linkage that threads share, with what each is given; all arrays are in shared memory. */
export interface LinkSteps {
  column(given: ColumnRequest): Promise<FieldDraft>;
  draft(given: { readonly field: FieldSpec; readonly raw: RawColumn }): FieldDraft;
  blocks(given: {
    readonly columns: readonly TokenColumn[];
    readonly template: Template;
    readonly sizes: BlockSizes;
  }): BlockingIndex;
  chance(given: Asked<RowPairs>): number[][];
  matches(given: Asked<MatchRequest>): MatchCounts | undefined;
  together(given: Asked<GivenColumn>): ChanceAgreement;
  /** Candidates of a sample of rows that a first model does not speak against. */
  likely(given: {
    readonly tables: LinkedTables;
    readonly blocks: readonly BlockingIndex[];
    readonly model: FittedModel;
    readonly stretch: SampledStretch;
  }): RowPairs;
  compared(given: Asked<RowPairs>): ComparedPairs;
  score(
    given: Stretch & {
      readonly tables: LinkedTables;
      readonly blocks: readonly BlockingIndex[];
      readonly model: FittedModel;
    },
  ): ScoredStretch;
  /** Written in place: for each row of the components from `from` up to `to` the lowest row of its group. */
  clusters(
    given: Stretch & {
      readonly tables: LinkedTables;
      readonly model: FittedModel;
      readonly pairs: ScoredPairs;
      readonly bounds: ClusterBounds;
      readonly components: Components;
      readonly clusters: Int32Array;
    },
  ): undefined;
  /** Counts pairs in their groups. */
  groups(given: Stretch & { readonly grouped: GroupedPairs }): GroupCounts;
  /** Written in place: the probabilities of a stretch of pairs. */
  probabilities(
    given: Stretch & {
      readonly grouped: GroupedPairs;
      readonly weights: GroupSizeWeights;
      readonly found: Float32Array;
    },
  ): undefined;
  lines(given: PairLinesRequest): PairLines;
}

/** Stretch of pairs, from one place up to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of the model (`ModelSteps`) is asked of these tables. */
interface Asked<Request> {
  readonly tables: LinkedTables;
  readonly request: Request;
}

export type LinkStep = keyof LinkSteps;
export type GivenTo<Step extends LinkStep> = Parameters<LinkSteps[Step]>[0];
export type AnswerOf<Step extends LinkStep> = Awaited<ReturnType<LinkSteps[Step]>>;

/** Input that a thread is called with. */
export interface LinkCall<Step extends LinkStep = LinkStep> {
  readonly step: Step;
  readonly given: GivenTo<Step>;
}
