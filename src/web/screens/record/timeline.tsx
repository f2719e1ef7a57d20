import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNow } from '../../parts/use-now.js';
import { TIMELINE, type TimelineNode } from './around-queries.js';

/** The last deeds are what somebody comes for; a long case has hundreds. */
const [NEWEST, FURTHER] = [10, 50];

/**
 * Timeline of everything that was done for a report, newest first: what, who, when, and until when an answer
 * is awaited.
 */
export function Timeline({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <Paper component="section" withBorder p="md" aria-label={t('record.timeline')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.timeline')}
      </Title>
      <ol className="timeline">
        {pages.map((after, at) => (
          <Page
            key={after ?? 'first'}
            {...{ id, after }}
            isLast={at === pages.length - 1}
            onMore={(cursor) => setPages([...pages, cursor])}
          />
        ))}
      </ol>
    </Paper>
  );
}

interface PageProps {
  readonly id: string;
  readonly after: string | null;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
}

function Page({ id, after, isLast, onMore }: PageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const first = after ? FURTHER : NEWEST;
  const [{ data, fetching }] = useQuery({
    ...{ query: TIMELINE, variables: { id, language, first, after } },
    requestPolicy: 'cache-and-network',
  });
  const { nodes = [], pageInfo } = data?.reportTimeline ?? {};
  const cursor = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (!after && !fetching && nodes.length === 0) return <li>{t('record.timelineNothing')}</li>;
  return (
    <>
      {nodes.map((entry, at) => (
        <Deed key={`${entry.at} ${entry.what} ${at}`} entry={entry} />
      ))}
      {isLast && cursor && (
        <li className="no-print">
          <Button variant="default" size="compact-sm" onClick={() => onMore(cursor)}>
            {t('more')}
          </Button>
        </li>
      )}
    </>
  );
}

function Deed({ entry }: { readonly entry: TimelineNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const isAwaited = entry.dueAt !== null && Date.parse(entry.dueAt) > now;
  return (
    <li>
      <Text>{entry.text}</Text>
      <Text size="sm" c="dimmed">
        {formatMoment(entry.at, language)} · {entry.institution ?? t('record.platform')}
        {isAwaited &&
          entry.dueAt &&
          ` · ${t('record.answerBy', { when: formatMoment(entry.dueAt, language) })}`}
      </Text>
    </li>
  );
}
