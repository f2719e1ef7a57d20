import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { boundReach, reachOf } from '../../access/accounts/tables.js';
import { OVERSIGHT_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const HANDLED = `institution_id = ${OWN_INSTITUTION}`;
const COMPLAINED = `complainant_id = ${OWN_INSTITUTION}`;

/**
 * Relations of complaints. The institution that a complaint is about has none: it reads what is recommended
 * to it, and not who has complained.
 */
const COMPLAINTS = { own: `(${HANDLED} OR ${COMPLAINED})`, party: COMPLAINED };

export const OVERSIGHT_TABLES: ModuleTables = {
  tables: [
    {
      table: 'complaint',
      holds: 'complaints about institutions',
      whose: 'the body that handles it, and who complains; never whom it is about',
      kept: 'for good; the words go RETENTION_CLOSED_DAYS (730 days unless set) after the answer',
      columns: {
        id: 'P1: number of the complaint',
        seq: 'P1: order in which they came',
        institution_id: 'P1: who handles it',
        about_id: 'P1: whom it is about',
        complainant_id: 'P1: the institution that complains',
        record_id: 'P1: the report of the family that complains',
        report_id: 'P1: the report of its own over which an institution complains',
        kind: 'P2: about what, a word of a list',
        words: 'P3: the same in words',
        state: 'P1: open, answered',
        version: "P1: guards against writing over another's change",
        opened_by: 'P1: account that complained',
        opened_at: 'P1: when',
        due_at: 'P1: by when it is to be answered',
        assigned_to: 'P1: account that looks into it',
        handled_before: 'P1: bodies that it was passed on from',
        finding: 'P2: what was found, a word of a list',
        answer: 'P3: the answer in words',
        answered_by: 'P1: account that answered',
        answered_at: 'P1: when',
      },
      rows: {
        select: [
          ...reachOf(['complaints.read', 'complaints.handle', 'complaints.open'], COMPLAINTS),
          ...boundReach(['family.complain'], 'record_id'),
        ],
        insert: [
          ...reachOf(['complaints.open'], { own: COMPLAINED }),
          ...boundReach(['family.complain'], 'record_id'),
        ], // Where it is passed on, another body handles it from then on: that is the platform's to write.
        update: reachOf(['complaints.handle'], { own: HANDLED }),
      },
    },
    {
      table: 'recommendation',
      holds: 'what oversight recommends to institutions, and what they answer',
      whose: 'public: everybody who is signed in, and the yearly report',
      kept: 'for good',
      columns: {
        id: 'P1: number of the recommendation',
        seq: 'P1: order in which they were made',
        institution_id: 'P1: who recommends',
        addressee_id: 'P1: to whom',
        words: 'P1: what; names nobody',
        state: 'P1: open, answered',
        version: "P1: guards against writing over another's change",
        made_by: 'P1: account that made it',
        made_at: 'P1: when',
        due_at: 'P1: by when it is to be answered',
        answer: 'P1: what the addressee says, a word of a list',
        answer_words: 'P1: the same in words; names nobody',
        answered_by: 'P1: account that answered',
        answered_at: 'P1: when',
      },
      rows: {
        select: reachOf(['recommendations.read'], {}),
        insert: reachOf(['recommendations.make'], { own: HANDLED }),
        update: reachOf(['recommendations.answer'], { party: `addressee_id = ${OWN_INSTITUTION}` }),
      },
    },
  ],
  retention: [
    {
      name: 'oversight.complaint-words',
      table: 'complaint',
      since: 't.answered_at',
      where: `t.state = 'answered' AND (t.words IS NOT NULL OR t.answer IS NOT NULL)`,
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'words = NULL, answer = NULL',
      remains: 'about whom, about what as a word of the list, and what was found',
    },
  ],
  migrations: MIGRATIONS,
  jobs: OVERSIGHT_JOBS,
};
