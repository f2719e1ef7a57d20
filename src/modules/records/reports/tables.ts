import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { boundReach, operationsOf, reachOf } from '../../access/accounts/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const KEEPING = operationsOf('reports.', 'consents.', 'cases.', 'imports.');

const OWN = {
  own: `EXISTS (SELECT 1 FROM record WHERE record.id = record_id AND record.institution_id = ${OWN_INSTITUTION})`,
};

const SEEN = reachOf([...KEEPING, ...operationsOf('matches.')], OWN);

const WRITTEN = reachOf(
  KEEPING.filter((operation) => !operation.endsWith('.read')),
  OWN,
);

const DRAFTED = reachOf(['drafts.write'], { own: `institution_id = ${OWN_INSTITUTION}` });
const DECIDED = boundReach(['family.decide'], 'record_id');

export const REPORTS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'case_step',
      holds: 'how the search for each reported person came to where it stands',
      whose: "the report's institution",
      kept: 'as long as the report',
      columns: {
        seq: 'P1: order of the moves',
        record_id: 'P1: the report',
        move: 'P2: what was done',
        state_from: 'P2: where the search stood',
        state_to: 'P2: where it stands since',
        reason: 'P2: why, by a word of a list',
        document: "P1: rule of the country's law whose document there was",
        document_authority: 'P1: authority of that document, by its code or kind, where it is not who closed',
        document_number: 'P2: number of that document',
        document_issued_on: 'P2: day on which it was made out',
        moved_by: 'P1: who moved it',
        moved_at: 'P1: when',
      },
      rows: {
        select: reachOf(operationsOf('reports.', 'cases.'), OWN),
        insert: reachOf(['cases.move'], OWN),
      },
    },
    {
      table: 'report_draft',
      holds: 'reports that are still being written down',
      whose: 'the institution that writes',
      kept: '`DRAFT_DAYS` after somebody last wrote; gone when it is filed or discarded',
      columns: {
        id: 'P1: number of the draft',
        seq: 'P1: order in which drafts were opened',
        institution_id: 'P1: institution that writes',
        version: 'P1: tells late writers what they have not seen',
        content: 'P3: what the family has said so far, sealed with a key outside the database',
        opened_by: 'P1: who opened it',
        opened_at: 'P1: when',
        changed_by: 'P1: who wrote last',
        changed_at: 'P1: when; the clock of its retention',
      },
      rows: { select: DRAFTED, insert: DRAFTED, update: DRAFTED, delete: DRAFTED },
    },
    {
      table: 'search_case',
      holds: 'where the search for each reported person stands',
      whose: "the report's institution",
      kept: 'as long as the report',
      columns: {
        record_id: 'P1: the report',
        state: 'P2: searching, found, withdrawn and so on',
        version: "P1: guards against writing over another's change",
        opened_at: 'P1: when the search began',
        changed_at: 'P1: when its state last changed',
      },
      rows: {
        select: [...SEEN, ...DECIDED],
        insert: [...WRITTEN, ...DECIDED],
        update: [...WRITTEN, ...DECIDED],
      },
    },
    {
      table: 'struck_office',
      holds: 'offices that families have struck out: they hear nothing of their reports',
      whose: "the report's institution",
      kept: 'as long as the report',
      columns: {
        record_id: 'P1: the report',
        office_id: 'P2: the office that hears nothing',
        struck_by: 'P1: who wrote it down',
        struck_at: 'P1: when',
      },
      rows: {
        select: reachOf(['reports.read', 'consents.record'], OWN),
        insert: reachOf(['reports.file', 'consents.record'], OWN),
        delete: reachOf(['consents.record'], OWN),
      },
    },
  ],
  migrations: MIGRATIONS,
};
