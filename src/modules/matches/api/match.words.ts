import { enumOf } from '../../../platform/graphql/index.js';
import type { MatchState, SideState } from '../domain/match-state.js';

export const SideStateEnum = enumOf<SideState>('MatchSideState', 'Where a side stands with a match.', {
  unseen: 'Nobody has looked at it.',
  acknowledged: 'Seen.',
  under_review: 'Being looked into.',
  more_data_requested: 'Cannot be decided before the other side has told more.',
  plausible: 'This side holds that both are one person.',
  excluded: 'This side holds that they are not.',
  inconclusive: 'This side cannot tell.',
});
export const SideEnum = enumOf('MatchSide', 'A side of a match.', {
  a: 'The report, or the first of two records of one type.',
  b: 'The other record.',
});
export const MatchStateEnum = enumOf<MatchState>(
  'MatchState',
  'Where a match stands, from what both sides say.',
  {
    candidate: 'Found, and nobody has been told.',
    notified: 'The institutions have been told.',
    in_confirmation: 'Both sides hold it to be plausible.',
    identified: 'Confirmed.',
    excluded: 'Both sides have excluded it.',
    conflict: 'One side holds it to be plausible, the other excludes it.',
    lapsed: 'It may be compared no more, or is no candidate any more.',
  },
);
