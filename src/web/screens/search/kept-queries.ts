import { graphql } from '../../graphql/graphql.js';
import { ANSWER } from './queries.js';

export const KEPT_ANSWER = graphql(
  `
    query KeptAnswer($id: UUID!, $purpose: SearchPurpose!, $first: PageSize!) {
      savedSearchAnswer(id: $id, purpose: $purpose, first: $first) {
        ...Answer
      }
    }
  `,
  [ANSWER],
);

export const TELL = graphql(`
  mutation TellOfSearch($input: TellOfSearchInput!) {
    tellOfSearch(input: $input) {
      __typename
      ... on SearchSaved {
        search {
          id
          tellPurpose
          askedAt
          newAnswers
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const SEE = graphql(`
  mutation SeeSearch($input: SeeSearchInput!) {
    seeSearch(input: $input) {
      __typename
      ... on SearchSaved {
        search {
          id
          newAnswers
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
