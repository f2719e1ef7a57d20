import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { MATCHES_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';
import { MATCHES_RETENTION } from './persistence/retention.js';

export { openMatch } from './persistence/retention.js';

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const OF_MATCH = `EXISTS (SELECT 1 FROM hypothesis WHERE hypothesis.id = hypothesis_id AND (${PARTY}))`;
const READ = operationsOf('matches.', 'laboratory.');

const CHANGED = [
  'matches.decide',
  'matches.data',
  'matches.look',
  'matches.join',
  'matches.release',
  'matches.judge',
  'matches.know',
] as const;

const own = { own: PARTY, party: PARTY };
const ofMatch = { own: OF_MATCH, party: OF_MATCH };
const mine = { own: `institution_id = ${OWN_INSTITUTION}`, party: `institution_id = ${OWN_INSTITUTION}` };

const OF_PAIR = `EXISTS (SELECT 1 FROM hypothesis h WHERE h.kind = judgement.kind AND h.record_a = judgement.record_a
  AND h.record_b = judgement.record_b AND ${PARTY.replaceAll('institution_', 'h.institution_')})`;

/**
 * Writers of what is kept: nobody changes what was said; when its time has come the platform takes the words
 * away (persistence/retention.ts).
 */
const RETAINED = [PLATFORM_WORK];
export const MATCHES_TABLES: ModuleTables = {
  tables: [
    {
      table: 'hypothesis',
      holds: 'two records that may be of one person',
      whose: 'the institutions of the two records',
      kept: 'which two, state and decisions for good. Evidence and figures go within a minute once a consent, a wish or a record is taken back and the match has lapsed or is excluded; of one that lapsed for another cause after RETENTION_LAPSED_DAYS (90 days unless set). A ruling keeps them',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        state: 'P2: how far it is decided',
        version: "P1: guards against writing over another's change",
        log10_lr: 'P2: weight of the evidence',
        prior: 'P2: probability before evidence',
        probability: 'P2: probability',
        model_version: 'P1: model',
        hash_a: 'P1: what the one said then',
        hash_b: 'P1: what the other said then',
        evidence:
          'P3: what agrees and what not, with the values as they stand in both records; of DNA a weight and who was typed, no genotype',
        figures_a:
          'P3: the same for the side of the one, without samples that it does not admit; nothing where it admits all',
        figures_b: 'P3: for the side of the other',
        withheld_from: 'P2: the side that does not know of it yet',
        holder_only: "P2: only the holder of the living person's record may see it",
        value_of_looking: 'P2: what it is worth to look at it, reckoned from the columns beside it',
        settles: 'P2: an identification of it stands',
        settled_by: 'P1: the match of the identification that settles it',
        held_against: 'P1: model that its decisions were held against last',
        family_told: 'P2: a family was told of an identification of it',
        run_id: 'P1: run that found it',
        opened_at: 'P1: when',
        changed_at: 'P1: when last changed',
        evidence_at: 'P1: when it was last scored',
        emptied_at: 'P1: when evidence and figures were removed',
      },
      rows: { select: reachOf(READ, own), insert: [PLATFORM_WORK], update: reachOf(CHANGED, own) },
    },
    {
      table: 'match_side',
      holds: 'what each side has decided',
      whose: 'the institutions of the match',
      kept: 'for good; the free words go with the evidence of the match',
      columns: {
        hypothesis_id: 'P1: match',
        side: 'P1: which side',
        state: 'P2: decision',
        reason: 'P3: reason, in free words',
        reason_code: 'P2: reason, a word of a list',
        decided_by: 'P1: account',
        decided_at: 'P1: when',
        version_a: 'P1: version of the one record that it is about',
        version_b: 'P1: version of the other',
        probability: 'P2: what the comparison said then',
        model_version: 'P1: by which model',
        weights: 'P2: what each group of evidence weighed then, without a value',
      },
      rows: { select: reachOf(READ, ofMatch), insert: [PLATFORM_WORK], update: reachOf(CHANGED, ofMatch) },
    },
    {
      table: 'match_decision',
      holds: 'every decision, in order',
      whose: 'the institutions of the match',
      kept: 'for good; the free words go with the evidence of the match',
      columns: {
        id: 'P1: order',
        hypothesis_id: 'P1: match',
        side: 'P1: which side',
        state: 'P2: decision',
        reason: 'P3: reason, in free words',
        reason_code: 'P2: reason, a word of a list',
        decided_by: 'P1: account',
        decided_at: 'P1: when',
        probability: 'P2: what the comparison said then',
      },
      rows: { select: reachOf(READ, ofMatch), insert: reachOf(CHANGED, ofMatch), update: RETAINED },
    },
    {
      table: 'data_request',
      holds: 'what one side of a match asks of the other, and the answer',
      whose: 'the institutions of the match',
      kept: 'for good; the free words go with the evidence of the match',
      columns: {
        id: 'P1: number',
        hypothesis_id: 'P1: match',
        asked_side: 'P1: which side is asked',
        kinds: 'P2: what is asked for, words of a list',
        words: 'P3: the same in free words',
        state: 'P2: what has become of it',
        version: "P1: guards against writing over another's change",
        asked_by: 'P1: account',
        asked_at: 'P1: when',
        due_at: 'P1: until when',
        answered_by: 'P1: account',
        answered_at: 'P1: when',
        answer_code: 'P2: why it cannot be had, a word of a list',
        answer_words: 'P3: the answer in free words',
      },
      rows: {
        select: reachOf(READ, ofMatch),
        insert: reachOf(['matches.data'], ofMatch), // What is not needed any more ends with a decision, and with the match.
        update: reachOf(['matches.data', 'matches.decide', 'matches.join'], ofMatch),
      },
    },
    {
      table: 'match_look',
      holds: 'looks of third persons at matches whose sides differ',
      whose: 'the institutions of the match',
      kept: 'for good; the free words go with the evidence of the match',
      columns: {
        id: 'P1: order',
        hypothesis_id: 'P1: match',
        side: 'P1: whose person has looked',
        finding: 'P2: same, different, not to be said',
        words: 'P3: in free words',
        looked_by: 'P1: account',
        looked_at: 'P1: when',
      },
      rows: { select: reachOf(READ, ofMatch), insert: reachOf(['matches.look'], ofMatch), update: RETAINED },
    },
    {
      table: 'match_rest',
      holds: 'matches that an institution leaves out of its list of candidates for a while',
      whose: 'the institution',
      kept: 'for good: the last rest of each match, which says nothing once it is over',
      columns: {
        hypothesis_id: 'P1: match',
        institution_id: 'P1: institution',
        until: 'P1: until when',
        set_by: 'P1: account',
        set_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, mine),
        insert: reachOf(['matches.rest'], mine),
        update: reachOf(['matches.rest'], mine),
      },
    },
    {
      table: 'match_reopening',
      holds: 'when a record changed so that an exclusion lost its ground',
      whose: 'the institutions of the match',
      kept: 'for good: words of lists',
      columns: {
        id: 'P1: order',
        hypothesis_id: 'P1: match',
        side: 'P1: whose record has changed',
        because: 'P2: groups of fields that have changed, without a value',
        reopened_at: 'P1: when',
      },
      rows: { select: reachOf(READ, ofMatch), insert: [PLATFORM_WORK] },
    },
    {
      table: 'match_band_change',
      holds: 'how strong a match was when a side decided, and is now',
      whose: 'the institutions of the match',
      kept: 'for good: words of lists',
      columns: {
        id: 'P1: number',
        hypothesis_id: 'P1: match',
        side: 'P1: which side had decided',
        cause: 'P1: whether a new model has changed it',
        model_version: 'P1: model',
        band_then: 'P2: how strong it was',
        band_now: 'P2: how strong it is',
        because: 'P2: groups of fields that weigh otherwise, without a value',
        decided_by: 'P1: account',
        noticed_at: 'P1: when',
      },
      rows: { select: reachOf(READ, ofMatch), insert: [PLATFORM_WORK] },
    },
    {
      table: 'record_join',
      holds: 'records joined as one person, and parted again',
      whose: 'the institutions of the match',
      kept: 'for good; the free words go with the evidence of the match',
      columns: {
        id: 'P1: order',
        hypothesis_id: 'P1: match',
        action: 'P2: joined or parted',
        side: 'P1: which side',
        reason: 'P3: reason, in free words',
        done_by: 'P1: account',
        done_at: 'P1: when',
      },
      rows: { select: reachOf(READ, ofMatch), insert: reachOf(['matches.join'], ofMatch), update: RETAINED },
    },
    {
      table: 'judgement',
      holds: "people's answers whether two records are one person: the model learns from them",
      whose: "the judge's institution writes; the parties of the match read",
      kept: 'for good: the model learns from it; the note goes with the evidence of the match',
      columns: {
        id: 'P1: order',
        kind: 'P2: kind of match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        judge: 'P1: account',
        institution_id: 'P1: institution of the judge',
        answer: 'P2: same, different, not to be said',
        origin: 'P1: review or register',
        note: 'P3: note, in free words',
        blind: 'P1: whether the score was hidden',
        model_version: 'P1: model that had proposed it',
        probability: 'P2: its probability then',
        given_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, { own: OF_PAIR, party: OF_PAIR }),
        insert: reachOf(['matches.judge', 'matches.know'], mine),
        update: RETAINED,
      },
    },
  ],
  retention: MATCHES_RETENTION,
  migrations: MIGRATIONS,
  jobs: MATCHES_JOBS,
};
