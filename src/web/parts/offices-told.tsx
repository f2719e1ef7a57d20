import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatMoment } from '../format/format.js';
import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.js';
import { AskOfficeForm } from './ask-office-form.js';
import { basisInWords } from './basis-in-words.js';
import { Failure } from './failure.js';
import { OFFICE_QUESTION } from './office-question-query.js';
import { OfficeQuestion } from './office-question.js';
import { Section } from './section.js';
import { useLanguage } from './use-language.js';
import { useMe } from './use-me.js';

const OFFICES = graphql(
  `
    query OfficesTold($subject: RoutedSubject!, $id: UUID!) {
      officesTold(subject: $subject, id: $id) {
        id
        role
        duty
        toldAt
        bar
        answer
        reason
        answeredAt
        endedAt
        office {
          code
          name
          country
        }
        legalBasis {
          rule
          country
          instrument
          article
          source
        }
        questions {
          ...AskedOffice
        }
      }
    }
  `,
  [OFFICE_QUESTION],
);

const WHY = graphql(`
  query WhyResponsible($recordId: UUID!, $language: Language!) {
    whyResponsible(recordId: $recordId, language: $language) {
      role
      duty
      basis {
        rule
        country
        instrument
        article
        source
      }
      reasons {
        code
        text
      }
    }
  }
`);

type Told = ResultOf<typeof OFFICES>['officesTold'][number];

interface OfficesToldProps {
  readonly subject: VariablesOf<typeof OFFICES>['subject'];
  readonly id: string;
  /** Records of one's own in it: why each is one's work. */
  readonly recordIds: readonly string[];
}

/**
 * Part of whose work a report or match is: why it is one's own, which offices were told or what bars them, and
 * what they have answered.
 */
export function OfficesTold({ subject, id, recordIds }: OfficesToldProps) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { subject, id };
  const [{ data, error }, again] = useQuery({
    ...{ query: OFFICES, variables },
    pause: !may('responsible.told'),
  });
  if (!may('responsible.told')) return null;
  const offices = data?.officesTold ?? [];
  const readAgain = () => again({ requestPolicy: 'network-only' });
  return (
    <Section title={t('offices.told')} asked={{ query: OFFICES, variables }}>
      {error && <Failure error={error} again={readAgain} />}
      {data && offices.length === 0 && <Text size="sm">{t('offices.toldNobody')}</Text>}
      <ul className="plain">
        {offices.map((one) => (
          <li key={one.id}>
            <Office told={one} />
            <Questions told={one} onAsked={readAgain} />
          </li>
        ))}
      </ul>
      {may('routing.read') && recordIds.map((recordId) => <Why key={recordId} recordId={recordId} />)}
    </Section>
  );
}

function Office({ told }: { readonly told: Told }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { office, legalBasis, reason } = told;
  const states = useStates(told);
  return (
    <>
      {office.name}, {formatCountry(office.country, language)} · {t(`offices.role.${told.role}`)}
      {states.length > 0 && <Text size="sm">{states.join(' · ')}</Text>}
      {reason && (
        <Text size="sm">
          {t('offices.reasonOf')}
          {t('colon')} {reason}
        </Text>
      )}
      {legalBasis && (
        <Text size="sm" c="dimmed">
          {basisInWords(legalBasis, language)}
        </Text>
      )}
    </>
  );
}

interface QuestionsProps {
  readonly told: Told;
  readonly onAsked: () => void;
}

/** What the own institution has asked of an office, and the form that asks it more as long as it hears of the case. */
function Questions({ told: { id, office, toldAt, endedAt, questions }, onAsked }: QuestionsProps) {
  const { may } = useMe();
  return (
    <>
      {questions.length > 0 && (
        <ul className="plain">
          {questions.map((question) => (
            <li key={question.id}>
              <OfficeQuestion question={question} reader="asker" />
            </li>
          ))}
        </ul>
      )}
      {toldAt && !endedAt && may('responsible.ask') && (
        <AskOfficeForm responsibilityId={id} office={office.name} onAsked={onAsked} />
      )}
    </>
  );
}

/** Words of where an office stands: told or barred, what it has answered, that its part has ended. */
function useStates({ toldAt, bar, answer, answeredAt, endedAt }: Told): readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const answered =
    answer && answeredAt && `${t(`offices.answers.${answer}`)}, ${formatMoment(answeredAt, language)}`;
  const isOpen = toldAt && !answer && !endedAt;
  return [
    toldAt ? t('offices.toldAt', { when: formatMoment(toldAt, language) }) : t('offices.barred'),
    bar && t(`offices.bar.${bar}`),
    answered,
    isOpen && t('offices.open'),
    endedAt && t('offices.endedAt', { when: formatMoment(endedAt, language) }),
  ].flatMap((one) => one || []);
}

function Why({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: WHY, variables: { recordId, language } });
  const route = data?.whyResponsible;
  if (!route) return null;
  return (
    <Text size="sm" mt="sm">
      {t('offices.why')} ({t(`offices.role.${route.role}`)}){t('colon')}{' '}
      {route.reasons.map(({ text }) => text).join(' ')} {basisInWords(route.basis, language)}
    </Text>
  );
}
