import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const ACCOUNTS = graphql(`
  query Accounts {
    accounts {
      id
      name
      email
      roles
      access
      enrolledAt
    }
    approvalRequests {
      id
      kind
      state
      facts {
        name
        value
      }
      askedBy
      expiresAt
      isToTake
    }
  }
`);

export const ENROL_PERSON = graphql(`
  mutation EnrolPerson($input: EnrolUserInput!) {
    enrolUser(input: $input) {
      __typename
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

export const SET_ACCESS = graphql(`
  mutation SetAccess($input: SetUserAccessInput!) {
    setUserAccess(input: $input) {
      __typename
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

export const INVITE = graphql(`
  mutation InviteAnew($input: InviteUserInput!) {
    inviteUser(input: $input) {
      __typename
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

export const GRANT = graphql(`
  mutation GrantRoles($input: GrantRolesInput!) {
    grantRoles(input: $input) {
      __typename
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

export const WITHDRAW_ROLES = graphql(`
  mutation WithdrawRoles($input: WithdrawRolesInput!) {
    withdrawRoles(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const END_SESSIONS = graphql(`
  mutation EndSessions($input: RevokeAllSessionsInput!) {
    revokeAllSessions(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type AccountNode = ResultOf<typeof ACCOUNTS>['accounts'][number];
export type ApprovalRequestNode = ResultOf<typeof ACCOUNTS>['approvalRequests'][number];
