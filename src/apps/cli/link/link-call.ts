import type {
  Blocks,
  BlockSizes,
  ClusterBounds,
  Components,
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
      readonly components: Components;
      readonly from: number;
      readonly to: number;
      /** Written in place: for each row the lowest row of its group. */
      readonly clusters: Int32Array;
    };

/** What a thread answers: blocks, or scored pairs; nothing where it has written into what it was given. */
export type LinkAnswer = Blocks | ScoredStretch | undefined;
