import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { WordChoice } from '../../parts/word-choice.js';
import { SNOOZE, type ShownAlert } from './alert-query.js';

type Reason = VariablesOf<typeof SNOOZE>['input']['reason'];

/** Lets an alert rest until the end of a day, with a reason; how long it may, the API says. */
export function RestForm({ alert: { id, version } }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState<Reason | ''>('');
  const [words, setWords] = useState('');
  const [{ data, fetching }, rest] = useMutation(SNOOZE);
  const said = words.trim();
  const isWhole = until !== '' && reason !== '' && (reason !== 'other' || said !== '');
  const answer = data?.snoozeAlert;
  const rests = answer?.__typename === 'Alert' ? answer.snoozedUntil : null;
  const send = () => {
    if (reason === '') return;
    const at = { id, expectedVersion: version, until: new Date(`${until}T23:00:00`).toISOString() };
    void rest({ input: { ...at, reason, ...(said && { words: said }) } });
  };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="date"
          label={t('alerts.snoozeUntil')}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          required
        />
        <WordChoice
          list="snooze_reason"
          label={t('compare.reason')}
          value={reason}
          onChange={setReason}
          required
        />
      </SimpleGrid>
      <TextInput
        label={t('compare.words')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        required={reason === 'other'}
      />
      <Outcome
        of={answer}
        done={rests ? t('alerts.snoozed', { when: formatMoment(rests, language) }) : undefined}
      />
      <Group>
        <Button loading={fetching} disabled={!isWhole} onClick={send}>
          {t('alerts.snooze')}
        </Button>
      </Group>
    </Stack>
  );
}
