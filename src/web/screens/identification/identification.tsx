import { Alert, Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { useLanguage } from '../../parts/use-language.js';
import { useWords } from '../../parts/use-words.js';
import { ME } from '../../shell/session.js';
import { IdentificationReport } from '../documents/identification-report.js';
import { Telling } from '../telling/telling.js';
import { CompanionsWord } from './companions-word.js';
import { IDENTIFICATION, type IdentificationResult } from './queries.js';
import { Sign } from './sign.js';
import { TellingWord } from './telling-word.js';

/** Context of the family's folder: what is done in it changes how the identification stands. */
const CONTEXT = { additionalTypenames: ['FamilyFolder'] };

/**
 * An identification: who has signed, by what, what is asked of one's own institution, and how the family is
 * told.
 */
export function IdentificationPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/identifications/$id' });
  const [{ data, error, fetching }, again] = useQuery({
    query: IDENTIFICATION,
    variables: { id },
    context: CONTEXT,
  });
  const [{ data: me }] = useQuery({ query: ME });
  const one = data?.identification;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!one) return fetching ? <Loading /> : <Failure refused />;
  const mayRead = me?.me.mayDo.includes('tellings.read') ?? false;
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('identification.title')}</Title>
          <Text c="dimmed">
            {t('identification.of', {
              a: one.codeA ?? t('candidates.hidden'),
              b: one.codeB ?? t('candidates.hidden'),
            })}
          </Text>
          <Anchor component={Link} to={`/matches/${one.matchId}`} className="no-print">
            {t('identification.match')}
          </Anchor>
        </div>
        <AsGraphql query={IDENTIFICATION} variables={{ id }} />
      </Group>
      <Standing one={one} />
      <Signatures one={one} />
      <IdentificationReport id={one.id} />
      {one.allowedActions.includes('confirmIdentification') && <Sign identification={one} />}
      <TellingWord one={one} />
      {mayRead && me && <Telling identification={one} tellerId={me.me.id} />}
      <CompanionsWord one={one} />
    </Stack>
  );
}

/** Status of the identification, and what has to be borne in mind. */
function Standing({ one }: { readonly one: IdentificationResult }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert
        color={one.state === 'revoked' || one.state === 'contested' ? 'orange' : 'teal'}
        variant="outline"
      >
        <Text fw={600}>{t(`identification.state.${one.state}`)}</Text>
        {one.state === 'preliminary' && <Text size="sm">{t('identification.waits')}</Text>}
      </Alert>
      {one.needsJoint && (
        <Alert color="orange" variant="outline">
          {t('identification.joint')}
        </Alert>
      )}
    </>
  );
}

/** List of the steps, each with who, when and by which report. */
function Signatures({ one }: { readonly one: IdentificationResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const methods = useWords('method');
  const words = one.methods.map((word) => methods.find(({ value }) => value === word)?.label ?? '…');
  return (
    <Paper component="section" withBorder p="md" aria-label={t('identification.steps')}>
      <Title order={3} size="h5" mb="xs">
        {t('identification.steps')}
      </Title>
      <Text size="sm">
        {t('identification.methods')}
        {t('colon')} {words.join('; ')}
      </Text>
      <Text size="sm" mb="sm">
        {t('identification.authority')}
        {t('colon')} {one.authority}
      </Text>
      <ol className="timeline">
        {one.steps.map((step) => (
          <li key={`${step.at} ${step.what}`}>
            <Text>
              <b>{step.institution ?? t('record.platform')}</b>
              {t('colon')} {t(`identification.step.${step.what}`)}
            </Text>
            <Text size="sm" c="dimmed">
              {[formatMoment(step.at, language), step.laboratory, step.reportReference]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {step.words && <Text size="sm">{step.words}</Text>}
          </li>
        ))}
      </ol>
    </Paper>
  );
}
