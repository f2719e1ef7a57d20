import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const INQUIRIES = graphql(`
  query Inquiries($first: PageSize!, $after: String) {
    inquiries(first: $first, after: $after) {
      nodes {
        id
        kind
        state
        naming
        askedAt
        dueAt
        answer
        answeredAt
        institutionId
        receiverId
        recordId
        registerName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const INSTITUTIONS = graphql(`
  query Network($first: PageSize!) {
    institutions(first: $first) {
      nodes {
        id
        code
        name
        kind
        country
        closedAt
      }
    }
  }
`);

export const ASK = graphql(`
  mutation AskRegister($input: AskRegisterInput!) {
    askRegister(input: $input) {
      __typename
      ... on InquiryNoted {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type InquiryNode = ResultOf<typeof INQUIRIES>['inquiries']['nodes'][number];
export type RegisterKindInput = VariablesOf<typeof ASK>['input']['kind'];
export type InstitutionNodes = ResultOf<typeof INSTITUTIONS>['institutions']['nodes'];
