import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { KEPT_DAYS } from './domain/kept-until.js';
import { SEARCH_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const own = { own: `institution_id = ${OWN_INSTITUTION}` };
const asker = { own: `asked_by_institution = ${OWN_INSTITUTION}` };

export const SEARCH_TABLES: ModuleTables = {
  tables: [
    {
      table: 'decoy',
      holds: 'entries of lists that are no records and nobody, by which it is seen who lists without end',
      whose: 'the platform alone; oversight reads how many there are',
      kept: 'until two people of oversight make them anew or end them',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: institution in whose answers it stands',
        content: 'P2: code and coarse values of three records mixed, sealed',
        made_at: 'P1: when',
      },
      rows: {
        // Nobody reads which entries of lists are no records, neither whoever has had them made.
        select: [PLATFORM_WORK],
        insert: [PLATFORM_WORK],
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'search_finding',
      holds: 'which records of other institutions a question has found',
      whose: "the record's institution reads; the asker's writes",
      kept: 'for good: it says who has seen what, and nothing of what was asked',
      columns: {
        id: 'P1: order',
        record_id: 'P1: record',
        institution_id: 'P1: owner of the record',
        asked_by_institution: 'P1: institution that asked',
        asked_by: 'P1: account',
        purpose: 'P1: what for',
        level: 'P1: disclosure level at which it was shown',
        facets: 'P2: by which parts of a question, words of a list',
        asked_at: 'P1: when',
      },
      rows: {
        // Written for the owner of what was found, by whoever has found it, who reads it no more.
        select: reachOf(['matches.trace'], own),
        insert: reachOf(['search.read'], asker),
      },
    },
    {
      table: 'case_question',
      holds: 'what a filed case was answered, once a version and day',
      whose: "the record's institution",
      kept: '90 days',
      columns: {
        record_id: 'P1: record that asks',
        version: 'P1: version of it',
        asked_on: 'P1: day',
        institution_id: 'P1: institution',
        asked_by: 'P1: account',
        purpose: 'P1: what for',
        asked_at: 'P1: when',
        candidates: 'P1: numbers of the pairs that were there',
      },
      rows: {
        select: reachOf(['search.read'], own),
        insert: reachOf(['search.read'], own),
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'saved_search',
      holds: 'questions that somebody asks again',
      whose: "the asker's institution; read by the asker alone",
      kept: '90 days, or until the asker forgets it',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: institution',
        actor_id: 'P1: account',
        content: 'P3: its name and what is asked for, sealed',
        name: 'P3: by what name it is kept, until a worker has sealed it',
        facets: 'P3: what is asked for, until a worker has sealed it',
        saved_at: 'P1: when',
        tell_purpose: 'P1: what for it is asked again by itself',
        due_at: 'P1: when it is asked again',
        asked_at: 'P1: when it was last asked by itself',
      },
      rows: {
        select: reachOf(['search.read'], own),
        insert: reachOf(['search.read'], own),
        update: reachOf(['search.read'], own),
        delete: reachOf(['search.read'], own),
      },
    },
    {
      table: 'saved_search_answer',
      holds: 'which records have answered a question that tells of new answers',
      whose: "the asker's institution; read for the asker alone",
      kept: 'until the question ends or tells no more',
      columns: {
        search_id: 'P1: question',
        record_id: 'P1: record that answers',
        institution_id: "P1: asker's institution",
        found_at: 'P1: since when it is known to answer',
        seen_at: 'P1: when the asker has looked',
      },
      rows: {
        select: reachOf(['search.read'], own),
        insert: reachOf(['search.read'], own),
        update: reachOf(['search.read'], own),
        delete: reachOf(['search.read'], own),
      },
    },
  ],
  retention: [
    {
      // One that tells of answers is first asked no more, which ends its alert (`AskAgain`).
      name: 'search.kept-questions',
      table: 'saved_search',
      since: 't.saved_at',
      where: 't.tell_purpose IS NULL',
      days: KEPT_DAYS,
      remains: 'nothing; whose records it found, their owners read as before',
    },
    {
      name: 'search.case-questions',
      table: 'case_question',
      since: 't.asked_at',
      where: 'true',
      days: KEPT_DAYS,
      remains: 'that the case asked, in the audit log',
    },
  ],
  migrations: MIGRATIONS,
  jobs: SEARCH_JOBS,
};
