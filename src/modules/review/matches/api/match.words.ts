import { enumOf } from '../../../../platform/graphql/index.js';
import type { HandlingCode, ReleasePurpose } from '../../disclosure/index.js';
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
    settled: 'One of its records is identified with another; open again where that is contested or revoked.',
    lapsed: 'It may be compared no more, or is no candidate any more.',
  },
);

export const ReleasePurposeEnum = enumOf<ReleasePurpose>(
  'ReleasePurpose',
  'What a record of another institution may be released for.',
  {
    search: 'To look for missing persons among the living and in reports.',
    forensic_matching: 'To find out whose remains these are.',
    casework: 'To take care of a case, with the family or with another institution.',
  },
);
export const HandlingEnum = enumOf<HandlingCode>(
  'HandlingCode',
  'What may be done with what another institution shows, in the codes of police channels.',
  {
    H0: 'For this search, as the agreement says.',
    H1: "Not as evidence before a court without the owner's permission.",
    H2: "Not passed on without the owner's permission: exports leave it out.",
    H3: 'As the note says: exports leave it out.',
  },
);
