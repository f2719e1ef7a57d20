import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ANSWER_PART, type OwnPart } from './part-query.js';

type Said = VariablesOf<typeof ANSWER_PART>['input']['answer'];

const ANSWERS = ['acknowledged', 'acting', 'not_ours'] as const satisfies readonly Said[];

interface PartFormProps {
  readonly part: OwnPart;
  readonly onAnswered: () => void;
}

/** Form of what the own institution says of its part: why is asked where it is not its work. */
export function PartForm({ part: { id, answer }, onAnswered }: PartFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [said, setSaid] = useState<Said>(answer ?? 'acknowledged');
  const [reason, setReason] = useState('');
  const [{ data, fetching }, send] = useMutation(ANSWER_PART);
  const needsReason = said === 'not_ours';
  const submit = async () => {
    const given = needsReason ? { reason: reason.trim() } : {};
    const { error } = await send({ input: { responsibilityId: id, answer: said, ...given }, language });
    if (!error) onAnswered();
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('offices.answer')}
          value={said}
          onChange={(value) => setSaid(ANSWERS.find((one) => one === value) ?? 'acknowledged')}
        >
          <Stack gap="xs" mt="xs">
            {ANSWERS.map((value) => (
              <Radio key={value} value={value} label={t(`offices.answers.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {needsReason && (
          <TextInput
            label={t('offices.reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            required
          />
        )}
        <Outcome
          of={data?.answerResponsibility}
          done={t('offices.said', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button type="submit" loading={fetching} disabled={needsReason && reason.trim() === ''}>
            {t('offices.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
