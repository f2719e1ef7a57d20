import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

/** Query of where the search of a report stands, and how it came there. */
export const SEARCH = graphql(`
  query SearchOfReport($id: UUID!) {
    report(id: $id) {
      id
      case {
        state
        openedAt
        version
        steps {
          move
          at
          reason
          documentReference {
            authority
            number
            issuedOn
          }
        }
      }
    }
  }
`);

export const MOVE = graphql(
  `
    mutation MoveCase($input: MoveCaseInput!) {
      moveCase(input: $input) {
        __typename
        ... on CaseStep {
          to
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

/** Query of who may end a search by the law of a country, and by which document. */
export const END_RULES = graphql(`
  query EndRules($country: String!) {
    mechanism(country: $country) {
      country
      institutions {
        code
        name
      }
      mayEnd {
        id
        document
        isInForce
        legalBasis
        consent
        records
        who {
          code
          kind
        }
      }
    }
  }
`);

export type ShownSearch = NonNullable<NonNullable<ResultOf<typeof SEARCH>['report']>['case']>;
export type MoveInput = VariablesOf<typeof MOVE>['input'];
export type EndingLaw = NonNullable<ResultOf<typeof END_RULES>['mechanism']>;
export type EndRule = EndingLaw['mayEnd'][number];
