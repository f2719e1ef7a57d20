/** Tabs that the explorer opens with, each with what somebody who integrates a system asks first. */
export const TABS: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Sign in at /auth/sign-in first, or put a token under "Headers" below: {"Authorization": "Bearer hu_…"}
query WhoAmI {
  me {
    name
    roles
    mayDo
  }
}
`,
  },
  {
    query: `query Reports {
  reports(first: 20) {
    nodes {
      code
      status
      case {
        state
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`,
  },
  {
    query: `query Matches($recordId: UUID!) {
  matches(filter: { recordId: $recordId }, first: 5) {
    nodes {
      kind
      state
      band
      a {
        code
        institutionName
      }
      b {
        code
        institutionName
        country
      }
      evidence {
        group
        field
        agreement
        reason
      }
      redactions {
        path
        reason
      }
    }
  }
}
`,
    variables: '{\n  "recordId": ""\n}\n',
  },
  {
    query: `query Inbox {
  inbox(first: 20) {
    nodes {
      id
      version
      code
      kind
      state
      dueAt
      ownerName
      allowedActions
    }
  }
}
`,
  },
  {
    query: `mutation Acknowledge($id: UUID!, $version: Int!) {
  acknowledgeAlert(input: { id: $id, expectedVersion: $version }) {
    ... on Alert {
      code
      state
      dueAt
    }
    ... on UserError {
      code
      message
    }
  }
}
`,
    variables: '{\n  "id": "",\n  "version": 1\n}\n',
  },
];
