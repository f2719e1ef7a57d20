import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { PartAnswer, type PartSaid } from './part-answer.js';
import { ANSWER_PART, type OwnPart } from './part-query.js';

interface PartFormProps {
  readonly part: OwnPart;
  readonly onAnswered: () => void;
}

/** Form of what the own institution says of its part. */
export function PartForm({ part: { id, answer }, onAnswered }: PartFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, send] = useMutation(ANSWER_PART);
  const submit = async (said: PartSaid) => {
    const { error } = await send({ input: { responsibilityId: id, ...said }, language });
    if (!error) onAnswered();
  };
  return (
    <PartAnswer
      label={t('offices.answer')}
      given={answer}
      sendLabel={t('offices.send')}
      isSending={fetching}
      outcome={{
        of: data?.answerResponsibility,
        done: t('offices.said', { when: formatMoment(new Date(), language) }),
      }}
      onSend={(said) => void submit(said)}
    />
  );
}
