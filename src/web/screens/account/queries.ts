import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const ACCOUNT = graphql(`
  query Account {
    stepUpWays
    myPasskeys {
      id
      name
      createdAt
      lastUsedAt
    }
    mySessions {
      id
      kind
      label
      createdAt
      lastUsedAt
      endsAt
      isThisOne
    }
  }
`);

export const RENAME_PASSKEY = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const END_PASSKEY = graphql(`
  mutation EndPasskey($input: EndPasskeyInput!) {
    endPasskey(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const END_SESSION = graphql(`
  mutation EndSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const MAKE_TOKEN = graphql(`
  mutation MakeToken($input: IssueOwnTokenInput!) {
    issueOwnToken(input: $input) {
      __typename
      ... on TokenIssued {
        token
        expiresAt
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type OwnAccountResult = ResultOf<typeof ACCOUNT>;

/** Context of the changes of this page: types that they answer with, of which the lists know nothing. */
export const CONTEXT = {
  additionalTypenames: ['Passkey', 'PasskeyChanged', 'Session', 'SessionRevoked', 'TokenIssued'],
};
