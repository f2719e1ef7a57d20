import type {
  Blocks,
  BlockSizes,
  ClusterBounds,
  FittedModel,
  LinkedTables,
  ScoredPairs,
  ScoredStretch,
  Template,
  TokenColumn,
} from '../../../kernel/linkage/tables/index.js';

/** What a thread is asked for; all arrays are in shared memory. */
export type LinkCall =
  | {
      readonly step: 'blocks';
      readonly columns: readonly TokenColumn[];
      readonly template: Template;
      readonly sizes: BlockSizes;
    }
  | {
      readonly step: 'score';
      /** Calls of one linkage have one number: what a thread has prepared for it is kept between them. */
      readonly linkage: number;
      readonly tables: LinkedTables;
      readonly blocks: readonly Blocks[];
      readonly model: FittedModel;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly step: 'clusters';
      readonly tables: LinkedTables;
      readonly model: FittedModel;
      readonly pairs: ScoredPairs;
      readonly bounds: ClusterBounds;
      /** The part of each row, and the part that is to be grouped. */
      readonly partOf: Int32Array;
      readonly part: number;
    };

/** What a thread answers: blocks, scored pairs, or for each row the lowest row of its group. */
export type LinkAnswer = Blocks | ScoredStretch | Int32Array;
