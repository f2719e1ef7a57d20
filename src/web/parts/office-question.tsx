import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatMoment } from '../format/format.js';
import type { AskedOffice } from './office-question-query.js';
import { useLanguage } from './use-language.js';

interface OfficeQuestionProps {
  readonly question: AskedOffice;
  /** Whose screen it is: an office reads who asks. */
  readonly reader: 'asker' | 'office';
}

/** What an office was asked about a case, until when it answers, and what it has said. */
export function OfficeQuestion({ question, reader }: OfficeQuestionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asks, words, asker, askedAt, dueAt, state, reply, replyWords, repliedAt } = question;
  const at = (moment: string) => formatMoment(moment, language);
  const asked = t('offices.questions.asked', { when: at(askedAt) });
  const by = reader === 'office' && `${asker.name}, ${formatCountry(asker.country, language)}`;
  return (
    <>
      <Text fw={600}>{t(`offices.questions.kinds.${asks}`)}</Text>
      {words && <Text className="value">{words}</Text>}
      <Text size="sm" c="dimmed">
        {[by, asked, state === 'open' && t('offices.questions.due', { when: at(dueAt) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {state === 'withheld' && <Text size="sm">{t('offices.questions.withheld')}</Text>}
      {reply && repliedAt && (
        <Text size="sm">
          {t(`offices.questions.replies.${reply}`)} · {at(repliedAt)}
        </Text>
      )}
      {replyWords && <Text className="value">{replyWords}</Text>}
    </>
  );
}
