import { Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { AlertLine, OPEN } from '../../parts/alert-line.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { byDeadline, SPANS } from './by-deadline.js';
import { WaitsForYou } from './waits-for-you.js';

const INBOX = graphql(`
  query Today($filter: InboxFilterInput, $first: PageSize!) {
    inbox(filter: $filter, first: $first) {
      nodes {
        id
        code
        kind
        state
        dueAt
        ownerName
        matchCount
        nextStep
        nextStepAt
      }
    }
  }
`);

/** The screen of what needs whoever looks, soonest deadline first. */
export function Today() {
  const { t } = useTranslation();
  const [mine, setMine] = useState(true);
  const variables = { filter: { states: [...OPEN], ...(mine && { mine }) }, first: 100 };
  const [{ data, error, fetching }, again] = useQuery({ query: INBOX, variables });
  const lines = data?.inbox.nodes;
  const spans = byDeadline(lines ?? [], new Date());
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('today.title')}</Title>
          <Text c="dimmed">{t('today.lead')}</Text>
        </div>
        <AsGraphql query={INBOX} variables={variables} />
      </Group>
      <SegmentedControl
        className="wraps"
        value={mine ? 'mine' : 'all'}
        onChange={(value) => setMine(value === 'mine')}
        data={[
          { value: 'mine', label: t('today.mine') },
          { value: 'all', label: t('today.all') },
        ]}
        maw={360}
      />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !data && fetching && <Loading />}
      {!error && !fetching && lines?.length === 0 && <Text>{t('today.nothing')}</Text>}
      <WaitsForYou lines={lines} />
      {SPANS.map((span) =>
        spans[span].length === 0 ? null : (
          <section key={span} aria-label={t(`today.${span}`)}>
            <Title order={3} size="h5" mb="xs" {...(span === 'overdue' && { c: 'var(--differs)' })}>
              {t(`today.${span}`)} ({spans[span].length})
            </Title>
            <Paper withBorder>
              {spans[span].map((line) => (
                <AlertLine key={line.id} line={line} />
              ))}
            </Paper>
          </section>
        ),
      )}
    </Stack>
  );
}
