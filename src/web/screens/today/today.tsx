import { Checkbox, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { AlertLine, OPEN } from '../../parts/alert-line.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Pages, type PageProps } from '../../parts/pages.js';
import { byDeadline, SPANS } from './by-deadline.js';
import { DONE, doneBy, DonePage } from './done.js';
import { TraceToKeep } from './trace.js';
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

/** The screen of what needs whoever looks, soonest deadline first; at `?state=done`, of what has ended. */
export function Today() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isDone = useSearch({ from: '/' }).state === 'done';
  const [mine, setMine] = useState(true);
  const done = useMemo(() => doneOf(mine), [mine]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('today.title')}</Title>
          <Text c="dimmed">{t(isDone ? 'today.doneLead' : 'today.lead')}</Text>
        </div>
        {isDone ? (
          <AsGraphql query={DONE} variables={doneBy(mine, null)} />
        ) : (
          <AsGraphql query={INBOX} variables={openBy(mine)} />
        )}
      </Group>
      <Group gap="xs">
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
        <Checkbox
          label={t('today.done')}
          checked={isDone}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({ to: '/', search: checked ? { state: 'done' } : {} })
          }
        />
      </Group>
      {isDone ? <Pages key={String(mine)} of={done} /> : <Waiting mine={mine} />}
      {isDone && <TraceToKeep />}
    </Stack>
  );
}

/** Component of a page of what has ended; one object a choice, so that pages stay as they are. */
function doneOf(mine: boolean) {
  return function Page(props: PageProps) {
    return <DonePage mine={mine} {...props} />;
  };
}

function openBy(mine: boolean) {
  return { filter: { states: [...OPEN], ...(mine && { mine }) }, first: 100 };
}

/** What waits, by when it is due. */
function Waiting({ mine }: { readonly mine: boolean }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: INBOX, variables: openBy(mine) });
  const lines = data?.inbox.nodes;
  const spans = byDeadline(lines ?? [], new Date());
  return (
    <>
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
    </>
  );
}
