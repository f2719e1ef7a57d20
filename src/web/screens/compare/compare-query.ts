import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const COMPARE = graphql(`
  query Compare($id: UUID!, $language: Language!, $blind: Boolean!) {
    match(id: $id, blind: $blind) {
      id
      kind
      state
      version
      band
      log10LR
      prior
      probability
      smallBank {
        records
        least
        most
      }
      modelVersion
      allowedActions
      a {
        side
        own
        recordId
        level
        code
        country
        institutionName
        recordType
        urgentUntil
        state
        probabilityThen
        bandChange {
          bandThen
          bandNow
          cause
          modelVersion
          because
          noticedAt
        }
        handlingNote
      }
      b {
        side
        own
        recordId
        level
        code
        country
        institutionName
        recordType
        urgentUntil
        state
        probabilityThen
        bandChange {
          bandThen
          bandNow
          cause
          modelVersion
          because
          noticedAt
        }
        handlingNote
      }
      evidence {
        group
        field
        log10LR
        weight
        agreement
        reason
        values
      }
      redactions {
        path
        reason
      }
      competing {
        matchId
        side
        code
        institution
        state
      }
      explanation(language: $language) {
        text
        prior
        verbalScale {
          sentence
        }
        waterfall {
          group
          label
          log10LR
          cumulative
        }
        speaksFor {
          group
          field
          log10LR
          weight
          sentence
        }
        remarks {
          group
          field
          log10LR
          weight
          sentence
        }
        speaksAgainst {
          group
          field
          log10LR
          sentence
        }
        missing {
          group
          field
          sentence
        }
      }
    }
  }
`);

export type ComparedMatchResult = NonNullable<ResultOf<typeof COMPARE>['match']>;
export type Explained = NonNullable<ComparedMatchResult['explanation']>;

/**
 * Tells whether the score is hidden from whoever is to judge; then nothing that is reckoned from it may stand
 * beside the records.
 */
export const isBlindFor = ({ redactions }: ComparedMatchResult): boolean =>
  redactions.some(({ reason }) => reason === 'BLIND');

/** Tells whether one of the records is another institution's, so that words are told in place of figures. */
export const isAcross = ({ redactions }: ComparedMatchResult): boolean =>
  redactions.some(({ reason }) => reason === 'CROSSES');

export const DECIDE = graphql(`
  mutation Decide($input: DecideMatchInput!) {
    decideMatch(input: $input) {
      __typename
      ... on Match {
        id
        state
        version
        allowedActions
        a {
          side
          own
          state
        }
        b {
          side
          own
          state
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);
