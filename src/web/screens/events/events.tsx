import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { EVENTS } from './queries.js';
import { IdentifiedTogether } from './together.js';

/**
 * The events in which the institution takes part, each with whether its records are identified together with
 * those of others.
 */
export function EventsPage() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('dna.together.title')}</Title>
          <Text c="dimmed">{t('dna.together.lead')}</Text>
        </div>
        <AsGraphql query={EVENTS} variables={{ after: null }} />
      </Group>
      {cursors.map((after, at) => (
        <Page
          key={after ?? ''}
          after={after}
          onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface PageProps {
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | undefined;
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    ...{ query: EVENTS, variables: { after } },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.coordinatedEvents;
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (nodes.length === 0 && after === null) return <Text>{t('dna.together.noEvents')}</Text>;
  return (
    <>
      {nodes.map((event) => (
        <IdentifiedTogether key={event.id} event={event} />
      ))}
      {cursor && onMore && (
        <Button variant="default" onClick={() => onMore(cursor)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
