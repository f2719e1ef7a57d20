import { Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, type PageProps } from '../../parts/pages.js';
import { Ended } from '../alert/ended.js';

const PAGE = 50;

export const DONE = graphql(`
  query Done($filter: InboxFilterInput, $first: PageSize!, $after: String) {
    inbox(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        code
        kind
        state
        ended {
          operation
          institutionId
          actorId
          at
        }
        redactions {
          path
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function doneBy(mine: boolean, after: string | null) {
  return { filter: { ended: true, ...(mine && { mine }) }, first: PAGE, after };
}

/** A page of what has ended, the newest first: by which deed, whose and when. */
export function DonePage({ mine, after, onMore }: PageProps & { readonly mine: boolean }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: DONE, variables: doneBy(mine, after) });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Loading /> : null;
  const { nodes, pageInfo } = data.inbox;
  return (
    <>
      {nodes.length > 0 && (
        <Paper withBorder>
          {nodes.map((alert) => (
            <Link key={alert.id} className="row" to="/alerts/$id" params={{ id: alert.id }}>
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{t(`kind.${alert.kind}`)}</Text>
                <Text size="sm" c="dimmed">
                  {alert.code} · {t(`alertState.${alert.state}`)}
                </Text>
              </Group>
              <Ended alert={alert} />
            </Link>
          ))}
        </Paper>
      )}
      <PageEnd
        isEmpty={nodes.length === 0 && after === null}
        nothing={t('today.nothingDone')}
        cursor={pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null}
        onMore={onMore}
      />
    </>
  );
}
