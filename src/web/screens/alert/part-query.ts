import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const PART = graphql(`
  fragment OwnPart on Responsibility @_unmask {
    id
    subject
    role
    duty
    state
    since
    answer
    reason
    answeredAt
    because(language: $language) {
      code
      text
    }
    legalBasis {
      rule
      country
      instrument
      article
      source
    }
    holders {
      code
      name
      country
    }
  }
`);

/** Query of the own institution's part in a report or match of others. */
export const RESPONSIBILITY = graphql(
  `
    query Responsibility($id: UUID!, $language: Language!) {
      responsibility(id: $id) {
        ...OwnPart
      }
    }
  `,
  [PART],
);

export const ANSWER_PART = graphql(
  `
    mutation AnswerResponsibility($input: AnswerResponsibilityInput!, $language: Language!) {
      answerResponsibility(input: $input) {
        __typename
        ...OwnPart
        ...Refused
      }
    }
  `,
  [PART, REFUSED],
);

export const ANSWER_PARTS = graphql(
  `
    mutation AnswerResponsibilities($input: AnswerResponsibilitiesInput!) {
      answerResponsibilities(input: $input) {
        __typename
        ... on ResponsibilitiesAnswered {
          responsibilities {
            id
            state
          }
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

/** Query of an office that was told of a report or match of one's own: what it has answered, and of what. */
export const TOLD_OFFICE = graphql(`
  query ToldOffice($id: UUID!) {
    officeTold(id: $id) {
      id
      subject
      subjectId
      answer
      reason
      answeredAt
      office {
        name
        code
        country
      }
    }
  }
`);

export type OwnPart = NonNullable<ResultOf<typeof RESPONSIBILITY>['responsibility']>;
export type ToldOffice = NonNullable<ResultOf<typeof TOLD_OFFICE>['officeTold']>;
