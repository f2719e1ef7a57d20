import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { InWords } from '../../parts/in-words.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import {
  filterOf,
  KIND_NAMES,
  KINDS,
  type RecordPageQuery,
  type RecordListKind,
  type KindName,
} from './kinds.js';
import type { RecordLine } from './queries.js';

const PAGE = 30;

/** The records of one's own institution, to be looked for by name or code before anything is filed twice. */
export function Records() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ME });
  const mine = KIND_NAMES.filter((name) => data?.me.mayDo.includes(KINDS[name].may));
  const [chosen, setChosen] = useState<KindName>();
  const [words, setWords] = useState('');
  const kind = chosen ?? mine.find((name) => data?.me.mayDo.includes(KINDS[name].adds)) ?? mine[0];
  const [typed, setTyped] = useState('');
  const look = (event: SubmitEvent): void => {
    event.preventDefault();
    setWords(typed.trim());
  };
  if (!kind) return data ? <Failure refused /> : null;
  const variables = { filter: filterOf(words), first: PAGE, after: null };
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('record.listTitle')}</Title>
          <Text c="dimmed">{t('record.listLead')}</Text>
          {data?.me.mayDo.includes('events.reckon') && (
            <TextLink to="/events">{t('dna.together.title')}</TextLink>
          )}
        </div>
        <AsGraphql query={KINDS[kind].query} variables={variables} />
      </Group>
      {mine.length > 1 && (
        <SegmentedControl
          className="wraps"
          value={kind}
          onChange={(value) => setChosen(value)}
          data={mine.map((value) => ({ value, label: t(`record.${value}`) }))}
          maw={520}
        />
      )}
      <form onSubmit={look} role="search">
        <Group align="flex-end" gap="xs">
          <TextInput
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            label={t('record.find')}
            flex={1}
            maw={420}
            autoComplete="off"
          />
          <Button type="submit" variant="default">
            {t('record.findAction')}
          </Button>
        </Group>
      </form>
      <Found key={`${kind} ${words}`} kind={kind} filter={filterOf(words)} />
    </Stack>
  );
}

function Found({ kind, filter }: { readonly kind: KindName; readonly filter: RecordPageQuery['filter'] }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <Page
      key={after ?? 'first'}
      {...{ kind, filter, after }}
      onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
    />
  ));
}

interface PageProps {
  readonly kind: KindName;
  readonly filter: RecordPageQuery['filter'];
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | undefined;
}

function Page({ kind, filter, after, onMore }: PageProps) {
  const { t } = useTranslation();
  const { query, linesOf, to } = KINDS[kind];
  const [{ data, error, fetching }, again] = useQuery({ query, variables: { filter, first: PAGE, after } });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = linesOf(data as never);
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (nodes.length === 0)
    return fetching ? (
      <Loading />
    ) : (
      <Text>{t((filter.name ?? filter.code) ? 'record.nothing' : 'record.none')}</Text>
    );
  return (
    <>
      <Paper withBorder>
        {nodes.map((line) => (
          <Line key={line.id} line={line} to={to} />
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

function Line({ line, to }: { readonly line: RecordLine; readonly to: RecordListKind['to'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Link className="row" to={to} params={{ id: line.id }}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600} component="div">
            <InWords value={line.what} field={line.field} />
          </Text>
          <Text size="sm" c="dimmed" title={formatMoment(line.changedAt, language)}>
            {line.code} ·{' '}
            {t('record.changed', { when: formatDistance(line.changedAt, new Date(), language) })}
          </Text>
        </div>
        <Group gap="xs">
          {line.states.map((state) => (
            <Badge key={state} variant="outline" color="gray" tt="none">
              {t(state)}
            </Badge>
          ))}
        </Group>
      </div>
    </Link>
  );
}
