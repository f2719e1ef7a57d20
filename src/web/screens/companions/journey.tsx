import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Facts } from '../../parts/facts.js';
import { inWords } from '../../../words/in-words.js';
import { readerOf } from '../../format/reader-of.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { MemberLine } from './member-line.js';
import { JOURNEY, OF_FINDINGS, type JourneyMemberNode } from './queries.js';
import { QuestionsTogether } from './questions-together.js';
import { toldBy } from './told-by.js';

/**
 * A confirmed journey: who belongs to it, each as far as that report is shown, and which way each family
 * knows of.
 */
export function JourneyPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/cases/$id/journey' });
  const variables = { recordId: id };
  const [{ data, error, fetching }, again] = useQuery({ query: JOURNEY, variables, context: OF_FINDINGS });
  const { may } = useMe();
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Loading /> : <Failure refused />;
  const journey = data.companionJourney;
  const of = journey?.members.find(({ recordId }) => recordId === id)?.code ?? '';
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('companions.journey')}</Title>
          <Text c="dimmed">{t('companions.journeyLead')}</Text>
          <Text c="dimmed">{t('companions.noFinding')}</Text>
        </div>
        <AsGraphql query={JOURNEY} variables={variables} />
      </Group>
      <Anchor component={Link} to={`/cases/${id}`}>
        {t('companions.toReport', { code: of }).trim()}
      </Anchor>
      {journey ? <Members {...journey} /> : <Text>{t('companions.nobody')}</Text>}
      {journey && may('matches.ask') && <Asking members={journey.members} />}
    </Stack>
  );
}

interface MembersProps {
  readonly members: readonly JourneyMemberNode[];
  readonly isCut: boolean;
}

function Members({ members, isCut }: MembersProps) {
  const { t } = useTranslation();
  return (
    <>
      <Paper withBorder>
        {[...members].sort(ownFirst).map((one) => (
          <div className="row" key={`${one.institution ?? ''} ${one.code ?? ''}`}>
            <Stack gap="xs">
              <MemberLine one={one} />
              <Way one={one} />
            </Stack>
          </div>
        ))}
      </Paper>
      {members.some(({ content }) => !content) && <Text size="sm">{t('companions.more')}</Text>}
      {isCut && <Text size="sm">{t('companions.cut')}</Text>}
    </>
  );
}

const ownFirst = (one: JourneyMemberNode, other: JourneyMemberNode): number =>
  Number(other.own) - Number(one.own);

/** The way of somebody as the family tells it; of a report that is not shown, that it is not. */
function Way({ one }: { readonly one: JourneyMemberNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!one.content)
    return (
      <Text size="sm" c="dimmed">
        {t('companions.noMore')}
      </Text>
    );
  const reader = readerOf(t, language);
  const { legs, event } = toldBy(one.content);
  const facts = legs
    .filter(({ leg }) => leg !== 'last')
    .map(({ leg, value }) => [t(`record.leg.${leg}`), inWords(value, 'route', reader).join(', ')] as const);
  const [happened] = inWords(event, 'event', reader);
  return <Facts of={[...facts, [t('record.field.event'), happened]]} />;
}

/** Asking takes a while: it is done when somebody wants it. */
function Asking({ members }: { readonly members: readonly JourneyMemberNode[] }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) return <QuestionsTogether members={members} />;
  return (
    <Group className="no-print">
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('companions.ask')}
      </Button>
    </Group>
  );
}
