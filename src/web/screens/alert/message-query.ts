import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const MESSAGE = graphql(`
  fragment HeededMessage on FamilyMessage @_unmask {
    id
    recordId
    kind
    text
    writtenAt
    dueAt
    readAt
    closedAt
    outcome
    deletesAt
  }
`);

/** Query of one message of a family to the own institution. */
export const FAMILY_MESSAGE = graphql(
  `
    query FamilyMessage($id: UUID!) {
      familyMessages(id: $id, open: false, first: 1) {
        nodes {
          ...HeededMessage
        }
      }
    }
  `,
  [MESSAGE],
);

export const TAKE_UP = graphql(
  `
    mutation TakeUpFamilyMessage($input: TakeUpFamilyMessageInput!) {
      takeUpFamilyMessage(input: $input) {
        __typename
        ...HeededMessage
        ...Refused
      }
    }
  `,
  [MESSAGE, REFUSED],
);

export const CLOSE_MESSAGE = graphql(
  `
    mutation CloseFamilyMessage($input: CloseFamilyMessageInput!) {
      closeFamilyMessage(input: $input) {
        __typename
        ...HeededMessage
        ...Refused
      }
    }
  `,
  [MESSAGE, REFUSED],
);

export type HeededMessage = ResultOf<typeof FAMILY_MESSAGE>['familyMessages']['nodes'][number];
