import type { HeldTable } from '../../../platform/database/index.js';

export const KINSHIP_HELD: readonly HeldTable[] = [
  {
    table: 'dna_verdict',
    holds: 'what DNA says of two records of two institutions, in a word that is made once',
    whose: 'the institutions of the two records; the platform alone reads it, and tells the word by level',
    kept: 'for good, so that nobody has the pair weighed anew; once a side takes back its samples or its record, the word and the hashes go within a minute',
    columns: {
      record_a: 'P1: one record',
      record_b: 'P1: the other',
      kind: 'P2: kind of match',
      told_to: 'P1: the side that is told it, where one does not admit each sample of the other',
      word: 'P4: whether DNA supports that it is one person, from the samples of both',
      y: 'P4: whether the line of the fathers is one',
      mt: 'P4: whether the line of the mothers is one',
      key_a: 'P1: name of the key of the hashes of the one',
      key_b: 'P1: name of the key of the hashes of the other',
      calls_a: 'P4: keyed hashes of what the samples of the one showed, one an allele',
      calls_b: 'P4: the same of the other',
      supersets: 'P1: how often it was made anew because a sample had shown more',
      setting_id: 'P1: frequencies and model',
      made_at: 'P1: when',
    },
  },
];
