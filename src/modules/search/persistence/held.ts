import type { HeldTable } from '../../../platform/database/index.js';

export const SEARCH_HELD: readonly HeldTable[] = [
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
      name: 'P3: by what name it is kept, in free words',
      facets: 'P3: what is asked for: a name or a document may be among it',
      saved_at: 'P1: when',
      tell_purpose: 'P1: what for it is asked again by itself',
      due_at: 'P1: when it is asked again',
      asked_at: 'P1: when it was last asked by itself',
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
  },
];
