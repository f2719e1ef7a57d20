import { graphql } from '../graphql/graphql.js';

export const FILE_GROUP = graphql(`
  mutation FileGroup($input: FileGroupReportsInput!) {
    fileGroupReports(input: $input) {
      __typename
      ... on GroupReportsFiled {
        reports {
          id
          code
          familyCode
          filedAt
          warnings {
            path
            message
            code
            expected
          }
        }
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        findings {
          path
          message
        }
      }
    }
  }
`);
