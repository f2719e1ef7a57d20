import { OWN_INSTITUTION } from '../../platform/database/index.js';
import type { ModuleTables } from '../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../access/accounts/tables.js';
import { takenBackSince } from '../records/records/tables.js';
import { LABORATORY_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const LABORATORY = operationsOf('laboratory.');
const OWN = reachOf(LABORATORY, { own: `institution_id = ${OWN_INSTITUTION}` });

const OF_RANKING = reachOf(LABORATORY, {
  own: 'EXISTS (SELECT 1 FROM relative_ranking WHERE relative_ranking.id = ranking_id)',
});

const PARTY = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const OF_EXCHANGE = reachOf(['laboratory.exchange'], { own: PARTY, party: PARTY });
const RANKED_AT = '(SELECT r.created_at FROM relative_ranking r WHERE r.id = t.ranking_id)';
const NO_FIGURES = `state = 'ended', document_a = NULL, document_b = NULL, digest_a = NULL, digest_b = NULL`;

export const LABORATORY_TABLES: ModuleTables = {
  tables: [
    {
      table: 'joint_result',
      holds: 'joint identifications of an event',
      whose: 'the institution that asked',
      kept: 'RETENTION_CLOSED_DAYS (730 days unless set) after it was reckoned; once a family of it takes back its samples or its report, it goes within a minute',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        institution_id: 'P1: who asked',
        requested_by: 'P1: account',
        event_code: 'P2: event',
        prior: 'P1: flat or by evidence',
        threshold: 'P1: what counts as found',
        state: 'P1: how far it is',
        setting_id: 'P1: frequencies and model',
        software_version: 'P1: version',
        task_id: 'P1: task',
        inputs: 'P1: records reckoned with, by number and hash',
        outcome: 'P4: who is who, with what probability, from DNA',
        refusal: 'P1: why nothing could be reckoned',
        created_at: 'P1: when',
        finished_at: 'P1: when done',
      },
      rows: { select: OWN, insert: OWN, update: OWN, delete: [PLATFORM_WORK] },
    },
    {
      table: 'relative_ranking',
      holds: 'which families need another relative',
      whose: 'the institution that asked',
      kept: 'RETENTION_LAPSED_DAYS (90 days unless set) after it was reckoned',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        institution_id: 'P1: who asked',
        requested_by: 'P1: account',
        state: 'P1: how far it is',
        threshold: 'P1: what counts as found',
        setting_id: 'P1: frequencies and model',
        software_version: 'P1: version',
        task_id: 'P1: task',
        created_at: 'P1: when',
        finished_at: 'P1: when done',
      },
      rows: { select: OWN, insert: OWN, update: OWN, delete: [PLATFORM_WORK] },
    },
    {
      table: 'ranked_family',
      holds: 'what another relative would add',
      whose: 'as the ranking',
      kept: 'as long as the ranking; once the family takes back its samples or its report, it goes within a minute',
      columns: {
        ranking_id: 'P1: ranking',
        record_id: 'P1: report',
        content_hash: 'P1: what it said then',
        prospects: 'P4: relatives by kind and what their DNA would add',
        refusal: 'P1: why nothing could be reckoned',
      },
      rows: { select: OF_RANKING, insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
    },
    {
      table: 'dna_exchange',
      holds:
        'figures of the DNA of a match of two institutions that both laboratories have agreed to exchange',
      whose: 'the institutions of the two records',
      kept: 'for good; the figures go 30 days after they were reckoned, once either laboratory takes them back, and within a minute once samples or a report are taken back',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        hypothesis_id: 'P1: match',
        record_a: 'P1: one record',
        record_b: 'P1: the other',
        institution_a: 'P1: owner of the one',
        institution_b: 'P1: owner of the other',
        with_loci: 'P1: locus by locus, or in totals',
        state: 'P1: how far it is',
        asked_side: 'P1: whose laboratory asked',
        asked_by: 'P1: account',
        asked_at: 'P1: when',
        answered_by: 'P1: account',
        answered_at: 'P1: when',
        accepted_at: 'P1: when',
        ends_at: 'P1: until when it is shown',
        setting_id: 'P1: frequencies and model',
        digest_a: 'P4: what the samples showed, as a keyed hash',
        digest_b: 'P4: what the samples showed, as a keyed hash',
        document_a: 'P4: figures from DNA for the owner of the one, sealed',
        document_b: 'P4: figures from DNA for the owner of the other, sealed',
      },
      rows: { select: OF_EXCHANGE, insert: OF_EXCHANGE, update: OF_EXCHANGE },
    },
  ],
  retention: [
    {
      name: 'laboratory.joint-results-taken-back',
      table: 'joint_result',
      since: 't.finished_at',
      where: `EXISTS (SELECT 1 FROM jsonb_array_elements(t.inputs) AS i (one)
      WHERE ${takenBackSince('(i.one ->> 0)::uuid', 't.finished_at', 'samples')})`,
      days: 0,
      records: '(SELECT array_agg((i.one ->> 0)::uuid) FROM jsonb_array_elements(t.inputs) AS i (one))',
      remains: 'the entries of the audit log; it can be reckoned again without them',
    },
    {
      name: 'laboratory.ranked-families-taken-back',
      table: 'ranked_family',
      since: RANKED_AT,
      where: takenBackSince('t.record_id', RANKED_AT, 'samples'),
      days: 0,
      records: 'ARRAY[t.record_id]',
      remains: 'the ranking of the others',
    },
    {
      name: 'laboratory.joint-results',
      table: 'joint_result',
      since: 't.finished_at',
      where: 't.outcome IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
      remains: 'the entries of the audit log; it can be reckoned again',
    },
    {
      name: 'laboratory.rankings',
      table: 'relative_ranking',
      since: 't.finished_at',
      where: 'true',
      days: 'RETENTION_LAPSED_DAYS',
      remains: 'the entries of the audit log; it can be reckoned again',
    },
    {
      name: 'laboratory.exchanges-taken-back',
      table: 'dna_exchange',
      since: 't.accepted_at',
      where: `t.state = 'accepted' AND (${takenBackSince('t.record_a', 't.accepted_at', 'samples')}
      OR ${takenBackSince('t.record_b', 't.accepted_at', 'samples')})`,
      days: 0,
      empties: NO_FIGURES,
      records: 'ARRAY[t.record_a, t.record_b]',
      remains: 'who agreed to exchange figures of which match, and when',
    },
    {
      name: 'laboratory.exchanges-ended',
      table: 'dna_exchange',
      since: 't.ends_at',
      where: `t.state = 'accepted'`,
      days: 0,
      empties: NO_FIGURES,
      records: 'ARRAY[t.record_a, t.record_b]',
      remains: 'who agreed to exchange figures of which match, and when',
    },
  ],
  migrations: MIGRATIONS,
  jobs: LABORATORY_JOBS,
};
