import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { EVENTS } from './queries.js';
import { IdentifiedTogether } from './together.js';

/** The events in which the institution takes part, each with whether its records are identified together with those of others. */
export function EventsPage() {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string>();
  const variables = after === undefined ? {} : { after };
  const [{ data, error }, again] = useQuery({
    ...{ query: EVENTS, variables },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.coordinatedEvents;
  const next = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('dna.together.title')}</Title>
          <Text c="dimmed">{t('dna.together.lead')}</Text>
        </div>
        <AsGraphql query={EVENTS} variables={variables} />
      </Group>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {found?.nodes.length === 0 && <Text>{t('dna.together.noEvents')}</Text>}
      {found?.nodes.map((event) => (
        <IdentifiedTogether key={event.id} event={event} />
      ))}
      {next && (
        <Button variant="default" onClick={() => setAfter(next)}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
