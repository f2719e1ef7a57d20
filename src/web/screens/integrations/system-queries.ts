import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const HEALTH = graphql(`
  query SystemHealth {
    systemHealth {
      status
      version
      queue
      databaseBytes
      databaseSince
      lastMigration
      isDemonstration
      lastBackupAt
      lastVerifiedBackupAt
      logProvenUntil
      logBrokenAtEntry
      checks {
        name
        standing
        ageSeconds
        counts {
          name
          value
        }
      }
    }
  }
`);

export const AUDIT = graphql(`
  query AuditEntries($search: AuditSearchInput!, $first: PageSize!, $after: String) {
    auditEntries(search: $search, first: $first, after: $after) {
      nodes {
        at
        actorId
        institution
        action
        outcome
        purpose
        code
        recordIds
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SystemHealthResult = ResultOf<typeof HEALTH>['systemHealth'];
export type HealthCheckResult = SystemHealthResult['checks'][number];
export type AuditSearch = VariablesOf<typeof AUDIT>['search'];
export type AuditEntry = NonNullable<ResultOf<typeof AUDIT>['auditEntries']>['nodes'][number];
