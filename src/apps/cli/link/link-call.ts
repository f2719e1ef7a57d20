import type {
  Blocks,
  BlockSizes,
  FittedModel,
  LinkedTables,
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
    };
