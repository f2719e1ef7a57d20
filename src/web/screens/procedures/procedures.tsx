import { Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { byDeadline } from './by-deadline.js';
import { ProcedureLine } from './line.js';
import { KINDS, PROCEDURES } from './queries.js';

/** Procedures that the API gives at once: what is due soonest has to be among them. */
const PAGE = 100;
/** A procedure that was just opened is one of the list, also where the list was empty. */
const CONTEXT = { additionalTypenames: ['Procedure'] };

/** Procedures of one's own records and those in which one's own institution acts, by deadline and kind. */
export function Procedures() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(true);
  const [kind, setKind] = useState('');
  const [{ data }] = useQuery({ query: KINDS });
  const page = useMemo(() => pageOf(isOpen, kind), [isOpen, kind]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('procedures.title')}</Title>
          <Text c="dimmed">{t('procedures.lead')}</Text>
        </div>
        <AsGraphql query={PROCEDURES} variables={{ first: PAGE, after: null, open: isOpen }} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} className="no-print">
        <NativeSelect
          label={t('alert.state')}
          value={isOpen ? 'open' : 'ended'}
          data={[
            { value: 'open', label: t('procedures.going') },
            { value: 'ended', label: t('procedures.over') },
          ]}
          onChange={({ currentTarget }) => setOpen(currentTarget.value === 'open')}
        />
        <NativeSelect
          label={t('procedures.kind')}
          value={kind}
          data={[
            { value: '', label: t('procedures.anyKind') },
            ...(data?.procedureKinds.nodes ?? []).map(({ kind: value, name }) => ({ value, label: name })),
          ]}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
      </SimpleGrid>
      <Pages key={`${String(isOpen)} ${kind}`} of={page} />
    </Stack>
  );
}

const pageOf = (open: boolean, kind: string) =>
  function Page({ after, onMore }: PageProps) {
    const { t } = useTranslation();
    const [{ data: kinds }] = useQuery({ query: KINDS });
    const [{ data, error }, again] = useQuery({
      query: PROCEDURES,
      variables: { first: PAGE, after, open },
      context: CONTEXT,
    });
    if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
    if (!data) return <Loading />;
    const { nodes, pageInfo } = data.procedures;
    const shown = byDeadline(nodes.filter((one) => kind === '' || one.kind === kind));
    const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return (
      <>
        {shown.length > 0 && (
          <Paper withBorder>
            {shown.map((one) => (
              <ProcedureLine
                key={one.id}
                one={one}
                kind={kinds?.procedureKinds.nodes.find((known) => known.kind === one.kind)}
              />
            ))}
          </Paper>
        )}
        <PageEnd
          isEmpty={shown.length === 0 && cursor === null}
          nothing={t('procedures.nothing')}
          cursor={cursor}
          onMore={onMore}
        />
      </>
    );
  };
