import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { ApprovalCard } from './approval-card.js';
import { Exports } from './exports.js';
import { APPROVALS } from './queries.js';

/** Page of what waits for a second person, and what became of the last ones. */
export function Approvals() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: APPROVALS, requestPolicy: 'cache-and-network' });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('approvals.title')}</Title>
          <Text c="dimmed">{t('approvals.lead')}</Text>
        </div>
        <AsGraphql query={APPROVALS} variables={{}} />
      </Group>
      {error && <Failure error={error} again={refresh} />}
      {!data && !error && <Loading />}
      {data?.approvalRequests.length === 0 && <Text>{t('approvals.nothing')}</Text>}
      {data?.approvalRequests.map((one) => (
        <ApprovalCard key={one.id} one={one} onDone={refresh} />
      ))}
      <Exports />
    </Stack>
  );
}
