import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { LIVING_CONTENT, REMAINS_CONTENT, REPORT_CONTENT } from './record-fields.js';

export const REPORT = graphql(
  `
    query Report($id: UUID!, $language: Language!) {
      report(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        familyContact
        status
        institution {
          code
          name
        }
        case {
          state
          openedAt
        }
        consentStanding {
          purpose
          state
          countries
          institutions
          until
        }
        completeness(language: $language) {
          score
          reachable
          tasks {
            item
            text
          }
        }
        content {
          ...RecordReportContent
        }
      }
    }
  `,
  [REPORT_CONTENT],
);

export const REMAINS = graphql(
  `
    query Remains($id: UUID!) {
      remains(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        status
        institution {
          code
          name
        }
        content {
          ...RecordRemainsContent
        }
      }
    }
  `,
  [REMAINS_CONTENT],
);

export const LIVING = graphql(
  `
    query Living($id: UUID!) {
      locatedPerson(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        institution {
          code
          name
        }
        content {
          ...RecordLivingContent
        }
      }
    }
  `,
  [LIVING_CONTENT],
);

export type ReportResult = NonNullable<ResultOf<typeof REPORT>['report']>;
export type RemainsResult = NonNullable<ResultOf<typeof REMAINS>['remains']>;
export type Living = NonNullable<ResultOf<typeof LIVING>['locatedPerson']>;
