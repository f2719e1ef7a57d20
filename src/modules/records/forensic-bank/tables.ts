import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { deletableSince } from '../records/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}`, platform: 'institution_id IS NULL' };
const HOLDING = operationsOf('remains.', 'reports.', 'living.', 'imports.');
const HELD = reachOf([...HOLDING, ...operationsOf('laboratory.')], OWN);

const WRITTEN = reachOf(
  HOLDING.filter((operation) => !operation.endsWith('.read')),
  OWN,
);

const RECKONED = operationsOf('laboratory.');
const SET = reachOf(['kinship.set'], {});

export const FORENSIC_BANK_TABLES: ModuleTables = {
  tables: [
    {
      table: 'sample',
      holds: 'codes of samples: two records with one code are no independent evidence',
      whose: "the record's institution",
      kept: 'as long as the record names the sample; of one that was taken back a minute longer at most',
      columns: {
        record_id: 'P1: the record',
        institution_id: 'P1: institution whose code it is',
        code: 'P2: code of the sample',
        sample_type: 'P2: blood, bone, item',
        holder: 'P2: relative of the report by code, or empty for the person',
      },
      rows: { select: HELD, insert: WRITTEN, update: WRITTEN, delete: WRITTEN },
    },
    {
      table: 'frequency_table',
      holds: "laboratories' own allele frequencies",
      whose: "the laboratory's; read by all who reckon there",
      kept: 'for good: a version never changes and can be retired; evidence names it',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: laboratory',
        code: 'P1: its code',
        version: 'P1: version',
        name: 'P1: its name',
        population: 'P1: population that was sampled',
        citation: 'P1: source',
        licence: 'P1: licence',
        sampled_alleles: 'P1: how many were counted at each locus',
        theta: 'P1: theta that it comes with',
        least_frequency: 'P1: frequency of what was not seen',
        figures: 'P1: frequency of each allele',
        rescaled: 'P1: loci that were divided by their sum',
        left_out: 'P1: loci that were refused',
        content_hash: 'P1: SHA-256 of it',
        created_at: 'P1: when it was brought in',
        retired_at: 'P1: when it was followed by another',
      },
      rows: {
        select: reachOf(['frequencies.read', 'frequencies.import', ...RECKONED], OWN),
        insert: reachOf(['frequencies.import'], OWN),
        update: reachOf(['frequencies.import'], OWN),
      },
    },
    {
      table: 'haplotype_database',
      holds: "laboratories' own Y and mitochondrial haplotypes",
      whose: "the laboratory's",
      kept: 'for good: a version never changes and can be retired; evidence names it',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: laboratory',
        kind: 'P1: Y or mitochondrial',
        code: 'P1: its code',
        version: 'P1: version',
        population: 'P1: population that was sampled',
        source: 'P1: source',
        licence: 'P1: licence',
        size: 'P1: how many haplotypes',
        covered: 'P1: loci or ranges that were read',
        haplotypes: 'P4: whole haplotypes of unnamed people, with counts',
        content_hash: 'P1: SHA-256 of it',
        created_at: 'P1: when it was brought in',
        retired_at: 'P1: when it was followed by another',
      },
      rows: {
        select: reachOf(['haplotypes.read', 'haplotypes.import', ...RECKONED], OWN),
        insert: reachOf(['haplotypes.import'], OWN),
        update: reachOf(['haplotypes.import'], OWN),
      },
    },
    {
      table: 'kinship_setting',
      holds: 'with which table and model ratios are reckoned',
      whose: 'the installation',
      kept: 'for good: evidence names old ones',
      columns: {
        seq: 'P1: order',
        id: 'P1: number',
        population_code: 'P1: frequency table by code',
        table_id: 'P1: frequency table of a laboratory',
        model: 'P1: mutation, theta, silent alleles',
        floor: 'P1: least frequency',
        set_by: 'P1: account that chose it',
        set_at: 'P1: when',
        reason: 'P1: why, in words',
      },
      rows: { select: reachOf(['kinship.read'], {}), insert: [PLATFORM_WORK, ...SET] },
    },
  ],
  retention: [
    {
      name: 'forensic-bank.samples',
      table: 'sample',
      since: '(SELECT r.changed_at FROM record r WHERE r.id = t.record_id)',
      where: `${deletableSince('t.record_id', "'-infinity'", 'samples')}
      AND NOT EXISTS (SELECT 1 FROM record r WHERE r.id = t.record_id
        AND jsonb_path_exists(r.content, '$.**.sample.code ? (@ == $code)', jsonb_build_object('code', t.code)))`,
      days: 0,
      records: 'ARRAY[t.record_id]',
      remains: 'nothing: the record names the sample no more',
    },
  ],
  migrations: MIGRATIONS,
};
