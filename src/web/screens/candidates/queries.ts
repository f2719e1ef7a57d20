import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const TRIAGE = graphql(`
  query Triage(
    $first: PageSize!
    $after: String
    $order: TriageOrder!
    $resting: Boolean!
    $blind: Boolean!
  ) {
    triage(first: $first, after: $after, order: $order, resting: $resting, blind: $blind) {
      nodes {
        competing
        restsUntil
        match {
          id
          kind
          state
          version
          band
          probability
          smallBank {
            least
            most
          }
          allowedActions
          a {
            own
            code
            country
            institutionName
            state
            bandChange {
              bandThen
              bandNow
            }
          }
          b {
            own
            code
            country
            institutionName
            state
            bandChange {
              bandThen
              bandNow
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const REQUEST = graphql(`
  mutation AskForData($input: RequestDataInput!) {
    requestData(input: $input) {
      __typename
      ... on Match {
        id
        version
        state
        a {
          own
          state
        }
        b {
          own
          state
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const REST = graphql(`
  mutation Rest($input: RestMatchInput!) {
    restMatch(input: $input) {
      __typename
      ... on MatchRested {
        restsUntil
      }
      ... on UserError {
        message
      }
    }
  }
`);

export type TriageNode = ResultOf<typeof TRIAGE>['triage']['nodes'][number];
export type TriageVariables = Pick<VariablesOf<typeof TRIAGE>, 'order' | 'resting' | 'blind'>;
export type DataKindInput = VariablesOf<typeof REQUEST>['input']['kinds'][number];
