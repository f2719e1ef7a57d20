import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../graphql/graphql.js';
import { Outcome } from '../../parts/outcome.js';
import type { ANSWER_PART } from './part-query.js';

type Answer = VariablesOf<typeof ANSWER_PART>['input']['answer'];

const ANSWERS = ['acknowledged', 'acting', 'not_ours'] as const satisfies readonly Answer[];

/** What an institution says of a part: why, where it is not its work. */
export interface PartSaid {
  readonly answer: Answer;
  readonly reason?: string;
}

interface PartAnswerProps {
  readonly label: string;
  /** What stands chosen at first. */
  readonly given: Answer | null;
  readonly sendLabel: string;
  readonly isSending: boolean;
  readonly outcome: ComponentProps<typeof Outcome>;
  readonly onSend: (said: PartSaid) => void;
}

/** Fields of an answer to one part or to several: why is asked where they are not the work of the institution. */
export function PartAnswer({ label, given, sendLabel, isSending, outcome, onSend }: PartAnswerProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer>(given ?? 'acknowledged');
  const [reason, setReason] = useState('');
  const needsReason = answer === 'not_ours';
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ answer, ...(needsReason && { reason: reason.trim() }) });
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={label}
          value={answer}
          onChange={(value) => setAnswer(ANSWERS.find((one) => one === value) ?? 'acknowledged')}
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
        <Outcome {...outcome} />
        <Group>
          <Button type="submit" loading={isSending} disabled={needsReason && reason.trim() === ''}>
            {sendLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
