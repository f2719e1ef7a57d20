import { graphql, type ResultOf } from '../graphql/graphql.js';

const LISTED = graphql(`
  fragment ListedPhotographs on RecordPhotographs @_unmask {
    own
    withheld
    blurred
    mayReveal
    photographs {
      id
      kind
      caption
      shows
      width
      height
      addedAt
      preview
    }
    seen {
      photographId
      institution
      at
    }
  }
`);

export const OF_RECORD = graphql(
  `
    query PhotographsOfRecord($recordId: UUID!) {
      photographs(recordId: $recordId) {
        ...ListedPhotographs
      }
    }
  `,
  [LISTED],
);

export const OF_MATCH = graphql(
  `
    query PhotographsOfMatch($matchId: UUID!) {
      a: matchPhotographs(matchId: $matchId, side: A) {
        ...ListedPhotographs
      }
      b: matchPhotographs(matchId: $matchId, side: B) {
        ...ListedPhotographs
      }
    }
  `,
  [LISTED],
);

export const CLEAR = graphql(`
  query ClearPhotograph($id: UUID!, $matchId: UUID, $side: MatchSide) {
    photograph(id: $id, matchId: $matchId, side: $side) {
      id
      image
    }
  }
`);

export const ADD = graphql(`
  mutation AddPhotograph($input: AddPhotographInput!) {
    addPhotograph(input: $input) {
      __typename
      ... on PhotographAdded {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const REMOVE = graphql(`
  mutation RemovePhotograph($input: RemovePhotographInput!) {
    removePhotograph(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type PhotographNode = NonNullable<ResultOf<typeof OF_RECORD>['photographs']>;
export type OnePhotograph = PhotographNode['photographs'][number];
export type PhotographKindInput = OnePhotograph['kind'];

export const KINDS = [
  ...(['face', 'mark', 'effect', 'dental', 'document', 'scene'] as const),
] as const satisfies readonly PhotographKindInput[];
