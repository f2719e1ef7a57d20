import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type VariablesOf } from '../../graphql/graphql.js';
import { useLanguage } from '../../parts/use-language.js';
import type { DECIDE } from './compare-query.js';

const REASONS = graphql(`
  query Reasons($language: Language!, $list: CaseworkList!) {
    caseworkWords(language: $language, list: $list) {
      word
      text
    }
  }
`);

type Input = VariablesOf<typeof DECIDE>['input'];

interface WhyProps {
  readonly choice: 'excluded' | 'inconclusive';
  readonly onCancel: () => void;
  readonly onSay: (choice: 'excluded' | 'inconclusive', more: Partial<Input>) => Promise<void>;
}

/** A word of the list, and words beside it that stay with one's own side. */
export function WhyDialog({ choice, onCancel, onSay }: WhyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = choice === 'excluded' ? 'exclusion_reason' : 'inconclusive_reason';
  const [{ data }] = useQuery({ query: REASONS, variables: { language, list } });
  const [reason, setReason] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const isReady = reason !== null && (reason !== 'other' || words.trim() !== '');
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t(choice === 'excluded' ? 'compare.exclude' : 'compare.inconclusive')}
    >
      <Stack>
        <Select
          label={t('compare.reason')}
          data={(data?.caseworkWords ?? []).map(({ word, text }) => ({ value: word, label: text }))}
          value={reason}
          onChange={setReason}
          data-autofocus
          required
        />
        <Textarea
          label={t('compare.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('compare.cancel')}
          </Button>
          <Button
            disabled={!isReady}
            onClick={() =>
              void onSay(choice, {
                reasonCode: reason as NonNullable<Input['reasonCode']>,
                ...(words.trim() && { reason: words.trim() }),
              })
            }
          >
            {t('compare.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
