import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { ANSWER_QUESTION, LONGEST_WORDS } from '../../parts/office-question-query.js';
import { Outcome } from '../../parts/outcome.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';

type Reply = VariablesOf<typeof ANSWER_QUESTION>['input']['reply'];

const REPLIES = ['told', 'cannot_say'] as const satisfies readonly Reply[];

/** What the own institution answers to a question, once: it tells in words, or it cannot say. */
export function ReplyForm({ questionId }: { readonly questionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key } = useDeedKey();
  const [reply, setReply] = useState<Reply>('told');
  const [words, setWords] = useState('');
  const [{ data, fetching }, send] = useMutation(ANSWER_QUESTION);
  const said = words.trim();
  const isWhole = reply !== 'told' || said !== '';
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ input: { questionId, reply, ...(said && { words: said }), idempotencyKey: key } });
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('offices.questions.reply')}
          value={reply}
          onChange={(value) => setReply(REPLIES.find((one) => one === value) ?? 'told')}
        >
          <Stack gap="xs" mt="xs">
            {REPLIES.map((value) => (
              <Radio key={value} value={value} label={t(`offices.questions.replies.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('offices.questions.replyWords')}
          description={t('offices.questions.replyHint')}
          value={words}
          maxLength={LONGEST_WORDS}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          required={reply === 'told'}
        />
        <Outcome
          of={data?.answerOfficeQuestion}
          done={t('offices.said', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button type="submit" loading={fetching} disabled={!isWhole}>
            {t('offices.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
