import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { reachOf } from '../../access/accounts/tables.js';
import { emptiedRecord, deletableSince } from '../../records/records/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

// What another institution may see of a pair it is shown by the platform, which has asked at which level.
const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };

const GONE = {
  table: 'photograph',
  since: 't.added_at',
  days: 0,
  empties: 'file_id = NULL, preview_id = NULL, caption = NULL, shows = NULL, removed_at = now()',
  records: 'ARRAY[t.record_id]',
  restsOn: { record: 't.record_id' },
  remains: 'that there was a photograph, of what kind and when it came',
} as const;

export const PHOTOGRAPHS_TABLES: ModuleTables = {
  tables: [
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
      rows: {
        select: reachOf(['photographs.read', 'photographs.reveal', 'photographs.add'], OWN),
        insert: reachOf(['photographs.add'], OWN),
        update: reachOf(['photographs.add'], OWN),
      },
    },
  ],
  retention: [
    {
      ...GONE,
      name: 'photographs.taken-back',
      where: `t.file_id IS NOT NULL AND ${deletableSince('t.record_id', 't.added_at', 'pictures')}`,
    },
    {
      ...GONE,
      name: 'photographs.of-emptied',
      where: `t.file_id IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
    },
  ],
  files: [
    { table: 'photograph', column: 'file_id' },
    { table: 'photograph', column: 'preview_id' },
  ],
  migrations: MIGRATIONS,
};
