import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const APPROVALS = graphql(`
  query ApprovalRequests {
    approvalRequests {
      id
      kind
      state
      facts {
        name
        value
      }
      reason
      askedBy
      askedAt
      expiresAt
      answeredAt
      answerReason
      isOwn
      mayApprove
      fault
      isToTake
    }
  }
`);

export const ANSWER = graphql(`
  mutation AnswerApprovalRequest($input: AnswerApprovalRequestInput!) {
    answerApprovalRequest(input: $input) {
      __typename
      ... on ApprovalRequest {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawApprovalRequest($input: WithdrawApprovalRequestInput!) {
    withdrawApprovalRequest(input: $input) {
      __typename
      ... on ApprovalRequest {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const COLLECT = graphql(`
  mutation CollectClientSecret($input: CollectClientSecretInput!) {
    collectClientSecret(input: $input) {
      __typename
      ... on ClientSecretIssued {
        clientId
        clientSecret
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const COLLECT_INVITATION = graphql(`
  mutation CollectInvitation($input: CollectInvitationInput!) {
    collectInvitation(input: $input) {
      __typename
      ... on InvitationCollected {
        actorId
        invitation {
          link
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type Approval = ResultOf<typeof APPROVALS>['approvalRequests'][number];

export const EXPORTS = graphql(`
  query BulkExports {
    bulkExports {
      requestId
      what
      owner
      exportedBy
      approvedBy
      begunAt
      finishedAt
      entries
      digest
    }
  }
`);

export type Exported = ResultOf<typeof EXPORTS>['bulkExports'][number];
