import { graphql, type ResultOf } from '../graphql/graphql.js';
import { REFUSED } from '../graphql/refused.js';

/** A question to an office that was told of a case, as its asker and the office read it. */
export const OFFICE_QUESTION = graphql(`
  fragment AskedOffice on OfficeQuestion @_unmask {
    id
    responsibilityId
    asks
    words
    askedAt
    dueAt
    state
    reply
    replyWords
    repliedAt
    asker {
      code
      name
      country
    }
    office {
      code
      name
      country
    }
  }
`);

/** So many characters of words the API takes, of a question and of an answer. */
export const LONGEST_WORDS = 1000;

export const ASK_OFFICE = graphql(
  `
    mutation AskOffice($input: AskOfficeInput!) {
      askOffice(input: $input) {
        __typename
        ...AskedOffice
        ...Refused
      }
    }
  `,
  [OFFICE_QUESTION, REFUSED],
);

export const ANSWER_QUESTION = graphql(
  `
    mutation AnswerOfficeQuestion($input: AnswerOfficeQuestionInput!) {
      answerOfficeQuestion(input: $input) {
        __typename
        ...AskedOffice
        ...Refused
      }
    }
  `,
  [OFFICE_QUESTION, REFUSED],
);

export type AskedOffice = ResultOf<typeof OFFICE_QUESTION>;
