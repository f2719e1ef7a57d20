import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import type { Fields, Finding, ReceiptWish, Saved, ServerDraft } from './draft-state.js';
import type { Outcome, Post } from './sender.js';

const DRAFT = graphql(`
  fragment DraftParts on ReportDraft @_unmask {
    id
    version
    fields
    goesAt
    obstacles {
      path
      message
    }
    completeness {
      score
      reachable
      tasks {
        item
        points
        paths
        text
      }
    }
  }
`);

const OPEN = graphql(
  `
    mutation OpenDraft($input: OpenReportDraftInput!) {
      openReportDraft(input: $input) {
        __typename
        ... on ReportDraft {
          ...DraftParts
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  [DRAFT],
);

export const SAVE = graphql(
  `
    mutation SaveDraft($input: SaveReportDraftInput!) {
      saveReportDraft(input: $input) {
        __typename
        ... on DraftSaved {
          draft {
            ...DraftParts
          }
          conflicts {
            path
            at
          }
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  [DRAFT],
);

const FILE = graphql(`
  mutation FileDraft($input: FileReportDraftInput!) {
    fileReportDraft(input: $input) {
      __typename
      ... on RecordReceipt {
        id
        code
        familyCode
        filedAt
        warnings {
          path
          message
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

const DISCARD = graphql(`
  mutation DiscardDraft($input: DiscardReportDraftInput!) {
    discardReportDraft(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const DRAFTS = graphql(
  `
    query Drafts($after: String) {
      reportDrafts(first: 50, after: $after) {
        nodes {
          ...DraftParts
          changedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [DRAFT],
);

/** The API as the outbox asks it, in the name of whoever is signed in. */
export class ApiPost implements Post {
  constructor(private readonly client: Client) {}

  async open(key: string): Promise<Outcome<Saved>> {
    const { done, failure } = await this.asked(OPEN, { input: { idempotencyKey: key } });
    if (failure) return { failure };
    const draft = done.openReportDraft;
    return draft.__typename === 'ReportDraft'
      ? { done: { server: serverDraft(draft), clashes: [] } }
      : refusal(draft);
  }

  async save(id: string, basedOn: number, fields: Fields): Promise<Outcome<Saved>> {
    const { done, failure } = await this.asked(SAVE, { input: { id, basedOn, fields } });
    if (failure) return { failure };
    const saved = done.saveReportDraft;
    return saved.__typename === 'DraftSaved'
      ? { done: { server: serverDraft(saved.draft), clashes: saved.conflicts } }
      : refusal(saved);
  }

  async file(id: string, expectedVersion: number, wish: ReceiptWish | undefined) {
    const input = { id, expectedVersion, ...(wish && { receipt: wish }) };
    const { done, failure } = await this.asked(FILE, { input });
    if (failure) return { failure };
    const filed = done.fileReportDraft;
    return filed.__typename === 'RecordReceipt' ? { done: filed } : refusal(filed);
  }

  /** Throws a draft away for everybody of the institution; one that is gone already is no failure. */
  async discard(id: string): Promise<Outcome<true>> {
    const { done, failure } = await this.asked(DISCARD, { input: { id } });
    if (failure) return { failure };
    const { __typename, ...answer } = done.discardReportDraft;
    if (__typename === 'DraftDiscarded' || __typename === 'NotFoundError') return { done: true };
    return refusal({ __typename, ...answer });
  }

  private async asked<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>> {
    const { data, error } = await this.client
      .mutation(document, variables, { requestPolicy: 'network-only' })
      .toPromise();
    return data && !error ? { done: data } : { failure: { kind: kindOf(error) } };
  }
}

type Shown = ResultOf<typeof DRAFTS>['reportDrafts']['nodes'][number];

export function serverDraft(draft: Omit<Shown, 'changedAt'>): ServerDraft {
  const { id, version, fields, goesAt, obstacles, completeness } = draft;
  return { id, version, fields, standing: { ...completeness, obstacles, goesAt } };
}

/** Whatever is no answer is tried again: a line, a proxy, a server that starts. */
function kindOf(error: CombinedError | undefined): 'no_line' | 'signed_out' {
  const codes = error?.graphQLErrors.map(({ extensions }) => extensions['code']) ?? [];
  return codes.includes('UNAUTHENTICATED') ? 'signed_out' : 'no_line';
}

interface Refused {
  readonly __typename: string;
  readonly message?: string;
  readonly findings?: readonly Finding[];
}

function refusal({ __typename, message, findings = [] }: Refused): Outcome<never> {
  if (__typename === 'NotFoundError') return { failure: { kind: 'gone', message } };
  if (__typename === 'VersionConflict') return { failure: { kind: 'changed', message } };
  return { failure: { kind: 'refused', message, findings } };
}
