import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { SamplesOfRecord } from './samples-of-record.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';

const WORDS = graphql(`
  query DnaWords($recordId: UUID!) {
    dnaWords(recordId: $recordId) {
      __typename
      ... on DnaWords {
        recordId
        code
        most
        institutions {
          institution
          words
          waits
          answer
          answeredAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerDnaWords($input: AnswerDnaWordsInput!) {
    answerDnaWords(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

type Words = Extract<ResultOf<typeof WORDS>['dnaWords'], { readonly __typename: 'DnaWords' }>;

/** Page of what others were told of the DNA of an own record, and whether they are told more. */
export function DnaWordsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const variables = { recordId: id ?? '' };
  const [{ data, error }, again] = useQuery({
    ...{ query: WORDS, variables },
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const found = data?.dnaWords;
  return (
    <Stack maw={900}>
      {error && <Failure error={error} again={refresh} />}
      {!data && !error && <Loading />}
      {found && found.__typename !== 'DnaWords' && <Outcome of={found} done={undefined} />}
      {found?.__typename === 'DnaWords' && (
        <>
          <Group justify="space-between" align="flex-start">
            <div>
              <Title order={2}>{t('dna.words.title', { code: found.code })}</Title>
              <Text c="dimmed">{t('dna.words.lead', { most: found.most })}</Text>
            </div>
            <AsGraphql query={WORDS} variables={variables} />
          </Group>
          <SamplesOfRecord recordId={found.recordId} isOnWords />
          {found.institutions.length === 0 && <Text>{t('dna.words.nobody')}</Text>}
          {found.institutions.map((one) => (
            <OfInstitution key={one.institution} {...{ found, one }} onDone={refresh} />
          ))}
        </>
      )}
    </Stack>
  );
}

interface OfInstitutionProps {
  readonly found: Words;
  readonly one: Words['institutions'][number];
  readonly onDone: () => void;
}

function OfInstitution({ found: { recordId }, one, onDone }: OfInstitutionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, send] = useMutation(ANSWER);
  const { all } = useNetwork();
  const { institution, words, waits, answer, answeredAt } = one;
  const name = all.find(({ code }) => code === institution)?.name ?? institution;
  const say = async (said: 'go_on' | 'stop'): Promise<void> => {
    await send({ input: { recordId, institution, answer: said } });
    onDone();
  };
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="xs">
        <Text fw={600}>{t('dna.words.had', { institution: name, count: words, words })}</Text>
        {waits && <Text>{t('dna.words.waits')}</Text>}
        {answer && answeredAt && (
          <Text size="sm" c="dimmed">
            {t(answer === 'go_on' ? 'dna.words.goneOn' : 'dna.words.stopped', {
              when: formatMoment(answeredAt, language),
            })}
          </Text>
        )}
        <Group className="no-print">
          {(waits || answer === 'stop') && (
            <Button loading={fetching} onClick={() => void say('go_on')}>
              {t('dna.words.goOn')}
            </Button>
          )}
          {answer !== 'stop' && (
            <Button variant="default" loading={fetching} onClick={() => void say('stop')}>
              {t('dna.words.stop')}
            </Button>
          )}
        </Group>
        <Outcome of={data?.answerDnaWords} done={t('dna.words.done')} />
      </Stack>
    </Paper>
  );
}
