import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../format/format.js';
import type { VariablesOf } from '../graphql/graphql.js';
import { ASK_OFFICE, LONGEST_WORDS } from './office-question-query.js';
import { Outcome } from './outcome.js';
import { useDeedKey } from './use-deed-key.js';
import { useLanguage } from './use-language.js';

type Asks = VariablesOf<typeof ASK_OFFICE>['input']['asks'];

const KINDS = ['what_was_done', 'own_file', 'family_contact', 'other'] as const satisfies readonly Asks[];

interface AskOfficeFormProps {
  /** The part of the office in the case. */
  readonly responsibilityId: string;
  /** Name of the office, for whoever hears the page and sees not under which office the form stands. */
  readonly office: string;
  readonly onAsked: () => void;
}

/** Asks an office that was told of a case; folded, for most offices are asked nothing. */
export function AskOfficeForm({ responsibilityId, office, onAsked }: AskOfficeFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, next } = useDeedKey();
  const [asks, setAsks] = useState<Asks>('what_was_done');
  const [words, setWords] = useState('');
  const [{ data, fetching }, send] = useMutation(ASK_OFFICE);
  const said = words.trim();
  const answer = data?.askOffice;
  const due = answer?.__typename === 'OfficeQuestion' ? answer.dueAt : null;
  const submit = async () => {
    const input = { responsibilityId, asks, ...(said && { words: said }), idempotencyKey: key };
    const { data: told } = await send({ input });
    if (told?.askOffice.__typename !== 'OfficeQuestion') return;
    next();
    setWords('');
    onAsked();
  };
  return (
    <details className="row no-print">
      <summary>{t('offices.questions.ask', { office })}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label={t('offices.questions.what')}
            value={asks}
            data={KINDS.map((value) => ({ value, label: t(`offices.questions.kinds.${value}`) }))}
            onChange={({ currentTarget }) =>
              setAsks(KINDS.find((one) => one === currentTarget.value) ?? 'what_was_done')
            }
          />
          <Textarea
            label={t('offices.questions.words')}
            description={t('offices.questions.wordsHint')}
            value={words}
            maxLength={LONGEST_WORDS}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            required={asks === 'other'}
          />
          <Outcome
            of={answer}
            done={due ? t('offices.questions.sent', { when: formatMoment(due, language) }) : undefined}
          />
          <Group>
            <Button type="submit" loading={fetching} disabled={asks === 'other' && said === ''}>
              {t('offices.questions.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
}
