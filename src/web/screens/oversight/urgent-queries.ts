import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownUrgent on BreakGlass @_unmask {
    id
    institution
    owner
    actorId
    level
    reason
    openedAt
    until
    reviewDueAt
    verdict
    reviewWords
    reviewer
    reviewedAt
    stoppedAt
    recordCode
    endedAt
    reads {
      kind
      times
    }
    deletionDueAt
    deletionConfirmedAt
    allowedActions
  }
`);

export const URGENT = graphql(
  `
    query UrgentUses($first: PageSize!, $after: String, $recordId: UUID) {
      breakGlassUses(first: $first, after: $after, recordId: $recordId) {
        nodes {
          ...ShownUrgent
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SHOWN],
);

export const REVIEW = graphql(
  `
    mutation ReviewUrgent($input: ReviewBreakGlassInput!) {
      reviewBreakGlass(input: $input) {
        __typename
        ... on BreakGlass {
          ...ShownUrgent
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const CONFIRM_DELETION = graphql(
  `
    mutation ConfirmUrgentDeletion($input: ConfirmUrgentDeletionInput!) {
      confirmUrgentDeletion(input: $input) {
        __typename
        ... on BreakGlass {
          ...ShownUrgent
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export type UrgentUse = ResultOf<typeof URGENT>['breakGlassUses']['nodes'][number];
