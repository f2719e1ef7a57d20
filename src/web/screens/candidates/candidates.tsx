import { Group, Paper, SegmentedControl, Stack, Text, Title, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { areSingleKeysOn } from '../../shell/single-keys.js';
import { graphql } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { CandidateLine } from '../../parts/candidate-line.js';
import { Failure } from '../../parts/failure.js';

const CANDIDATES = graphql(`
  query Candidates($filter: MatchFilterInput, $first: PageSize!, $after: String) {
    matches(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        state
        band
        probability
        a {
          own
          code
          country
          institutionName
          state
        }
        b {
          own
          code
          country
          institutionName
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const TO_LOOK_AT = ['candidate', 'notified', 'conflict', 'in_confirmation'] as const;
const PAGE = 50;

/** Pairs to look at, by keyboard too. */
export function Candidates() {
  const { t } = useTranslation();
  const [openOnly, setOpenOnly] = useState(true);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('candidates.title')}</Title>
          <Text c="dimmed">{t('candidates.lead')}</Text>
        </div>
        <AsGraphql query={CANDIDATES} variables={variablesOf(openOnly, null)} />
      </Group>
      <SegmentedControl
        value={openOnly ? 'open' : 'done'}
        onChange={(value) => {
          setOpenOnly(value === 'open');
          setCursors([null]);
        }}
        data={[
          { value: 'open', label: t('candidates.open') },
          { value: 'done', label: t('candidates.done') },
        ]}
        maw={360}
      />
      {cursors.map((after, at) => (
        <Page
          key={after ?? 'first'}
          {...{ after, openOnly }}
          isLast={at === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </Stack>
  );
}

const variablesOf = (openOnly: boolean, after: string | null) => ({
  filter: openOnly ? { states: [...TO_LOOK_AT] } : {},
  first: PAGE,
  after,
});

interface PageProps {
  readonly after: string | null;
  readonly openOnly: boolean;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
}

function Page({ after, openOnly, isLast, onMore }: PageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [here, setHere] = useState(-1);
  const [{ data, error, fetching }, again] = useQuery({
    query: CANDIDATES,
    variables: variablesOf(openOnly, after),
  });
  const lines = data?.matches.nodes ?? [];
  const move = (by: number) => setHere((at) => Math.max(0, Math.min(lines.length - 1, at + by)));
  useHotkeys(
    isLast && areSingleKeysOn()
      ? [
          ['j', () => move(1)],
          ['k', () => move(-1)],
          [
            'Enter',
            () => {
              const line = lines[here];
              if (line) void navigate({ to: '/matches/$id', params: { id: line.id } });
            },
          ],
        ]
      : [],
  );
  return (
    <>
      {error && <Failure again={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !fetching && lines.length === 0 && <Text>{t('candidates.nothing')}</Text>}
      {lines.length > 0 && (
        <Paper withBorder>
          {lines.map((line, at) => (
            <CandidateLine key={line.id} line={line} isHere={at === here} />
          ))}
        </Paper>
      )}
      {isLast && <More pageInfo={data?.matches.pageInfo} onMore={onMore} />}
    </>
  );
}

interface MoreProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  readonly onMore: (cursor: string) => void;
}

function More({ pageInfo, onMore }: MoreProps) {
  const { t } = useTranslation();
  const cursor = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (!cursor) return null;
  return (
    <Button variant="default" onClick={() => onMore(cursor)}>
      {t('more')}
    </Button>
  );
}
