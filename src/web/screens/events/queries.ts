import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const EVENTS = graphql(`
  query EventsOfMany($after: String) {
    coordinatedEvents(first: 20, after: $after) {
      nodes {
        id
        name
        code
        state
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const TOGETHER = graphql(`
  query IdentifiedTogether($eventId: UUID!) {
    eventReconciliation(eventId: $eventId) {
      together {
        accepted
        accepts
        waitingFor
        state
        finishedAt
        endsAt
        isOutdated
      }
      bodies {
        records {
          recordId
          code
          recordType
        }
        byWord {
          word
          records {
            code
            institution
          }
        }
      }
      missing {
        records {
          recordId
          code
          recordType
        }
        byWord {
          word
          records {
            code
            institution
          }
        }
      }
    }
  }
`);

export const ACCEPT = graphql(`
  mutation AcceptTogether($input: AcceptJointIdentificationInput!) {
    acceptJointIdentification(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export const ASK = graphql(`
  mutation AskTogether($input: IdentifyTogetherInput!) {
    identifyTogether(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export type EventLine = ResultOf<typeof EVENTS>['coordinatedEvents']['nodes'][number];
export type EventReconciliation = NonNullable<ResultOf<typeof TOGETHER>['eventReconciliation']>;
export type TogetherResult = NonNullable<EventReconciliation['together']>;
