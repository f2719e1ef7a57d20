import { Button, Code, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { CONTEXT, MAKE_TOKEN, type OwnAccountResult } from './queries.js';
import { StepUp } from './step-up.js';

const MOST_DAYS = 30;

/** A token for a script of one's own: shown once, and of nobody else. */
export function Tokens({
  account,
  again,
}: {
  readonly account: OwnAccountResult;
  readonly again: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(MOST_DAYS);
  const { key, next } = useDeedKey();
  const [{ data, fetching }, make] = useMutation(MAKE_TOKEN);
  const answer = data?.issueOwnToken;
  const doMake = async (): Promise<void> => {
    const { data: said } = await make({ input: { label, days, idempotencyKey: key } }, CONTEXT);
    if (said?.issueOwnToken.__typename !== 'TokenIssued') return;
    next();
    again();
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void doMake();
  };
  const isAsked = answer?.__typename === 'DeniedError' && answer.code === 'ACCESS.STEP_UP_NEEDED';
  return (
    <Section title={t('account.tokens.title')} text={t('account.tokens.text')}>
      <Stack component="form" gap="xs" onSubmit={send}>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t('account.tokens.label')}
            value={label}
            maxLength={60}
            required
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
          <NumberInput
            label={t('account.tokens.days')}
            value={days}
            min={1}
            max={MOST_DAYS}
            onChange={(value) => setDays(Number(value))}
          />
          <Button type="submit" loading={fetching} disabled={label.trim() === ''}>
            {t('account.tokens.make')}
          </Button>
        </Group>
        {answer?.__typename === 'TokenIssued' && (
          <Stack gap={4} role="status">
            <Text size="sm">
              {t('account.tokens.once', { when: formatMoment(answer.expiresAt, language) })}
            </Text>
            <Code block className="value">
              {answer.token}
            </Code>
          </Stack>
        )}
        {isAsked && <StepUp ways={account.stepUpWays} deed="tokens.own" done={() => void doMake()} />}
        {!isAsked && answer?.__typename !== 'TokenIssued' && <Outcome of={answer} done={undefined} />}
      </Stack>
    </Section>
  );
}
