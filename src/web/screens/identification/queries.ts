import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const IDENTIFICATION = graphql(`
  query Identification($id: UUID!) {
    identification(id: $id) {
      id
      kind
      matchId
      state
      version
      codeA
      codeB
      methods
      authority
      reportReference
      needsJoint
      proposedAt
      allowedActions
      allows
      familyAllowsCompanions
      personAllowsCompanions
      wordsOnCompanions
      steps {
        at
        what
        institution
        laboratory
        reportReference
        words
      }
    }
  }
`);

/** Query of the identification that stands of a match already. */
export const OF_MATCH = graphql(`
  query IdentificationsOfMatch($matchId: UUID!) {
    identifications(matchId: $matchId, first: 5) {
      nodes {
        id
        state
        proposedAt
      }
    }
  }
`);

export const PROPOSE = graphql(`
  mutation Propose($input: ProposeIdentificationInput!) {
    proposeIdentification(input: $input) {
      __typename
      ... on Identification {
        id
        state
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmIdentification($input: ConfirmIdentificationInput!) {
    confirmIdentification(input: $input) {
      __typename
      ... on Identification {
        id
        state
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const DECLINE = graphql(`
  mutation DeclineIdentification($input: DeclineIdentificationInput!) {
    declineIdentification(input: $input) {
      __typename
      ... on Identification {
        id
        state
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const ALLOW_TELLING = graphql(`
  mutation AllowTelling($input: AllowTellingInput!) {
    allowTelling(input: $input) {
      __typename
      ... on Identification {
        id
        version
        allows
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const ALLOW_COMPANIONS = graphql(`
  mutation AllowTellingCompanions($input: AllowTellingCompanionsInput!) {
    allowTellingCompanions(input: $input) {
      __typename
      ... on Identification {
        id
        version
        familyAllowsCompanions
        personAllowsCompanions
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type IdentificationResult = NonNullable<ResultOf<typeof IDENTIFICATION>['identification']>;
