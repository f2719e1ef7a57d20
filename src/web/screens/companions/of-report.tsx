import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failure } from '../../parts/failure.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { MemberLine } from './member-line.js';
import { ProposalRow } from './proposal-row.js';
import { COMPANIONS, OF_FINDINGS, type JourneyMemberNode } from './queries.js';

/**
 * Part of who may have travelled together with whom this report is about, and the journey of those who are
 * confirmed.
 */
export function Companions({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const variables = { recordId, language };
  const pause = !may('companions.read');
  const [{ data, error }, again] = useQuery({ query: COMPANIONS, variables, context: OF_FINDINGS, pause });
  // That it could not be asked is not that nobody is there.
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return null;
  const proposals = data.companions.nodes;
  const journey = data.companionJourney;
  return (
    <Section
      title={t('companions.title')}
      text={t('companions.lead')}
      asked={{ query: COMPANIONS, variables }}
    >
      {proposals.length === 0 && <Text>{t('companions.nothing')}</Text>}
      {proposals.length > 0 && (
        <Paper withBorder>
          {proposals.map((one) => (
            <ProposalRow key={one.id} one={one} recordId={recordId} />
          ))}
        </Paper>
      )}
      {journey && <Journey recordId={recordId} members={journey.members} isCut={journey.isCut} />}
    </Section>
  );
}

interface JourneyProps {
  readonly recordId: string;
  readonly members: readonly JourneyMemberNode[];
  readonly isCut: boolean;
}

function Journey({ recordId, members, isCut }: JourneyProps) {
  const { t } = useTranslation();
  return (
    <Stack mt="md" gap="xs">
      <Title order={4} size="h6">
        {t('companions.journey')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('companions.journeyLead')}
      </Text>
      <Paper withBorder>
        {members.map((one) => (
          <div className="row" key={`${one.institution ?? ''} ${one.code ?? ''}`}>
            <MemberLine one={one} />
          </div>
        ))}
      </Paper>
      {isCut && <Text size="sm">{t('companions.cut')}</Text>}
      <Anchor component={Link} to={`/cases/${recordId}/journey`}>
        {t('companions.toJourney')}
      </Anchor>
    </Stack>
  );
}
