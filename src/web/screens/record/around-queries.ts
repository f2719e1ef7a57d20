import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const AROUND = graphql(`
  query AroundRecord($id: UUID!) {
    disclosures(recordId: $id, first: 50) {
      nodes {
        institution
        institutionName
        actorId
        purpose
        level
        firstAt
        lastAt
      }
    }
    searchFindings(recordId: $id, first: 50) {
      nodes {
        institution
        institutionName
        actorId
        purpose
        level
        at
      }
    }
    disclosureCap(recordId: $id) {
      level
    }
    candidates(recordId: $id, first: 20, unconfirmedOnly: true) {
      a
      b
      kind
      band
      probability
      smallBank {
        least
        most
      }
      counterpart {
        code
        institutionName
        country
      }
      onlyTogetherWith {
        code
        institutionName
        probability
        band
      }
    }
    matches(filter: { recordId: $id }, first: 20) {
      nodes {
        id
        kind
        state
        band
        probability
        smallBank {
          least
          most
        }
        a {
          own
          code
          institutionName
          country
          bandChange {
            bandThen
            bandNow
          }
        }
        b {
          own
          code
          institutionName
          country
          bandChange {
            bandThen
            bandNow
          }
        }
      }
    }
  }
`);

export const TIMELINE = graphql(`
  query ReportTimeline($id: UUID!, $language: Language!, $first: PageSize!, $after: String) {
    reportTimeline(reportId: $id, first: $first, after: $after) {
      nodes {
        at
        what
        dueAt
        institution
        text(language: $language)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Around = ResultOf<typeof AROUND>;
export type TimelineNode = ResultOf<typeof TIMELINE>['reportTimeline']['nodes'][number];
