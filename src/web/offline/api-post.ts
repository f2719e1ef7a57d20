import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { SENT_BY_ITSELF } from '../graphql/undone-deed.js';
import type {
  Failure,
  DraftContent,
  DraftFinding,
  DraftReceipt,
  DraftReceiptWish,
  DraftWishes,
  SavedOnServer,
  ServerDraft,
} from './draft-state.js';
import { FILE_GROUP } from './file-group.js';
import { groupInput, personOf } from './group-input.js';
import type { SendOutcome, Post } from './sender.js';

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
    warnings {
      path
      code
      message
      expected
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
          code
          expected
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

  async open(key: string): Promise<SendOutcome<SavedOnServer>> {
    const { done, failure } = await this.asked(OPEN, { input: { idempotencyKey: key } });
    if (failure) return { failure };
    const draft = done.openReportDraft;
    return draft.__typename === 'ReportDraft'
      ? { done: { server: serverDraft(draft), clashes: [] } }
      : refusal(draft);
  }

  async save(id: string, basedOn: number, fields: DraftContent): Promise<SendOutcome<SavedOnServer>> {
    const { done, failure } = await this.asked(SAVE, { input: { id, basedOn, fields } });
    if (failure) return { failure };
    const saved = done.saveReportDraft;
    return saved.__typename === 'DraftSaved'
      ? { done: { server: serverDraft(saved.draft), clashes: saved.conflicts } }
      : refusal(saved);
  }

  async file(id: string, expectedVersion: number, { wish, strike = [] }: DraftWishes) {
    const wishes = { ...(wish && { receipt: wish }), ...(strike.length > 0 && { strike: [...strike] }) };
    const input = { id, expectedVersion, ...wishes };
    const { done, failure } = await this.asked(FILE, { input });
    if (failure) return { failure };
    const filed = done.fileReportDraft;
    return filed.__typename === 'RecordReceipt'
      ? { done: { ...filed, warnings: filed.warnings.map(warningOf) } }
      : refusal(filed);
  }

  async fileGroup(
    key: string,
    fields: DraftContent,
    wish: DraftReceiptWish | undefined,
  ): Promise<SendOutcome<DraftReceipt>> {
    const input = { ...groupInput(fields), idempotencyKey: key, ...(wish && { receipt: wish }) };
    const { done, failure } = await this.asked(FILE_GROUP, { input });
    if (failure) return { failure };
    const filed = done.fileGroupReports;
    if (filed.__typename !== 'GroupReportsFiled') return withSharedInPlace(refusal(filed));
    const [first] = filed.reports;
    if (!first) return { failure: { kind: 'refused' } };
    const group = filed.reports.map(({ code }, at) => ({ code, name: personOf(fields, at) }));
    const warnings = filed.reports.flatMap((one, at) =>
      one.warnings.map((warning) => ({ ...warningOf(warning), path: `persons[${at}].${warning.path}` })),
    );
    return { done: { ...first, group, warnings } };
  }

  /** Throws a draft away for everybody of the institution; one that is gone already is no failure. */
  async discard(id: string): Promise<SendOutcome<true>> {
    const { done, failure } = await this.asked(DISCARD, { input: { id } });
    if (failure) return { failure };
    const { __typename, ...answer } = done.discardReportDraft;
    if (__typename === 'DraftDiscarded' || __typename === 'NotFoundError') return { done: true };
    return refusal({ __typename, ...answer });
  }

  private async asked<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<SendOutcome<Data>> {
    const { data, error } = await this.client
      .mutation(document, variables, { requestPolicy: 'network-only', ...SENT_BY_ITSELF })
      .toPromise();
    return data && !error ? { done: data } : { failure: failureOf(error) };
  }
}

type Shown = ResultOf<typeof DRAFTS>['reportDrafts']['nodes'][number];

export function serverDraft(draft: Omit<Shown, 'changedAt'>): ServerDraft {
  const { id, version, fields, goesAt, obstacles, completeness } = draft;
  const warnings = draft.warnings.map(warningOf);
  return { id, version, fields, standing: { ...completeness, obstacles, warnings, goesAt } };
}

/**
 * Whatever is no answer is tried again: a line, a proxy, a server that starts. What the server cannot read is
 * not: it would be sent for ever.
 */
function failureOf(error: CombinedError | undefined): Omit<Failure, 'at'> {
  const errors = error?.graphQLErrors ?? [];
  const codes = errors.map(({ extensions }) => extensions['code']);
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'signed_out' };
  const unread = errors.find(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
  return unread ? { kind: 'refused', message: unread.message } : { kind: 'no_line' };
}

/** Moves findings about what was told for all to the places where a report of one person asks for it. */
function withSharedInPlace({ failure }: SendOutcome<never>): SendOutcome<never> {
  const findings = failure?.findings?.map(({ path, message }) => ({
    ...{ path: path.replace(/^shared\./, ''), message },
  }));
  return { failure: { kind: 'refused', ...failure, ...(findings && { findings }) } };
}

interface Warning extends DraftFinding {
  readonly code: string;
  readonly expected: string | null;
}

const OFFERS_PLACES: readonly string[] = ['EXCHANGE.PLACE_NOT_FOUND', 'EXCHANGE.PLACE_AMBIGUOUS'];
/** Expected value that stands beside the places that are offered. */
const NO_PLACE = 'lat and lon';

/** Makes a finding of a warning, with the places that may be meant, where one was not found by its name. */
export function warningOf({ path, message, code, expected }: Warning): DraftFinding {
  if (!OFFERS_PLACES.includes(code)) return { path, message };
  const offered = (expected ?? '').split(' | ').filter((place) => place !== '' && place !== NO_PLACE);
  return { path, message, ...(offered.length > 0 && { offered }) };
}

interface Refused {
  readonly __typename: string;
  readonly message?: string;
  readonly findings?: readonly DraftFinding[];
}

function refusal({ __typename, message, findings = [] }: Refused): SendOutcome<never> {
  if (__typename === 'NotFoundError') return { failure: { kind: 'gone', message } };
  if (__typename === 'VersionConflict') return { failure: { kind: 'changed', message } };
  return { failure: { kind: 'refused', message, findings } };
}
