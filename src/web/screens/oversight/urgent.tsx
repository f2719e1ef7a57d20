import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { URGENT } from './urgent-queries.js';
import { UrgentUseLine } from './urgent-use.js';

const PAGE = 20;

/** Urgent access to records: all of it for oversight, for an institution what was opened of its own. */
export function UrgentUses() {
  const { t } = useTranslation();
  return (
    <Stack maw={1000}>
      <div className="value">
        <Title order={2}>{t('urgent.uses')}</Title>
        <Text c="dimmed">{t('urgent.usesLead')}</Text>
      </div>
      <Pages of={Page} />
    </Stack>
  );
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: URGENT,
    variables: { first: PAGE, after, recordId: null },
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.breakGlassUses;
  return (
    <>
      {nodes.map((one) => (
        <Paper key={one.id} withBorder p="sm">
          <UrgentUseLine one={one} />
        </Paper>
      ))}
      <PageEnd
        isEmpty={nodes.length === 0}
        nothing={t('urgent.none')}
        cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        onMore={onMore}
      />
    </>
  );
}
