import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { TextLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useMe } from '../../parts/use-me.js';
import { useWaiting, Waits } from '../approvals/waits.js';

const SAMPLES = graphql(`
  query DnaSamples($recordId: UUID!) {
    dnaWords(recordId: $recordId) {
      __typename
      ... on DnaWords {
        code
        samples {
          state
          nextReviewAt
          inWords
        }
      }
    }
  }
`);

const REVIEW = graphql(`
  mutation ReviewDnaSample($input: ReviewDnaSampleInput!) {
    reviewDnaSample(input: $input) {
      __typename
      ... on ApprovalRequest {
        expiresAt
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

interface SamplesProps {
  readonly recordId: string;
  /** True where it stands on the page of the words itself. */
  readonly isOnWords?: boolean;
}

/**
 * Notice that a sample was typed otherwise and words rest on it as it was, and the colleague to ask; nothing
 * where words follow the samples.
 */
export function SamplesOfRecord({ recordId, isOnWords = false }: SamplesProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { recordId };
  const [{ data }] = useQuery({ query: SAMPLES, variables, pause: !may('laboratory.words') });
  const found = data?.dnaWords.__typename === 'DnaWords' ? data.dnaWords : undefined;
  const samples = found?.samples;
  const waiting = useWaiting('sample_review', samples?.state === 'kept' ? found?.code : undefined);
  if (samples?.state !== 'kept') return null;
  return (
    <Section title={t('dna.samples.title')} asked={{ query: SAMPLES, variables }}>
      <Stack gap="xs">
        <Text size="sm">{samples.inWords}</Text>
        {waiting && <Waits of={waiting} />}
        {!samples.nextReviewAt && !waiting && <AskReview recordId={recordId} />}
        {!isOnWords && (
          <TextLink to="/dna-words/$id" params={{ id: recordId }}>
            {t('dna.samples.words')}
          </TextLink>
        )}
      </Stack>
    </Section>
  );
}

function AskReview({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [{ data, fetching }, ask] = useMutation(REVIEW);
  return (
    <Stack gap="xs" className="no-print">
      <StepUpOutcome of={data?.reviewDnaSample} />
      <Textarea
        label={t('dna.samples.why')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
      />
      <Group>
        <Button
          loading={fetching}
          disabled={reason.trim() === ''}
          onClick={() => void ask({ input: { recordId, reason } })}
        >
          {t('dna.samples.ask')}
        </Button>
      </Group>
    </Stack>
  );
}
