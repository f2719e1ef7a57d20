import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { takenBackSince } from '../../records/records/tables.js';
import { MATCHING_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const BOARD = operationsOf('matching.', 'matches.', 'laboratory.');

const ownRecord = (column: string): string =>
  `EXISTS (SELECT 1 FROM record WHERE record.id = ${column} AND record.institution_id = ${OWN_INSTITUTION})`;

const lent = (column: string): string => `${column} = ANY ((SELECT row_context.lent_ids())::uuid[])`;
const LISTS = [...reachOf(BOARD, { own: ownRecord('subject_id') }), { where: lent('subject_id') }];
const PAIRS = reachOf(BOARD, { own: `${ownRecord('first_id')} OR ${ownRecord('second_id')}` });
const RUNS = reachOf(BOARD, { own: `institution_id = ${OWN_INSTITUTION}` });
const STARTED = reachOf(['matching.run', 'models.use'], { own: `institution_id = ${OWN_INSTITUTION}` });
const MODELS = reachOf(['models.read'], {});
const TAUGHT = reachOf(['models.fit', 'models.use'], {});
const WORK = [PLATFORM_WORK];

export const MATCHING_TABLES: ModuleTables = {
  tables: [
    {
      table: 'candidate_list',
      holds: 'for each record, those that could be of the same person',
      whose: "the subject's institution",
      kept: 'until it is computed again; of a record that has left the comparison, until the next sweep over all',
      columns: {
        subject_id: 'P1: the record',
        subject_seq: 'P1: its order',
        kind: 'P1: kind of comparison',
        side: 'P1: which side it stands on',
        run_id: 'P1: run that wrote it',
        background_id: 'P1: frequencies that it was scored with',
        model_version: 'P1: model that it was scored with',
        subject_hash: 'P1: what the record said then',
        prior: 'P2: probability before evidence',
        tail: 'P2: weight of those beyond the list',
        floor: 'P2: what a newcomer must exceed',
        best: 'P2: highest probability in it',
        candidates: 'P2: records of own and other institutions by number, with scores',
        hashes: 'P1: what the candidates said then',
        computed_at: 'P1: when',
        changed_xid: 'P1: transaction that wrote it',
        fell_xid: 'P1: last transaction that made it ask for less',
      },
      rows: { select: LISTS, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'report_pair',
      holds: 'reports that are probably of one person',
      whose: 'the institutions of the two reports',
      kept: 'until a comparison finds them of one person no more',
      columns: {
        first_seq: 'P1: one report, by order',
        second_seq: 'P1: the other',
        first_id: 'P1: one report',
        second_id: 'P1: the other',
        change: 'P1: order of changes',
        since: 'P1: since when',
      },
      rows: { select: PAIRS, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'unconfirmed_rank',
      holds:
        'pairs that rank higher together with another report of the same person, which nobody has confirmed',
      whose: "nobody's: the platform's own work",
      kept: 'until either record is compared again, at the latest until the next sweep over all',
      columns: {
        kind: 'P1: kind of comparison',
        report_seq: 'P1: the report, by order',
        other_seq: 'P1: its candidate',
        report_id: 'P1: the report',
        other_id: 'P1: its candidate',
        run_id: 'P1: run that wrote it',
        prior: 'P2: probability before evidence',
        log10_lr: 'P2: ratio of the two alone',
        probability: 'P2: probability of the two alone',
        rank_log10_lr: 'P2: ratio with the other report, shown to nobody',
        rank_probability: 'P2: probability with the other report, shown to nobody',
      },
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'settled_pair',
      holds: 'pairs of which people have decided whether they are one person',
      whose: "nobody's: the platform's own work",
      kept: 'until the decision is taken back',
      columns: {
        kind: 'P1: kind of comparison',
        first_seq: 'P1: one record, by order',
        second_seq: 'P1: the other',
        first_id: 'P1: one record',
        second_id: 'P1: the other',
        same: 'P2: whether they are one person',
        first_hash: 'P1: what the first said then',
        second_hash: 'P1: what the second said then',
        since: 'P1: since when',
      },
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'companion_pair',
      holds:
        'reports whose owners have both confirmed them as of companions or relatives, and so of two people',
      whose: "nobody's: the platform's own work",
      kept: 'until either owner takes the confirmation back',
      columns: {
        first_seq: 'P1: one report, by order',
        second_seq: 'P1: the other',
        first_id: 'P1: one report',
        second_id: 'P1: the other',
        since: 'P1: since when',
      },
      rows: { select: WORK, insert: WORK, delete: WORK },
    },
    {
      table: 'family_row',
      holds: 'genotype probabilities of missing persons from their relatives',
      whose: "nobody's: the platform's own work",
      kept: "until frequencies, model or the bank's alleles change; derived, may be deleted. Once the consent to the comparison of samples or the report is taken back, within a minute",
      columns: {
        record_id: 'P1: the report',
        basis_hash: 'P1: what it was reckoned with',
        family_hash: "P1: SHA-256 of the family's profiles that went in",
        body: 'P4: the probabilities',
        made_at: 'P1: when',
      },
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'match_run',
      holds: 'runs of the comparison',
      whose: 'the institution that asked, or the installation',
      kept: 'for good: ids and counts',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        scope: 'P1: one record, an import, linked ones or all',
        subject_id: 'P1: the record',
        import_id: 'P1: the import',
        requested_by: 'P1: account',
        institution_id: 'P1: institution that asked',
        state: 'P1: how far it is',
        background_id: 'P1: frequencies',
        model_version: 'P1: model',
        task_id: 'P1: task',
        shards: 'P1: in how many parts',
        figures: 'P1: counts and durations',
        created_at: 'P1: when asked for',
        started_at: 'P1: when begun',
        finished_at: 'P1: when done',
        after_undo: 'P1: about records that an undo put back',
        subject_ids: 'P1: the records of a run over some',
      },
      rows: { select: RUNS, insert: STARTED, update: STARTED },
    },
    {
      table: 'match_shard',
      holds: 'what a part of a run has found',
      whose: "nobody's: the platform's own work",
      kept: 'until the run is put together',
      columns: {
        run_id: 'P1: run',
        scan: 'P1: kind of comparison',
        shard: 'P1: part',
        compared: 'P1: how many pairs',
        milliseconds: 'P1: how long',
        by_query: 'P2: pairs and scores, by order of records',
        by_bank: 'P2: the same from the other side',
        done_at: 'P1: when',
        floors_xid: 'P1: as of which transaction pairs were turned away',
      },
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'match_background',
      holds: 'frequencies that scores are measured against',
      whose: 'the installation; scored with by all',
      kept: 'for good: a score can be computed again',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        model_version: 'P1: model',
        body: 'P3: counts of values over all banks, parts of names among them, a rare one as often as once',
        made_at: 'P1: when',
      },
      rows: { select: reachOf(BOARD, { own: 'true', party: 'true' }), insert: WORK },
    },
    {
      table: 'linkage_model',
      holds: 'what the model has learnt',
      whose: 'the installation',
      kept: 'for good: a version never changes',
      columns: {
        number: 'P1: number',
        version: 'P1: name of the version',
        weights: 'P1: one weight for each group of evidence',
        made_by: 'P1: account',
        made_at: 'P1: when',
      },
      rows: { select: MODELS, insert: TAUGHT },
    },
    {
      table: 'linkage_model_use',
      holds: 'which model counts',
      whose: 'the installation',
      kept: 'for good: it says which model had counted when',
      columns: {
        id: 'P1: order',
        version: 'P1: version, none for the model as written',
        chosen_by: 'P1: account',
        chosen_at: 'P1: when',
      },
      rows: { select: MODELS, insert: TAUGHT },
    },
  ],
  retention: [
    {
      // Those who still permit it have theirs made anew with the next comparison.
      name: 'matching.family-rows',
      table: 'family_row',
      since: 't.made_at',
      where: takenBackSince('t.record_id', 't.made_at', 'samples'),
      days: 0,
      records: 'ARRAY[t.record_id]',
      remains: 'nothing: they are derived',
    },
  ],
  migrations: MIGRATIONS,
  jobs: MATCHING_JOBS,
};
