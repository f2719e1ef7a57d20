import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownRecommendation on Recommendation @_unmask {
    id
    institutionId
    addresseeId
    words
    state
    version
    madeAt
    dueAt
    answer
    answerWords
    answeredAt
  }
`);

export const RECOMMENDATIONS = graphql(
  `
    query Recommendations($first: PageSize!, $after: String) {
      recommendations(first: $first, after: $after) {
        nodes {
          ...ShownRecommendation
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

export const RECOMMENDATION = graphql(
  `
    query OneRecommendation($id: UUID!) {
      recommendation(id: $id) {
        ...ShownRecommendation
      }
    }
  `,
  [SHOWN],
);

export const MAKE = graphql(
  `
    mutation MakeRecommendation($input: MakeRecommendationInput!) {
      makeRecommendation(input: $input) {
        __typename
        ... on Recommendation {
          ...ShownRecommendation
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const ANSWER = graphql(
  `
    mutation AnswerRecommendation($input: AnswerRecommendationInput!) {
      answerRecommendation(input: $input) {
        __typename
        ... on Recommendation {
          ...ShownRecommendation
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export type RecommendationResult = NonNullable<ResultOf<typeof RECOMMENDATION>['recommendation']>;
export type RecommendationAnswerInput = VariablesOf<typeof ANSWER>['input']['answer'];
