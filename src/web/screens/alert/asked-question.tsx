import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry } from '../../format/format.js';
import { graphql } from '../../graphql/graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { OFFICE_QUESTION } from '../../parts/office-question-query.js';
import { OfficeQuestion } from '../../parts/office-question.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { CaseLink } from './case-link.js';
import { OwnPart } from './own-part.js';
import { TOLD_OFFICE } from './part-query.js';
import { ReplyForm } from './reply-form.js';

const QUESTION = graphql(
  `
    query AskedOfficeById($id: UUID!) {
      officeQuestion(id: $id) {
        ...AskedOffice
      }
    }
  `,
  [OFFICE_QUESTION],
);

interface AskedQuestionProps {
  readonly id: string;
  /** Whose alert it is: of the office that is asked, or of whoever has asked. */
  readonly reader: 'asker' | 'office';
}

/** One question about a case on the alert of the office, which answers there, or of the asker, who reads the answer. */
export function AskedQuestion({ id, reader }: AskedQuestionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const variables = { id };
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: QUESTION, variables },
    pause: !may('responsible.questions'),
  });
  const question = data?.officeQuestion;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!question) return fetching ? <Loading /> : null;
  const { office, responsibilityId, state } = question;
  const isOffice = reader === 'office';
  return (
    <Section
      title={
        isOffice ? t('offices.questions.title') : `${office.name}, ${formatCountry(office.country, language)}`
      }
      asked={{ query: QUESTION, variables }}
    >
      <Stack gap="sm">
        <div>
          <OfficeQuestion {...{ question, reader }} />
        </div>
        {isOffice && state === 'open' && may('responsible.reply') && <ReplyForm questionId={id} />}
        {isOffice ? <FoldedPart id={responsibilityId} /> : <GoCase id={responsibilityId} />}
      </Stack>
    </Section>
  );
}

/** The part of the office that the question is about: whose records, and by which rule it was told. */
function FoldedPart({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="row no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('offices.questions.about')}</summary>
      {isOpen && <OwnPart id={id} />}
    </details>
  );
}

/** Way to the case of whoever has asked. */
function GoCase({ id }: { readonly id: string }) {
  const { may } = useMe();
  const [{ data }] = useQuery({ query: TOLD_OFFICE, variables: { id }, pause: !may('responsible.told') });
  const told = data?.officeTold;
  return told ? <CaseLink told={told} /> : null;
}
