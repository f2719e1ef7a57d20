import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const FOLDER = graphql(`
  query Folder($id: UUID!) {
    familyFolder(identificationId: $id) {
      identificationId
      state
      version
      familyContact
      tellings {
        id
        state
        occasion
        plannedFor
        toldAt
        inPerson
        notInPersonReason
        placeKind
        language
        interpreter
        companion
        support
        present
        questions
        words
        disposition
        effects
        followUpOn
      }
    }
  }
`);

export const PLAN = graphql(`
  mutation PlanTelling($input: PlanTellingInput!) {
    planTelling(input: $input) {
      __typename
      ... on FamilyFolder {
        identificationId
        state
        version
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const RECORD = graphql(`
  mutation RecordTelling($input: RecordTellingInput!) {
    recordTelling(input: $input) {
      __typename
      ... on FamilyFolder {
        identificationId
        state
        version
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const LETTER = graphql(`
  query Letter($id: UUID!, $language: String!) {
    familyLetter(identificationId: $id, language: $language) {
      __typename
      ... on FamilyLetter {
        fileName
        pdf
        toBeReviewed
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type Folder = NonNullable<ResultOf<typeof FOLDER>['familyFolder']>;
export type FamilyTellingNode = Folder['tellings'][number];
export type PlanInput = VariablesOf<typeof PLAN>['input'];
export type RecordInput = VariablesOf<typeof RECORD>['input'];
