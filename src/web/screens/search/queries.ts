import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

/** The answer of institutions to a question of the moment and to a kept one. */
export const ANSWER = graphql(`
  fragment Answer on SearchAnswer @_unmask {
    askedAt
    purpose
    isCut
    institutions {
      code
      name
      country
      standing
      why
      types
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
        inOtherWords
      }
      redactions {
        path
        reason
      }
    }
  }
`);

export const SEARCH = graphql(
  `
    query Search($facets: SearchFacetsInput!, $purpose: SearchPurpose!, $first: PageSize!) {
      search(facets: $facets, purpose: $purpose, first: $first) {
        ...Answer
      }
    }
  `,
  [ANSWER],
);

export const SAVED = graphql(`
  query SavedSearches {
    savedSearches {
      id
      name
      savedAt
      endsAt
      tellPurpose
      askedAt
      newAnswers
      facets {
        recordTypes
        name
        sex
        ageFrom
        ageTo
        dateFrom
        dateTo
        placeCountry
        words
        document
        hasTeeth
        hasDna
        institutions
        institutionCountries
      }
    }
  }
`);

export const SAVE = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      __typename
      ... on SearchSaved {
        search {
          id
          name
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const FORGET = graphql(`
  mutation ForgetSearch($input: ForgetSearchInput!) {
    forgetSearch(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

export type FacetsInput = VariablesOf<typeof SEARCH>['facets'];
export type SearchPurposeInput = VariablesOf<typeof SEARCH>['purpose'];
export type SearchResult = ResultOf<typeof SEARCH>['search'];
export type HitNode = SearchResult['hits'][number];
export type AskedInstitutionNode = SearchResult['institutions'][number];
export type SavedSearchNode = ResultOf<typeof SAVED>['savedSearches'][number];
