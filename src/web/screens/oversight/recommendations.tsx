import { Badge, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { Section } from '../../parts/section.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import { MAKE, RECOMMENDATIONS, type RecommendationResult } from './recommendation-queries.js';

const PAGE = 50;
/**
 * Context of a recommendation: what was just recommended is one of the list, also where the list was empty.
 */
const CONTEXT = { additionalTypenames: ['Recommendation'] };

/** Part of what oversight bodies recommend, and what is answered; public. */
export function Recommendations() {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('oversight.recommendations')}</Title>
          <Text c="dimmed">{t('oversight.recommendationsLead')}</Text>
        </div>
        <AsGraphql query={RECOMMENDATIONS} variables={{ first: PAGE, after: null }} />
      </Group>
      <Pages of={Page} />
      {may('recommendations.make') && <Make />}
    </Stack>
  );
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: RECOMMENDATIONS,
    variables: { first: PAGE, after },
    context: CONTEXT,
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.recommendations;
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
        nothing={t('oversight.recommendation.nothing')}
        cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        onMore={onMore}
      />
    </>
  );
}

function Line({ one }: { readonly one: RecommendationResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const when = one.answeredAt
    ? t('oversight.complaint.answered', { when: formatMoment(one.answeredAt, language) })
    : t('oversight.complaint.due', { when: formatDistance(one.dueAt, new Date(), language) });
  return (
    <Link className="row" to="/oversight/recommendations/$id" params={{ id: one.id }}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{t('oversight.recommendation.to', { name: nameOf(one.addresseeId) })}</Text>
          <Text lineClamp={2}>{one.words}</Text>
          <Text size="sm" c="dimmed">
            {[t('oversight.recommendation.from', { name: nameOf(one.institutionId) }), when].join(' · ')}
          </Text>
        </div>
        <Badge variant="outline" color="gray" tt="none">
          {one.answer
            ? t(`oversight.recommendation.answer.${one.answer}`)
            : t(`oversight.complaint.state.${one.state}`)}
        </Badge>
      </div>
    </Link>
  );
}

function Make() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { institutionId } = useMe();
  const [addressee, setAddressee] = useState('');
  const [words, setWords] = useState('');
  const { key, next } = useDeedKey();
  const [{ data, fetching }, make] = useMutation(MAKE);
  const send = async (): Promise<void> => {
    const input = { addressee, words: words.trim(), idempotencyKey: key };
    const { data: answer } = await make({ input });
    if (answer?.makeRecommendation.__typename !== 'Recommendation') return;
    setWords('');
    next();
  };
  return (
    <Section
      title={t('oversight.recommendation.make')}
      text={t('oversight.recommendation.makeText')}
      className="no-print"
    >
      <Stack gap="sm">
        <InstitutionChoice
          label={t('oversight.institution')}
          none={t('oversight.complaint.choose')}
          value={addressee}
          onChange={setAddressee}
          except={institutionId}
        />
        <Textarea
          label={t('oversight.recommendation.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          autosize
          minRows={3}
          required
        />
        <Outcome
          of={data?.makeRecommendation}
          done={t('oversight.complaint.done', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            loading={fetching}
            disabled={addressee === '' || words.trim() === ''}
            onClick={() => void send()}
          >
            {t('oversight.recommendation.send')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
