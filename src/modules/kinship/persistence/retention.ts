import type { RetentionRule } from '../../../platform/retention/index.js';
import { takenBackSince } from '../../records/index.js';

export const KINSHIP_RETENTION: readonly RetentionRule[] = [
  {
    // The row stays: whoever takes samples back and gives others would have the pair weighed anew.
    name: 'kinship.dna-words-taken-back',
    table: 'dna_verdict',
    since: 't.made_at',
    where: `t.word IS NOT NULL AND (${takenBackSince('t.record_a', 't.made_at', 'samples')}
      OR ${takenBackSince('t.record_b', 't.made_at', 'samples')})`,
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
    where: `t.word IS NOT NULL AND (${takenBackSince('t.subject', 't.shown_at', 'samples')}
      OR ${takenBackSince('t.own', 't.shown_at', 'samples')})`,
    days: 0,
    empties: `word = NULL, y = NULL, mt = NULL, waits = false, asks = false`,
    records: 'ARRAY[t.subject, t.own]',
    remains: 'who was told about which record, when, and how many words',
  },
];
