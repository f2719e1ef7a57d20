import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const FORMATS = graphql(`
  query ImportFormats {
    importFormats {
      id
      name
    }
  }
`);

export const IMPORTS = graphql(`
  query Imports($first: PageSize!, $after: String) {
    imports(first: $first, after: $after) {
      nodes {
        id
        state
        mode
        format
        accepted
        rejected
        stored
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const IMPORT = graphql(`
  query OneImport($id: UUID!, $after: String) {
    import(id: $id) {
      id
      state
      mode
      format
      institution
      linesDone
      accepted
      rejected
      warnings
      stored
      unchanged
      rejectsPath
      createdAt
      finishedAt
      undoneAt
      progress {
        done
        total
        gaveUpBecause
      }
      refusal {
        code
        message
        mend
      }
      findings(first: 50, after: $after) {
        nodes {
          line
          row
          path
          severity
          code
          message
          expected
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const START = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      __typename
      ... on ImportStarted {
        importId
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const COMMIT = graphql(`
  mutation CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      __typename
      ... on ImportStarted {
        importId
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      __typename
      ... on ImportUndone {
        removed
        restored
        left
      }
      ... on ApprovalRequest {
        id
        expiresAt
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type OneImport = NonNullable<ResultOf<typeof IMPORT>['import']>;
export type ImportFindingNode = OneImport['findings']['nodes'][number];
export type ListedImport = ResultOf<typeof IMPORTS>['imports']['nodes'][number];
