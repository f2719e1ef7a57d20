import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownDemand on LegalDemand @_unmask {
    id
    version
    state
    authority
    country
    instrument
    receivedAt
    scopeAsked
    scopeGiven
    refusedReason
    counsel
    familyToldAt
    gagUntil
    given
    deeds
    answeredAt
    allowedActions
  }
`);

export const DEMANDS = graphql(
  `
    query LegalDemands($first: PageSize!, $after: String) {
      legalDemands(first: $first, after: $after) {
        nodes {
          ...ShownDemand
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

export const TRANSPARENCY = graphql(`
  query Transparency($year: Int!, $language: Language!) {
    transparency(year: $year, language: $language) {
      sentence
      demands {
        country
        instrument
        count
      }
      urgent {
        country
        count
      }
    }
  }
`);

export const ENTER = graphql(
  `
    mutation EnterDemand($input: EnterLegalDemandInput!) {
      enterLegalDemand(input: $input) {
        __typename
        ... on LegalDemand {
          ...ShownDemand
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const NOTE = graphql(
  `
    mutation NoteDemand($input: NoteLegalDemandInput!) {
      noteLegalDemand(input: $input) {
        __typename
        ... on LegalDemand {
          ...ShownDemand
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const REFUSE = graphql(
  `
    mutation RefuseDemand($input: RefuseLegalDemandInput!) {
      refuseLegalDemand(input: $input) {
        __typename
        ... on LegalDemand {
          ...ShownDemand
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const ANSWER = graphql(
  `
    mutation AnswerDemand($input: AnswerLegalDemandInput!) {
      answerLegalDemand(input: $input) {
        __typename
        ... on ApprovalRequest {
          id
          expiresAt
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const COLLECT = graphql(
  `
    mutation CollectDemand($input: CollectLegalDemandInput!) {
      collectLegalDemand(input: $input) {
        __typename
        ... on LegalDemandAnswer {
          demand {
            ...ShownDemand
          }
          records {
            code
            content
          }
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export type Demand = ResultOf<typeof DEMANDS>['legalDemands']['nodes'][number];

export const INSTRUMENTS = [
  'court_order',
  'prosecutor_order',
  'police_request',
  'administrative_order',
  'consular_request',
  'other',
] as const;
