import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import {
  ANSWER,
  RECOMMENDATION,
  type RecommendationAnswerInput,
  type RecommendationResult,
} from './recommendation-queries.js';

const ANSWERS = [
  'done',
  'accepted',
  'partly_accepted',
  'declined',
] as const satisfies readonly RecommendationAnswerInput[];

/** Page of one recommendation: by whom, to whom, what, until when, and the answer. */
export function RecommendationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useParams({ from: '/oversight/recommendations/$id' });
  const { institutionId, may } = useMe();
  const { nameOf } = useNetwork();
  const [{ data, error, fetching }, again] = useQuery({ query: RECOMMENDATION, variables: { id } });
  const one = data?.recommendation;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!one) return fetching ? <Loading /> : <Failure refused />;
  const isOurs = one.addresseeId === institutionId && one.state === 'open' && may('recommendations.answer');
  const isLate = one.state === 'open' && new Date(one.dueAt) < new Date();
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('oversight.recommendation.title')}</Title>
          <Text c="dimmed">{t('oversight.recommendation.to', { name: nameOf(one.addresseeId) })}</Text>
          <TextLink to="/oversight/recommendations" className="no-print">
            {t('oversight.recommendations')}
          </TextLink>
        </div>
        <AsGraphql query={RECOMMENDATION} variables={{ id }} />
      </Group>
      <Alert color={isLate ? 'orange' : 'teal'} variant="outline">
        <Text fw={600}>{t(`oversight.complaint.state.${one.state}`)}</Text>
        <Text size="sm">
          {[
            t('oversight.recommendation.made', { when: formatMoment(one.madeAt, language) }),
            one.answeredAt
              ? t('oversight.complaint.answered', { when: formatMoment(one.answeredAt, language) })
              : t('oversight.complaint.due', { when: formatMoment(one.dueAt, language) }),
          ].join(' · ')}
        </Text>
      </Alert>
      <Section title={t('oversight.recommendation.words')}>
        <Facts
          of={[
            [t('oversight.institution'), nameOf(one.institutionId)],
            [t('oversight.recommendation.words'), one.words],
            [
              t('oversight.complaint.answerTitle'),
              one.answer && t(`oversight.recommendation.answer.${one.answer}`),
            ],
            [t('oversight.complaint.answerWords'), one.answerWords],
          ]}
        />
      </Section>
      {isOurs && <AnswerForm one={one} />}
    </Stack>
  );
}

function AnswerForm({ one }: { readonly one: RecommendationResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [answer, setAnswer] = useState<RecommendationAnswerInput>('accepted');
  const [words, setWords] = useState('');
  const [{ data, fetching }, say] = useMutation(ANSWER);
  return (
    <Section
      title={t('oversight.complaint.answerTitle')}
      text={t('oversight.recommendation.answerText')}
      className="no-print"
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('oversight.complaint.answerTitle')}
          value={answer}
          data={ANSWERS.map((value) => ({ value, label: t(`oversight.recommendation.answer.${value}`) }))}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value as RecommendationAnswerInput)}
        />
        <Textarea
          label={t('oversight.complaint.answerWords')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          autosize
          minRows={3}
          required
        />
        <Outcome
          of={data?.answerRecommendation}
          done={t('oversight.complaint.done', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            loading={fetching}
            disabled={words.trim() === ''}
            onClick={() =>
              void say({
                input: { id: one.id, expectedVersion: one.version, answer, words: words.trim() },
              })
            }
          >
            {t('oversight.complaint.answerTitle')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
