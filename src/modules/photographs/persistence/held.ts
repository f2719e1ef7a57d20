import type { HeldTable } from '../../../platform/database/index.js';

export const PHOTOGRAPHS_HELD: readonly HeldTable[] = [
  {
    table: 'photograph',
    holds: 'which photographs a record has; the pictures lie sealed among the files',
    whose:
      "the record's institution; the other side of a match where the whole record was released to it, of somebody who lives nobody else",
    kept: 'that there was one, of what and when: for good. The picture and its words as long as the record has its content; within a minute after the search is no longer permitted; at once when somebody removes them',
    columns: {
      id: 'P1: number',
      seq: 'P1: order in which they were added',
      record_id: 'P1: the record',
      institution_id: 'P1: who owns the record',
      kind: 'P2: a face, a mark, an effect, teeth, a document, a place',
      caption: 'P3: what it shows, in words',
      shows: 'P3: of which mark or effect it is',
      file_id: 'P1: the file of the picture',
      preview_id: 'P1: the file of the small picture; of remains nothing can be made out in it',
      width: 'P0: in points',
      height: 'P0: in points',
      bytes: 'P1: size',
      scanned: 'P0: whether a scanner has looked into the file',
      added_by: 'P1: account',
      added_at: 'P1: when',
      removed_by: 'P1: account that removed it',
      removed_at: 'P1: when',
    },
  },
];
