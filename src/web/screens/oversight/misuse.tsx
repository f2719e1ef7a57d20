import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { useMe } from '../../parts/use-me.js';
import { AskedOfOthers } from './asked-of-others.js';
import { Decoys } from './decoys.js';
import { MisuseSignal } from './misuse-signal.js';
import { SIGNALS } from './misuse-queries.js';

const PAGE = 20;

/**
 * Part of who asked what of whom, for oversight; a coordinator sees the signals that touched records of the
 * own institution.
 */
export function Misuse() {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <Stack maw={1000}>
      <div className="value">
        <Title order={2}>{t('oversight.misuse.title')}</Title>
        <Text c="dimmed">{t('oversight.misuse.lead')}</Text>
      </div>
      <Title order={3}>{t('oversight.misuse.signals')}</Title>
      <Pages of={Page} />
      {may('misuse.judge') && <AskedOfOthers />}
      {may('decoys.change') && <Decoys />}
    </Stack>
  );
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: SIGNALS, variables: { first: PAGE, after } });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.misuseSignals;
  return (
    <>
      {nodes.map((one) => (
        <Paper key={one.id} withBorder p="sm">
          <MisuseSignal one={one} />
        </Paper>
      ))}
      <PageEnd
        isEmpty={nodes.length === 0}
        nothing={t('oversight.misuse.none')}
        cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        onMore={onMore}
      />
    </>
  );
}
