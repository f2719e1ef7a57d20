import { Badge, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { useLanguage } from '../../parts/use-language.js';
import { byDeadline, SPANS } from './by-deadline.js';

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

type Line = ResultOf<typeof INBOX>['inbox']['nodes'][number];

const OPEN = ['queued', 'delivered', 'read', 'overdue', 'escalated'] as const;

/** What needs whoever looks, soonest deadline first. */
export function Today() {
  const { t } = useTranslation();
  const [mine, setMine] = useState(true);
  const variables = { filter: { states: [...OPEN], ...(mine && { mine }) }, first: 100 };
  const [{ data, error, fetching }, again] = useQuery({ query: INBOX, variables });
  const spans = byDeadline(data?.inbox.nodes ?? [], new Date());
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
      {!error && !fetching && data?.inbox.nodes.length === 0 && <Text>{t('today.nothing')}</Text>}
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

function AlertLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Link className="row" to="/alerts/$id" params={{ id: line.id }}>
      <div className="two-parts">
        <div>
          <Text fw={600}>{t(`kind.${line.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {line.code} · {line.ownerName ?? t('today.nobody')}
            {line.matchCount > 0 && ` · ${t('today.matches', { count: line.matchCount })}`}
          </Text>
        </div>
        <Group gap="xs">
          <Badge variant="outline" color="gray" tt="none">
            {t(`alertState.${line.state}`)}
          </Badge>
          <Text size="sm" title={formatMoment(line.dueAt, language)}>
            {t('today.due', { when: formatDistance(line.dueAt, new Date(), language) })}
          </Text>
        </Group>
      </div>
    </Link>
  );
}
