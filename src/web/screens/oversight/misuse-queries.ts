import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownSignal on MisuseSignal @_unmask {
    id
    rule
    severity
    institution
    actorId
    questions
    owners
    at
    verdict
    stopped
    reopeningAsked
    allowedActions
  }
`);

export const SIGNALS = graphql(
  `
    query MisuseSignals($first: PageSize!, $after: String) {
      misuseSignals(first: $first, after: $after) {
        nodes {
          ...ShownSignal
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

export const ASKED = graphql(`
  query AskedOfOthers($days: Int!) {
    askedOfOthers(days: $days) {
      institution
      actorId
      kind
      questions
      records
      owners
    }
  }
`);

export const JUDGE = graphql(
  `
    mutation JudgeMisuse($input: JudgeMisuseInput!) {
      judgeMisuse(input: $input) {
        __typename
        ... on MisuseSignal {
          ...ShownSignal
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const REOPEN = graphql(
  `
    mutation ReopenQuestions($input: ReopenQuestionsInput!) {
      reopenQuestions(input: $input) {
        __typename
        ... on MisuseSignal {
          ...ShownSignal
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export type MisuseSignalNode = ResultOf<typeof SIGNALS>['misuseSignals']['nodes'][number];
