import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import type { Rulings } from '../../../platform/retention/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { UNCONFIRMED_STATES } from './domain/identification-state.js';
import { IDENTIFICATIONS_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b, examiner_id)`;
const OF_IDENTIFICATION = `EXISTS (SELECT 1 FROM identification WHERE identification.id = identification_id AND (${PARTY}))`;
const OWN = `institution_id = ${OWN_INSTITUTION}`;
const parties = { own: PARTY, party: PARTY };
const ofIdentification = { own: OF_IDENTIFICATION, party: OF_IDENTIFICATION };
const family = { own: OWN, party: OWN };
const READ = operationsOf('identifications.');

const CHANGED = [
  ...([
    'identifications.propose',
    'identifications.confirm',
    'identifications.allow',
    'identifications.contest',
    'identifications.examine',
  ] as const),
];

const UNCONFIRMED = UNCONFIRMED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * Rulings of two institutions, also while they are contested and where they were revoked: whoever asks later
 * must see on what they rested.
 */
const RULINGS: Rulings = {
  onRecord: (id) =>
    `EXISTS (SELECT 1 FROM identification i WHERE ${id} IN (i.record_a, i.record_b) AND i.state NOT IN (${UNCONFIRMED}))`,
  onMatch: (id) =>
    `EXISTS (SELECT 1 FROM identification i WHERE i.hypothesis_id = ${id} AND i.state NOT IN (${UNCONFIRMED}))`,
};

const ITS_RECORDS =
  '(SELECT ARRAY[i.record_a, i.record_b] FROM identification i WHERE i.id = t.identification_id)';

/** SQL: whether an identification was never ruled, and will not be. */
export function cameToNothing(identificationId: string): string {
  return `EXISTS (SELECT 1 FROM identification i WHERE i.id = ${identificationId} AND i.state IN ('declined', 'lapsed'))`;
}

export const IDENTIFICATIONS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'identification',
      holds: 'that two records are of one person, as institutions say with method and authority',
      whose: 'the institutions of the two records, and whoever examines again',
      kept: 'for good: a ruling stands. What is not confirmed lapses with its match',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        hypothesis_id: 'P1: match',
        kind: 'P2: of the dead or of somebody found alive',
        record_a: 'P1: the report',
        record_b: 'P1: the other record',
        institution_a: 'P1: owner of the report',
        institution_b: 'P1: owner of the other record',
        state: 'P2: how far it is',
        version: "P1: guards against writing over another's change",
        methods: 'P2: by what, words of a list',
        authority: 'P2: who is competent to rule',
        report_reference: 'P2: where the report stands',
        joint_with: 'P1: matches that are identified together with it',
        needs_joint: 'P2: others of the family are missing and DNA stands alone',
        allows: 'P2: what somebody found alive allows to be told',
        allows_authority: 'P2: the guardianship authority that decided for a child, and where that stands',
        family_allows_companions:
          'P2: whether the family lets institutions of companions know that one was found',
        person_allows_companions: 'P2: whether whoever was found alive lets them know',
        contest_reason: 'P2: why it is contested, a word of a list',
        examiner_id: 'P1: institution that examines again',
        proposed_at: 'P1: when',
        changed_at: 'P1: when last changed',
      },
      rows: {
        select: reachOf(READ, parties),
        insert: reachOf(['identifications.propose'], parties),
        update: reachOf([...CHANGED, 'tellings.write'], parties),
      },
    },
    {
      table: 'identification_step',
      holds: 'everything that was done with an identification, in order',
      whose: 'the institutions of the identification',
      kept: 'for good; the free words of what was declined or has lapsed go after RETENTION_LAPSED_DAYS (90 days unless set)',
      columns: {
        id: 'P1: order',
        identification_id: 'P1: identification',
        what: 'P2: what was done',
        for_institution: 'P1: for which institution',
        done_by: 'P1: account',
        reason_code: 'P2: why, a word of a list',
        words: 'P3: why, in free words',
        laboratory: 'P2: laboratory',
        report_reference: 'P2: where its report stands',
        done_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, ofIdentification),
        insert: reachOf([...CHANGED, 'tellings.write'], ofIdentification),
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'telling',
      holds: 'how a family was told, or is to be',
      whose: "the family's institution alone",
      kept: 'for good; the questions of the family and other words go RETENTION_CLOSED_DAYS (730 days unless set) after it was told',
      columns: {
        id: 'P1: number',
        identification_id: 'P1: identification',
        institution_id: "P1: the family's institution",
        occasion: 'P2: what is told',
        state: 'P2: planned, told or cancelled',
        teller_id: 'P1: account of whoever tells',
        in_person: 'P2: whether in person',
        not_in_person_reason: 'P2: why not, a word of a list',
        language: 'P2: language of the family',
        interpreter: 'P2: whether somebody interprets',
        companion: 'P2: whether the family brings somebody',
        support: 'P2: psychosocial support, a word of a list',
        place_kind: 'P2: kind of place, never the address',
        planned_for: 'P2: for when',
        guardianship_authority: 'P2: the guardianship authority, where the person found may be a child',
        planned_by: 'P1: account',
        planned_at: 'P1: when it was planned',
        told_at: 'P2: when it was told',
        present: 'P2: who was there, words of a list',
        questions: 'P4: what the family has asked',
        follow_up_on: 'P2: when somebody speaks with it again',
        effects: 'P2: whether belongings were handed over',
        disposition: 'P3: what the family has chosen',
        words: 'P4: anything else, in free words',
        recorded_by: 'P1: account',
        cancel_reason: 'P2: why a plan was given up, a word of a list',
        cancelled_by: 'P1: account',
        cancelled_at: 'P1: when',
      },
      rows: {
        select: reachOf(['tellings.read'], family),
        insert: reachOf(['tellings.write'], family),
        update: reachOf(['tellings.write'], family),
      },
    },
    {
      table: 'telling_addition',
      holds: 'what was added to how a family was told',
      whose: "the family's institution alone",
      kept: 'for good; the words go after RETENTION_CLOSED_DAYS (730 days unless set)',
      columns: {
        id: 'P1: order',
        telling_id: 'P1: telling',
        institution_id: "P1: the family's institution",
        words: 'P4: what is added, in free words',
        added_by: 'P1: account',
        added_at: 'P1: when',
      },
      rows: {
        select: reachOf(['tellings.read'], family),
        insert: reachOf(['tellings.write'], family),
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'family_word',
      holds: 'what a family says when it contests',
      whose: "the family's institution alone",
      kept: 'for good; the words go after RETENTION_CLOSED_DAYS (730 days unless set), unless it is still contested',
      columns: {
        id: 'P1: order',
        identification_id: 'P1: identification',
        institution_id: "P1: the family's institution",
        words: 'P4: what the family says',
        said_at: 'P1: when',
        noted_by: 'P1: account that has noted it',
      },
      rows: {
        select: reachOf(['tellings.read'], family),
        insert: reachOf(['identifications.contest'], family),
        update: [PLATFORM_WORK],
      },
    },
  ],
  retention: [
    {
      name: 'identifications.words',
      table: 'identification_step',
      since: 't.done_at',
      where: `t.words IS NOT NULL AND ${cameToNothing('t.identification_id')}`,
      days: 'RETENTION_LAPSED_DAYS',
      empties: 'words = NULL',
      records: ITS_RECORDS,
      remains: 'what was done, by whom and when, with the words of the lists; of a ruling all of it',
    },
    {
      name: 'identifications.telling',
      table: 'telling',
      since: 't.told_at',
      where: 't.questions IS NOT NULL OR t.words IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'questions = NULL, words = NULL',
      records: ITS_RECORDS,
      remains: 'that the family was told, how, by whom and when, and what it has chosen',
    },
    {
      name: 'identifications.telling-additions',
      table: 'telling_addition',
      since: 't.added_at',
      where: "t.words <> ''",
      days: 'RETENTION_CLOSED_DAYS',
      empties: "words = ''",
      remains: 'that something was added, by whom and when',
    },
    {
      name: 'identifications.family-words',
      table: 'family_word',
      since: 't.said_at',
      where: `t.words <> '' AND NOT EXISTS (SELECT 1 FROM identification i WHERE i.id = t.identification_id AND i.state = 'contested')`,
      days: 'RETENTION_CLOSED_DAYS',
      empties: "words = ''",
      records: ITS_RECORDS,
      remains: 'that it contested, and when',
    },
  ],
  rulings: RULINGS,
  migrations: MIGRATIONS,
  jobs: IDENTIFICATIONS_JOBS,
};
