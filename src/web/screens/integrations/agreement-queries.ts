import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const AGREEMENTS = graphql(`
  query Agreements($first: PageSize!, $after: String) {
    agreements(first: $first, after: $after) {
      nodes {
        code
        parties
        categories
        level
        purposes
        inForce
        exceptions {
          institutions
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const COURSE = graphql(`
  query AgreementCourse($code: String!) {
    agreementCourse(code: $code) {
      code
      inForce
      endsOn
      endingAt
      endedAt
      steps {
        at
        what
      }
    }
  }
`);

export const RECORD_AS = graphql(`
  query RecordAs($recordId: UUID!, $institution: String!) {
    recordAs(recordId: $recordId, institution: $institution) {
      code
      institution
      cap
      released
      neverTravels
      kinds {
        kind
        level
        dnaLevel
      }
    }
  }
`);

export type AgreementNode = ResultOf<typeof AGREEMENTS>['agreements']['nodes'][number];
export type SeenAsResult = NonNullable<ResultOf<typeof RECORD_AS>['recordAs']>;
