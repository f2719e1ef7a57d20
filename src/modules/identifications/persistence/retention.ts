import type { RetentionRule, Rulings } from '../../../platform/retention/index.js';
import { UNCONFIRMED_STATES } from '../domain/identification-state.js';

const UNCONFIRMED = UNCONFIRMED_STATES.map((state) => `'${state}'`).join(', ');

/** One that two institutions have said, also while it is contested and where it was revoked: whoever asks later must see on what it rested. */
export const RULINGS: Rulings = {
  onRecord: (id) =>
    `EXISTS (SELECT 1 FROM identification i WHERE ${id} IN (i.record_a, i.record_b) AND i.state NOT IN (${UNCONFIRMED}))`,
  onMatch: (id) =>
    `EXISTS (SELECT 1 FROM identification i WHERE i.hypothesis_id = ${id} AND i.state NOT IN (${UNCONFIRMED}))`,
};

const OF_IDENTIFICATION =
  '(SELECT ARRAY[i.record_a, i.record_b] FROM identification i WHERE i.id = t.identification_id)';

/** SQL: whether an identification was never ruled, and will not be. */
export function cameToNothing(identificationId: string): string {
  return `EXISTS (SELECT 1 FROM identification i WHERE i.id = ${identificationId} AND i.state IN ('declined', 'lapsed'))`;
}

export const IDENTIFICATIONS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'identifications.words',
    table: 'identification_step',
    since: 't.done_at',
    where: `t.words IS NOT NULL AND ${cameToNothing('t.identification_id')}`,
    days: 'RETENTION_LAPSED_DAYS',
    empties: 'words = NULL',
    records: OF_IDENTIFICATION,
    remains: 'what was done, by whom and when, with the words of the lists; of a ruling all of it',
  },
  {
    name: 'identifications.telling',
    table: 'telling',
    since: 't.told_at',
    where: 't.questions IS NOT NULL OR t.words IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
    empties: 'questions = NULL, words = NULL',
    records: OF_IDENTIFICATION,
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
    records: OF_IDENTIFICATION,
    remains: 'that it contested, and when',
  },
];
