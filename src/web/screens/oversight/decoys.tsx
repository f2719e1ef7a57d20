import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatDate } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { DECOYS, END, MAKE } from './decoy-queries.js';

/** Part of how many decoys there are, and that two people of oversight make them anew or end them. */
export function Decoys() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: DECOYS });
  const told = data?.decoys;
  return (
    <Section title={t('oversight.misuse.decoys.title')} asked={{ query: DECOYS, variables: {} }}>
      <Stack>
        <Text c="dimmed">{t('oversight.misuse.decoys.lead')}</Text>
        {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
        {!told && !error && <Loading />}
        {told && <Standing {...told} />}
        {told && <Deeds hasSome={told.decoys > 0} />}
      </Stack>
    </Section>
  );
}

interface StandingProps {
  readonly decoys: number;
  readonly institutions: number;
  readonly madeAt: string | null;
  readonly remakeBy: string | null;
}

function Standing({ decoys: count, institutions, madeAt, remakeBy }: StandingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (moment: string): string => formatDate(moment, language);
  if (count === 0) return <Text>{t('oversight.misuse.decoys.none')}</Text>;
  return (
    <Text>
      {[
        t('oversight.misuse.decoys.some', { count, institutions }),
        ...(madeAt ? [t('oversight.misuse.decoys.made', { when: day(madeAt) })] : []),
        ...(remakeBy ? [t('oversight.misuse.decoys.by', { when: day(remakeBy) })] : []),
      ].join(' · ')}
    </Text>
  );
}

function Deeds({ hasSome }: { readonly hasSome: boolean }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [made, make] = useMutation(MAKE);
  const [ended, end] = useMutation(END);
  const input = { reason };
  return (
    <Stack gap="xs" className="no-print">
      <Text size="sm">{t('oversight.misuse.decoys.two')}</Text>
      <TextInput
        label={t('oversight.misuse.decoys.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maw={500}
        required
      />
      <Group gap="xs">
        <Button
          variant="default"
          loading={made.fetching}
          disabled={reason.trim() === ''}
          onClick={() => void make({ input })}
        >
          {t(hasSome ? 'oversight.misuse.decoys.remake' : 'oversight.misuse.decoys.make')}
        </Button>
        {hasSome && (
          <Button
            variant="default"
            loading={ended.fetching}
            disabled={reason.trim() === ''}
            onClick={() => void end({ input })}
          >
            {t('oversight.misuse.decoys.end')}
          </Button>
        )}
      </Group>
      <StepUpOutcome of={made.data?.makeDecoys} />
      <StepUpOutcome of={ended.data?.endDecoys} />
    </Stack>
  );
}
