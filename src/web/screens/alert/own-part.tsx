import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { basisInWords } from '../../parts/basis-in-words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { PartForm } from './part-form.js';
import { RESPONSIBILITY, type OwnPart as Part } from './part-query.js';

/**
 * Part of the own institution in a report or match of others: whose records these are, what is to be done and
 * by which rule; and what is answered.
 */
export function OwnPart({ id, onAnswered }: { readonly id: string; readonly onAnswered?: () => void }) {
  const { t } = useTranslation();
  const { may } = useMe();
  const variables = { id, language: useLanguage() };
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: RESPONSIBILITY, variables },
    pause: !may('responsible.read'),
  });
  const part = data?.responsibility;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!part) return fetching ? <Loading /> : null;
  return (
    <Section title={t('offices.part')} asked={{ query: RESPONSIBILITY, variables }}>
      <Stack gap="sm">
        <Facts part={part} />
        <Standing part={part} />
        {part.state !== 'ended' && may('responsible.answer') && (
          <PartForm
            part={part}
            onAnswered={() => {
              again({ requestPolicy: 'network-only' });
              onAnswered?.();
            }}
          />
        )}
      </Stack>
    </Section>
  );
}

function Facts({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table variant="vertical">
      <Table.Tbody>
        <Fact name={t('offices.holders')}>
          {part.holders.map(({ code, name, country }) => (
            <div key={code}>
              {name}, {formatCountry(country, language)}
            </div>
          ))}
        </Fact>
        <Fact name={t('offices.asWhat')}>{t(`offices.role.${part.role}`)}</Fact>
        <Fact name={t('offices.asks')}>{t(`offices.duty.${part.duty}`)}</Fact>
        {part.because.length > 0 && (
          <Fact name={t('offices.because')}>
            <ul className="plain">
              {part.because.map(({ code, text }) => (
                <li key={`${code} ${text}`}>{text}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t('offices.rule')}>{basisInWords(part.legalBasis, language) ?? t('offices.noRule')}</Fact>
        <Fact name={t('offices.since')}>{formatMoment(part.since, language)}</Fact>
      </Table.Tbody>
    </Table>
  );
}

/** What was answered, or that nothing waits for an answer. */
function Standing({ part: { state, answer, answeredAt, reason } }: { readonly part: Part }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {answer && answeredAt && (
        <div>
          <Text fw={600}>
            {t('offices.saidOf', { when: formatMoment(answeredAt, language) })}
            {t('colon')} {t(`offices.answers.${answer}`)}
          </Text>
          {reason && <Text size="sm">{reason}</Text>}
        </div>
      )}
      {state === 'ended' && <Text>{t('offices.ended')}</Text>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={110}>{name}</Table.Th>
      <Table.Td className="value">{children}</Table.Td>
    </Table.Tr>
  );
}
