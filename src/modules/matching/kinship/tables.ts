import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK } from '../../access/accounts/tables.js';
import { deletableSince } from '../../records/records/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

export const KINSHIP_TABLES: ModuleTables = {
  tables: [
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
        making: 'P1: number of the weighing, one for all copies of a body or a family',
        of_others: 'P1: whether it is the word of a copy with other samples',
        supersets: 'P1: how often it was made anew because a sample had shown more',
        setting_id: 'P1: frequencies and model',
        made_at: 'P1: when',
      },
      rows: {
        // Whoever could write a word could have a pair weighed anew.
        select: [PLATFORM_WORK],
        insert: [PLATFORM_WORK],
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'dna_telling',
      holds: 'which words of DNA an institution was told about which record of another one',
      whose:
        'the institution of the record that it is about; the platform alone reads it, and shows that one how many there are',
      kept: 'for good, so that nobody begins anew; once a side takes back its samples or its record, the word goes within a minute',
      columns: {
        asker: 'P1: the institution that is told',
        subject: 'P1: the record that it is about',
        own: 'P1: the record of the institution beside which it was asked',
        kind: 'P2: kind of match',
        making: 'P1: which weighing',
        word: 'P4: the word as it was told',
        y: 'P4: what was told of the line of the fathers',
        mt: 'P4: what was told of the line of the mothers',
        shown_at: 'P1: when it was weighed, as it is told',
        words: 'P1: how many words of the pair count',
        counted_at: 'P1: when it was told last',
        waits: 'P4: whether there is a newer word that is not told',
        asks: 'P4: whether the owner was asked about it: then it says something',
      },
      rows: {
        // Whoever could read that a word waits would know that it is another one than `open`.
        select: [PLATFORM_WORK],
        insert: [PLATFORM_WORK],
        update: [PLATFORM_WORK],
      },
    },
    {
      table: 'dna_permission',
      holds: 'what the owner of a record has said of more words about it',
      whose: 'the institution of the record',
      kept: 'for good',
      columns: {
        asker: 'P1: the institution that is told more, or no more',
        subject: 'P1: the record',
        answer: 'P1: go on or stop',
        answered_by: 'P1: account',
        answered_at: 'P1: when',
      },
      rows: { select: [PLATFORM_WORK], insert: [PLATFORM_WORK], update: [PLATFORM_WORK] },
    },
    {
      table: 'sample_review',
      holds: 'that a colleague has reviewed samples of an own record that were typed otherwise',
      whose: 'the institution of the record; the platform alone reads it',
      kept: 'for good, so that nobody has them reviewed again too soon',
      columns: {
        request_id: 'P1: the deed of two people',
        record_id: 'P1: the record',
        institution_id: 'P1: its institution',
        samples: 'P4: keyed hash of all that the samples showed',
        reviewed_at: 'P1: when',
      },
      rows: { select: [PLATFORM_WORK], insert: [PLATFORM_WORK] },
    },
  ],
  retention: [
    {
      // The row stays: whoever takes samples back and gives others would have the pair weighed anew.
      name: 'kinship.dna-words-taken-back',
      table: 'dna_verdict',
      since: 't.made_at',
      where: `t.word IS NOT NULL AND (${deletableSince('t.record_a', 't.made_at', 'samples')}
      OR ${deletableSince('t.record_b', 't.made_at', 'samples')})`,
      days: 0,
      empties: `word = NULL, y = NULL, mt = NULL, calls_a = '{}', calls_b = '{}'`,
      records: 'ARRAY[t.record_a, t.record_b]',
      remains: 'which two records were weighed, and when: they are not weighed anew',
    },
    {
      // The row stays: what was told is counted.
      name: 'kinship.dna-words-told',
      table: 'dna_telling',
      since: 't.shown_at',
      where: `t.word IS NOT NULL AND (${deletableSince('t.subject', 't.shown_at', 'samples')}
      OR ${deletableSince('t.own', 't.shown_at', 'samples')})`,
      days: 0,
      empties: `word = NULL, y = NULL, mt = NULL, waits = false, asks = false`,
      records: 'ARRAY[t.subject, t.own]',
      remains: 'who was told about which record, when, and how many words',
    },
  ],
  migrations: MIGRATIONS,
};
