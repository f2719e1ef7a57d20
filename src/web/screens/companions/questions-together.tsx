import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { inWords } from '../../../words/in-words.js';
import { readerOf } from '../../format/reader-of.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { NEXT } from '../../parts/next-questions.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { askedTogether, type AskedOfReport, type JoinedQuestion } from './asked-together.js';
import type { JourneyMemberNode } from './queries.js';
import { toldBy } from './told-by.js';

/** Own reports of a journey whose questions are put together: more are not asked about in one talk. */
const MOST_ASKED = 10;

/** Questions to the families of one journey, each once with all whom it would help; of own reports alone. */
export function QuestionsTogether({ members }: { readonly members: readonly JourneyMemberNode[] }) {
  const { t } = useTranslation();
  const [together, again] = useTogether(members);
  if (together === 'failed') return <Failure again={again} />;
  if (!together) return <Loading />;
  return (
    <Section title={t('companions.questions')} text={t('companions.questionsLead')}>
      {together.length === 0 && <Text>{t('companions.noQuestion')}</Text>}
      <ol className="lines">
        {together.map(({ question, sentence, of }) => (
          <li key={question}>
            {sentence}{' '}
            {of.map(({ recordId, code, name }, at) => (
              <span key={recordId}>
                {at > 0 && ', '}
                {name && `${name} `}
                <Anchor component={Link} to={`/cases/${recordId}`}>
                  {code}
                </Anchor>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function useTogether(
  members: readonly JourneyMemberNode[],
): [readonly JoinedQuestion[] | 'failed' | undefined, () => void] {
  const client = useClient();
  const language = useLanguage();
  const { t } = useTranslation();
  const [together, setTogether] = useState<readonly JoinedQuestion[] | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<readonly JoinedQuestion[] | 'failed'> => {
      const asked: AskedOfReport[] = [];
      const reader = readerOf(t, language);
      const own = members.flatMap(({ recordId, code, content }) => {
        const [name] = inWords(toldBy(content).names, 'names', reader);
        return recordId && code ? [{ recordId, code, name }] : [];
      });
      for (const { recordId, code, name } of own.slice(0, MOST_ASKED)) {
        const { data, error } = await client.query(NEXT, { recordId, language }).toPromise();
        if (error) return 'failed';
        asked.push({ recordId, code, name, questions: data?.nextQuestions?.questions ?? [] });
      }
      return askedTogether(asked);
    };
    void ask().then((found) => {
      if (isWanted) setTogether(found);
    });
    return () => {
      isWanted = false;
    };
  }, [client, language, members, t, attempt]);
  const again = (): void => {
    setTogether(undefined);
    setAttempt(attempt + 1);
  };
  return [together, again];
}
