import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MECHANISM = graphql(`
  query OwnMechanism($country: String!) {
    mechanism(country: $country) {
      country
      invented
      institutions {
        code
        kind
        name
      }
      protocol {
        id
        does
        about
        who {
          code
          kind
        }
        limit {
          is
          hours
          days
          months
          from
          event
          by
          why
          of {
            is
            hours
            days
            months
            from
          }
          earliest {
            is
            hours
            days
            months
            from
          }
          latest {
            is
            hours
            days
            months
            from
          }
        }
        source {
          title
          publisher
          date
          kind
        }
        evidence {
          seen
          checkedOn
          reviewBy
          isStale
        }
        legalBasis
        noDate
        unseenEvents
        exampleDueAt
        exampleNotBefore
      }
      mayEnd {
        id
        document
        isInForce
        legalBasis
        consent
        who {
          code
          kind
        }
        source {
          title
          publisher
          date
          kind
        }
        evidence {
          seen
          checkedOn
          reviewBy
          isStale
        }
      }
    }
  }
`);

export const CONFIRM_STEPS = graphql(`
  mutation ConfirmSteps($input: ConfirmStepsInput!) {
    confirmSteps(input: $input) {
      __typename
      ... on Mechanism {
        country
        version
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const WITHDRAW_STEPS = graphql(`
  mutation WithdrawSteps($input: WithdrawStepsInput!) {
    withdrawSteps(input: $input) {
      __typename
      ... on Mechanism {
        country
        version
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type ShownMechanism = NonNullable<ResultOf<typeof MECHANISM>['mechanism']>;
export type ShownStep = ShownMechanism['protocol'][number];
export type ShownEndRule = ShownMechanism['mayEnd'][number];
export type ShownLimit = ShownStep['limit'];
export type ShownSpan = NonNullable<ShownLimit['earliest']>;
