import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ANSWER, type ShownAlert } from './alert-query.js';

type Said = VariablesOf<typeof ANSWER>['input']['answer'];

const ANSWERS = [
  'under_review',
  'person_asked',
  'known_already',
  'looked_again',
  'handed_over',
  'not_ours',
  'cannot_act',
] as const satisfies readonly Said[];
/** Answers of an alert that asks for just that. */
const ASKED_FOR: Partial<Record<ShownAlert['kind'], Said>> = {
  decision_review: 'looked_again',
  decision_second_review: 'looked_again',
};
const WITH_REASON: readonly Said[] = ['handed_over', 'not_ours', 'cannot_act'];

/** Form of what has been done about an alert, in a word of a list, and why where it goes elsewhere. */
export function AnswerForm({ alert: { id, version, kind } }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [said, setSaid] = useState<Said>(ASKED_FOR[kind] ?? 'under_review');
  const [reason, setReason] = useState('');
  const [{ data, fetching }, answer] = useMutation(ANSWER);
  const needsReason = WITH_REASON.includes(said);
  const send = () =>
    void answer({
      input: {
        ...{ id, expectedVersion: version, answer: said },
        ...(needsReason && { reason: reason.trim() }),
      },
    });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('alerts.answer')}
        value={said}
        data={ANSWERS.map((value) => ({ value, label: t(`alerts.answers.${value}`) }))}
        onChange={({ currentTarget }) => setSaid(currentTarget.value as Said)}
      />
      {needsReason && (
        <TextInput
          label={t('alerts.why')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          required
        />
      )}
      <Outcome
        of={data?.answerAlert}
        done={t('alerts.answered', { when: formatMoment(new Date(), language) })}
      />
      <Group>
        <Button loading={fetching} disabled={needsReason && reason.trim() === ''} onClick={send}>
          {t('compare.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
