import { graphql } from '../../graphql/graphql.js';

export const KEPT_ANSWER = graphql(`
  query KeptAnswer($id: UUID!, $purpose: SearchPurpose!, $first: PageSize!) {
    savedSearchAnswer(id: $id, purpose: $purpose, first: $first) {
      askedAt
      purpose
      isCut
      institutions {
        code
        name
        country
        standing
        why
        count
      }
      hits {
        recordType
        code
        institution
        institutionName
        country
        own
        recordId
        level
        initials
        sex
        ageMin
        ageMax
        year
        placeCountry
        isNew
        reasons {
          facet
          says
        }
        redactions {
          path
          reason
        }
      }
    }
  }
`);

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
