import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { CaseLink } from './case-link.js';
import { TOLD_OFFICE } from './part-query.js';

/** Part of an office that says that a report or match of one's own is not its work: which, why, and of what. */
export function NotOurs({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: TOLD_OFFICE, variables: { id } },
    pause: !may('responsible.told'),
  });
  const told = data?.officeTold;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!told) return fetching ? <Loading /> : null;
  const { office, answer, answeredAt, reason } = told;
  return (
    <Section
      title={`${office.name}, ${formatCountry(office.country, language)}`}
      asked={{ query: TOLD_OFFICE, variables: { id } }}
    >
      <Stack gap="sm">
        {answer && (
          <Text>
            {t(`offices.answers.${answer}`)}
            {answeredAt && ` · ${formatMoment(answeredAt, language)}`}
          </Text>
        )}
        {reason && (
          <Text size="sm">
            {t('offices.reasonOf')}
            {t('colon')} {reason}
          </Text>
        )}
        <CaseLink told={told} />
      </Stack>
    </Section>
  );
}
