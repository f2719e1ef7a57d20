import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MACHINES = graphql(`
  query MachineAccounts {
    machineAccounts {
      id
      name
      roles
      mayDo
      lastUsedAt
      secrets {
        id
        scopes
        purpose
        createdAt
      }
    }
  }
`);

export const ENROL_MACHINE = graphql(`
  mutation EnrolMachine($input: EnrolUserInput!) {
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

export const ISSUE_SECRET = graphql(`
  mutation IssueClientSecret($input: IssueClientSecretInput!) {
    issueClientSecret(input: $input) {
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

export const REVOKE_SECRET = graphql(`
  mutation RevokeClientSecret($input: RevokeClientSecretInput!) {
    revokeClientSecret(input: $input) {
      __typename
      ... on ClientSecretRevoked {
        secretId
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const END_MACHINE = graphql(`
  mutation EndMachine($input: SetUserAccessInput!) {
    setUserAccess(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type Machine = ResultOf<typeof MACHINES>['machineAccounts'][number];
