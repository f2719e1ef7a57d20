import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDate, formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import { AnswerComplaint, AssignComplaint, PassOnComplaint } from './complaint-deeds.js';
import { COLLEAGUES, COMPLAINT, type ComplaintResult } from './complaint-queries.js';

/** Page of one complaint: about whom, what, until when, who looks into it, what was found. */
export function ComplaintPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/oversight/complaints/$id' });
  const { institutionId, may } = useMe();
  const [{ data, error, fetching }, again] = useQuery({ query: COMPLAINT, variables: { id } });
  const [passed, setPassed] = useState<{ readonly dueAt: string; readonly at: Date } | undefined>();
  const language = useLanguage();
  const one = data?.complaint;
  if (passed)
    return (
      <Alert color="teal" role="status">
        {t('oversight.complaint.sent', {
          when: formatMoment(passed.at, language),
          due: formatDate(passed.dueAt, language),
        })}{' '}
        <TextLink to="/oversight/complaints">{t('oversight.complaints')}</TextLink>
      </Alert>
    );
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!one) return fetching ? <Loading /> : <Failure refused />;
  const isOurs = one.institutionId === institutionId && may('complaints.handle') && one.state === 'open';
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('oversight.complaint.title')}</Title>
          <Text c="dimmed">{t(`oversight.complaint.kind.${one.kind}`)}</Text>
          <TextLink to="/oversight/complaints" className="no-print">
            {t('oversight.complaints')}
          </TextLink>
        </div>
        <AsGraphql query={COMPLAINT} variables={{ id }} />
      </Group>
      <Standing one={one} />
      <About one={one} />
      {isOurs && <AssignComplaint one={one} />}
      {isOurs && <AnswerComplaint one={one} />}
      {isOurs && <PassOnComplaint one={one} onPassed={(dueAt) => setPassed({ dueAt, at: new Date() })} />}
    </Stack>
  );
}

function Standing({ one }: { readonly one: ComplaintResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isLate = one.state === 'open' && new Date(one.dueAt) < new Date();
  return (
    <Alert color={isLate ? 'orange' : 'teal'} variant="outline">
      <Text fw={600}>{t(`oversight.complaint.state.${one.state}`)}</Text>
      <Text size="sm">
        {[
          t('oversight.complaint.openedAt', { when: formatMoment(one.openedAt, language) }),
          one.answeredAt
            ? t('oversight.complaint.answered', { when: formatMoment(one.answeredAt, language) })
            : `${t('oversight.complaint.due', { when: formatMoment(one.dueAt, language) })} (${formatDistance(one.dueAt, new Date(), language)})`,
          one.escalations > 0 && t('oversight.complaint.times', { count: one.escalations }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Alert>
  );
}

function About({ one }: { readonly one: ComplaintResult }) {
  const { t } = useTranslation();
  const { nameOf } = useNetwork();
  const me = useMe();
  const [{ data }] = useQuery({ query: COLLEAGUES, pause: !me.may('users.read') });
  const colleague = data?.colleagues.find(({ id }) => id === one.assignedTo)?.name;
  const assigned = one.assignedTo === me.id ? t('oversight.complaint.me') : colleague;
  return (
    <Section title={t('oversight.complaint.words')}>
      <Facts
        of={[
          [t('oversight.complaint.about'), nameOf(one.aboutId)],
          [t('oversight.complaint.handler'), nameOf(one.institutionId)],
          [
            t('oversight.complaint.by'),
            one.complainantId === null ? t('oversight.complaint.family') : nameOf(one.complainantId),
          ],
          [
            t('oversight.complaint.who'),
            assigned ?? t(`oversight.complaint.${one.assignedTo ? 'someone' : 'nobody'}`),
          ],
          [t('oversight.complaint.words'), one.words ?? t('oversight.complaint.gone')],
          [t('oversight.complaint.found'), one.finding && t(`oversight.complaint.finding.${one.finding}`)],
          [t('oversight.complaint.answerWords'), one.answer],
        ]}
      />
    </Section>
  );
}
