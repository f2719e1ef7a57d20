import { Badge, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import { Complain } from './complain.js';
import { COMPLAINTS, type ComplaintResult } from './complaint-queries.js';

const PAGE = 50;
/** A complaint that was just made is one of the list. */
const CONTEXT = { additionalTypenames: ['Complaint'] };

/** Part of what one's own body handles, or has complained of itself. */
export function Complaints() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [isOpen, setOpen] = useState(true);
  const page = useMemo(() => pageOf(isOpen), [isOpen]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('oversight.complaints')}</Title>
          <Text c="dimmed">{t('oversight.complaintsLead')}</Text>
        </div>
        <AsGraphql query={COMPLAINTS} variables={{ first: PAGE, after: null, open: isOpen }} />
      </Group>
      <NativeSelect
        label={t('alert.state')}
        value={isOpen ? 'open' : 'all'}
        data={[
          { value: 'open', label: t('oversight.awaiting') },
          { value: 'all', label: t('oversight.everything') },
        ]}
        onChange={({ currentTarget }) => setOpen(currentTarget.value === 'open')}
        maw={300}
        className="no-print"
      />
      <Pages key={String(isOpen)} of={page} />
      {may('complaints.open') && <Complain />}
    </Stack>
  );
}

const pageOf = (open: boolean) =>
  function Page({ after, onMore }: PageProps) {
    const { t } = useTranslation();
    const [{ data, error }, again] = useQuery({
      query: COMPLAINTS,
      variables: { first: PAGE, after, open },
      context: CONTEXT,
    });
    if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
    if (!data) return <Loading />;
    const { nodes, pageInfo } = data.complaints;
    return (
      <>
        {nodes.length > 0 && (
          <Paper withBorder>
            {nodes.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </Paper>
        )}
        <PageEnd
          isEmpty={nodes.length === 0}
          nothing={t('oversight.complaint.nothing')}
          cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onMore={onMore}
        />
      </>
    );
  };

function Line({ one }: { readonly one: ComplaintResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const when = one.answeredAt
    ? t('oversight.complaint.answered', { when: formatMoment(one.answeredAt, language) })
    : t('oversight.complaint.due', { when: formatDistance(one.dueAt, new Date(), language) });
  return (
    <Link className="row" to="/oversight/complaints/$id" params={{ id: one.id }}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{[t(`oversight.complaint.kind.${one.kind}`), nameOf(one.aboutId)].join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {when}
          </Text>
        </div>
        <Badge variant="outline" color="gray" tt="none">
          {one.finding
            ? t(`oversight.complaint.finding.${one.finding}`)
            : t(`oversight.complaint.state.${one.state}`)}
        </Badge>
      </div>
    </Link>
  );
}
