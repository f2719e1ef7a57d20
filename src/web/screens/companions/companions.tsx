import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { ProposalRow } from './proposal-row.js';
import { OF_FINDINGS, PROPOSALS, type Proposal } from './queries.js';
import { listed } from './listed.js';

const PAGE = 20;
const STATES = ['proposed', 'confirmed', 'refused'] as const;

/**
 * Page of who of our reports may have travelled together with whom: what waits for an answer, and what was
 * answered.
 */
export function CompanionsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [state, setState] = useState<(typeof STATES)[number]>('proposed');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('companions.title')}</Title>
          <Text c="dimmed">{t('companions.lead')}</Text>
        </div>
        <AsGraphql query={PROPOSALS} variables={{ states: [state], first: PAGE, after: null, language }} />
      </Group>
      <SegmentedControl
        className="wraps"
        value={state}
        onChange={(value) => {
          setState(STATES.find((one) => one === value) ?? 'proposed');
          setCursors([null]);
        }}
        data={STATES.map((value) => ({ value, label: t(`companions.state.${value}`) }))}
      />
      {cursors.map((after, at) => (
        <Page
          key={`${state} ${after ?? ''}`}
          {...{ state, after }}
          onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface PageProps {
  readonly state: (typeof STATES)[number];
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | undefined;
}

function Page({ state, after, onMore }: PageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const variables = { states: [state], first: PAGE, after, language };
  const [{ data, error }, again] = useQuery({ query: PROPOSALS, variables, context: OF_FINDINGS });
  const [shown, onAnswered] = useListed(data?.companions.nodes);
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { pageInfo } = data.companions;
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (shown.length === 0) return <Text>{t(`companions.none.${state}`)}</Text>;
  return (
    <>
      <Paper withBorder>
        {shown.map((one) => (
          <ProposalRow key={one.id} one={one} onAnswered={onAnswered} />
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

/**
 * Returns what a page shows: whoever answers a proposal keeps it before them, with what came of it, until
 * they leave.
 */
function useListed(nodes: readonly Proposal[] | undefined) {
  const [answered, setAnswered] = useState<ReadonlyMap<string, Proposal>>(new Map());
  const [seen, setSeen] = useState<readonly Proposal[]>();
  const [shown, setShown] = useState<readonly Proposal[]>([]);
  if (nodes && nodes !== seen) {
    setSeen(nodes);
    setShown(listed(shown, nodes, answered));
  }
  const onAnswered = (one: Proposal): void => {
    const next = new Map([...answered, [one.id, one]]);
    setAnswered(next);
    setShown(listed(shown, seen ?? [], next));
  };
  return [shown, onAnswered] as const;
}
