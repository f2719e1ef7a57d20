import { graphql } from '../../graphql/graphql.js';

export const DECOYS = graphql(`
  query Decoys {
    decoys {
      decoys
      institutions
      madeAt
      remakeBy
    }
  }
`);

export const MAKE = graphql(`
  mutation MakeDecoys($input: MakeDecoysInput!) {
    makeDecoys(input: $input) {
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

export const END = graphql(`
  mutation EndDecoys($input: EndDecoysInput!) {
    endDecoys(input: $input) {
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
