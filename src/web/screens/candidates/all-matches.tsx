import { Button, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { CandidateLine } from '../../parts/candidate-line.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';

export const CANDIDATES = graphql(`
  query Candidates($first: PageSize!, $after: String) {
    matches(first: $first, after: $after) {
      nodes {
        id
        kind
        state
        band
        probability
        smallBank {
          least
          most
        }
        a {
          own
          code
          country
          institutionName
          state
          bandChange {
            bandThen
            bandNow
          }
        }
        b {
          own
          code
          country
          institutionName
          state
          bandChange {
            bandThen
            bandNow
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

export const ALL_PAGE = 50;

/** List of every match that there ever was, the newest first. */
export function AllMatches() {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <Page
      key={after ?? 'first'}
      after={after}
      onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
    />
  ));
}

interface PageProps {
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | undefined;
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({
    query: CANDIDATES,
    variables: { first: ALL_PAGE, after },
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  const lines = data?.matches.nodes ?? [];
  const cursor = data?.matches.pageInfo.hasNextPage ? data.matches.pageInfo.endCursor : null;
  if (lines.length === 0) return fetching ? <Loading /> : <Text>{t('candidates.nothing')}</Text>;
  return (
    <>
      <Paper withBorder>
        {lines.map((line) => (
          <CandidateLine key={line.id} line={line} />
        ))}
      </Paper>
      {cursor && onMore && (
        <Button variant="default" onClick={() => onMore(cursor)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
