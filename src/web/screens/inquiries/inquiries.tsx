import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import { INQUIRIES, INSTITUTIONS, type InquiryNode, type InstitutionNodes } from './queries.js';

const PAGE = 50;
/** A question that was just asked is one of the list. */
const CONTEXT = { additionalTypenames: ['InquiryNoted'] };

/** Page of which registers were asked, which have answered, which have not; and who asks us. */
export function Inquiries() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('inquiries.title')}</Title>
          <Text c="dimmed">{t('inquiries.lead')}</Text>
        </div>
        <AsGraphql query={INQUIRIES} variables={{ first: PAGE, after: null }} />
      </Group>
      {cursors.map((after, at) => (
        <Page
          key={after ?? 'first'}
          after={after}
          onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface PageProps {
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | undefined;
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: INQUIRIES,
    variables: { first: PAGE, after },
    context: CONTEXT,
  });
  const [{ data: me }] = useQuery({ query: ME });
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.inquiries;
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (nodes.length === 0) return <Text>{t('inquiries.nothing')}</Text>;
  return (
    <>
      <Paper withBorder>
        {nodes.map((one) => (
          <Line
            key={one.id}
            one={one}
            isOurs={one.institutionId === me?.me.institutionId}
            network={network?.institutions.nodes ?? []}
          />
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

interface LineProps {
  readonly one: InquiryNode;
  readonly isOurs: boolean;
  readonly network: InstitutionNodes;
}

function Line({ one, isOurs, network }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = isOurs ? one.receiverId : one.institutionId;
  const name = network.find(({ id }) => id === other)?.name ?? one.registerName;
  const facts = [
    t(isOurs ? 'inquiries.ours' : 'inquiries.theirs'),
    t(one.naming ? 'inquiries.named' : 'inquiries.unnamed'),
    t('inquiries.asked', { when: formatMoment(one.askedAt, language) }),
    one.answeredAt
      ? t('inquiries.answered', { when: formatMoment(one.answeredAt, language) })
      : one.state === 'asked' &&
        t('inquiries.due', { when: formatDistance(one.dueAt, new Date(), language) }),
  ];
  return (
    <div className="row">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{[t(`inquiries.kind.${one.kind}`), name].filter(Boolean).join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Group gap="xs">
          <Badge variant="outline" color="gray" tt="none">
            {one.answer ? t(`inquiries.answer.${one.answer}`) : t(`inquiries.state.${one.state}`)}
          </Badge>
          {isOurs && (
            <Button component={Link} to={`/cases/${one.recordId}`} variant="subtle" size="compact-sm">
              {t('inquiries.record')}
            </Button>
          )}
        </Group>
      </div>
    </div>
  );
}
