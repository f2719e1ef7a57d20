import { graphql } from '../../graphql/graphql.js';

export const CONFIRM_AMENDMENTS = graphql(`
  mutation ConfirmAmendments($input: ConfirmAmendmentsInput!) {
    confirmAmendments(input: $input) {
      __typename
      ... on ApprovalRequest {
        id
        expiresAt
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);
