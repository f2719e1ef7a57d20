import type { ParseKeys } from 'i18next';
import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const REPORTS = graphql(`
  query Reports($filter: ReportFilterInput, $first: PageSize!, $after: String) {
    reports(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        code
        changedAt
        status
        case {
          state
        }
        content {
          person {
            names {
              kind
              given
              surnames
              full
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BODIES = graphql(`
  query Bodies($filter: RemainsFilterInput, $first: PageSize!, $after: String) {
    remainsRecords(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        code
        changedAt
        status
        content {
          found {
            date
            place {
              locality
              admin1
              country
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PERSONS = graphql(`
  query FoundAlive($filter: LocatedPersonFilterInput, $first: PageSize!, $after: String) {
    locatedPersons(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        code
        changedAt
        content {
          situation
          place {
            locality
            admin1
            country
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A record on a line: what is said of it beside its code, and the words of the lists that tell how it stands.
 */
export interface RecordLine {
  readonly id: string;
  readonly code: string;
  readonly changedAt: string;
  readonly what: unknown;
  readonly field: string;
  readonly states: readonly ParseKeys[];
}
type Lines = Page<RecordLine>;

/** The legal name, else the first that was told. */
function calledBy(
  names: readonly { readonly kind: string; readonly given: string | null }[] | null | undefined,
): unknown {
  const one = names?.find(({ kind }) => kind === 'legal') ?? names?.[0];
  return one && { ...one, kind: 'legal' };
}

export const linesOfReports = ({ reports }: ResultOf<typeof REPORTS>): Lines => ({
  ...reports,
  nodes: reports.nodes.map(({ content, status, ...one }) => ({
    ...one,
    what: calledBy(content.person?.names),
    field: 'names',
    states: [
      ...(status === 'registered' ? [] : [`value.ReportStatus.${status}` as const]),
      ...(one.case ? [`record.caseState.${one.case.state}` as const] : []),
    ],
  })),
});

export const linesOfBodies = ({ remainsRecords }: ResultOf<typeof BODIES>): Lines => ({
  ...remainsRecords,
  nodes: remainsRecords.nodes.map(({ content, status, ...one }) => ({
    ...one,
    what: content.found && { ...content.found.place, date: content.found.date },
    field: 'place',
    states: [`value.RemainsStatus.${status}` as const],
  })),
});

export const linesOfPersons = ({ locatedPersons }: ResultOf<typeof PERSONS>): Lines => ({
  ...locatedPersons,
  nodes: locatedPersons.nodes.map(({ content, ...one }) => ({
    ...one,
    what: content.place,
    field: 'place',
    states: content.situation ? [`value.LivingSituation.${content.situation}` as const] : [],
  })),
});
