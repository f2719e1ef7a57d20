import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownComplaint on Complaint @_unmask {
    id
    kind
    state
    version
    openedAt
    dueAt
    answeredAt
    finding
    answer
    words
    institutionId
    aboutId
    complainantId
    assignedTo
    escalations
  }
`);

export const COMPLAINTS = graphql(
  `
    query Complaints($first: PageSize!, $after: String, $open: Boolean!) {
      complaints(first: $first, after: $after, open: $open) {
        nodes {
          ...ShownComplaint
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SHOWN],
);

export const COMPLAINT = graphql(
  `
    query OneComplaint($id: UUID!) {
      complaint(id: $id) {
        ...ShownComplaint
      }
    }
  `,
  [SHOWN],
);

export const COLLEAGUES = graphql(`
  query ColleaguesWhoLookInto {
    colleagues {
      id
      name
    }
  }
`);

export const OPEN = graphql(
  `
    mutation OpenComplaint($input: OpenComplaintInput!) {
      openComplaint(input: $input) {
        __typename
        ... on Complaint {
          id
          dueAt
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const ASSIGN = graphql(
  `
    mutation AssignComplaint($input: AssignComplaintInput!) {
      assignComplaint(input: $input) {
        __typename
        ... on Complaint {
          ...ShownComplaint
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const ANSWER = graphql(
  `
    mutation AnswerComplaint($input: AnswerComplaintInput!) {
      answerComplaint(input: $input) {
        __typename
        ... on Complaint {
          ...ShownComplaint
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

export const PASS_ON = graphql(
  `
    mutation EscalateComplaint($input: EscalateComplaintInput!) {
      escalateComplaint(input: $input) {
        __typename
        ... on Complaint {
          id
          dueAt
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export type ComplaintResult = NonNullable<ResultOf<typeof COMPLAINT>['complaint']>;
export type ComplaintKindInput = VariablesOf<typeof OPEN>['input']['kind'];
export type ComplaintFindingInput = VariablesOf<typeof ANSWER>['input']['finding'];
