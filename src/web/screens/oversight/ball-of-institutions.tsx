import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { formatMoment } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { latestFirst } from './late-first.js';
import { BALANCE_OF_INSTITUTIONS, type InstitutionOwedResult } from './queries.js';

/** Part of whose turn it is by institution: one's own, and for who watches those of their country. */
export function BallOfInstitutions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const variables = { language };
  const [{ data, error, fetching }, again] = useQuery({ query: BALANCE_OF_INSTITUTIONS, variables });
  const balance = data?.institutionBalance;
  const tables = balance?.tables.filter(({ institutions }) => institutions.length > 0) ?? [];
  return (
    <Section
      title={t('oversight.ballHere')}
      text={t('oversight.ballHereLead')}
      asked={{ query: BALANCE_OF_INSTITUTIONS, variables }}
    >
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!balance && fetching && <Loading />}
      {balance && tables.length === 0 && <Text>{t('oversight.ballHereNothing')}</Text>}
      <Stack>
        {tables.map(({ kind, label, institutions }) => (
          <Owed key={kind} label={label} institutions={institutions} />
        ))}
        {balance && (
          <Text size="sm" c="dimmed">
            {t('oversight.overdueCounted', { when: formatMoment(balance.asOf, language) })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

interface OwedProps {
  readonly label: string;
  readonly institutions: readonly InstitutionOwedResult[];
}

function Owed({ label, institutions }: OwedProps) {
  const { t } = useTranslation();
  const { nameOf } = useNetwork();
  const noteOf = ({ own, isPart, open }: InstitutionOwedResult): string | undefined => {
    if (own) return t('oversight.ours');
    return isPart && open !== null ? t('oversight.ballHerePart') : undefined;
  };
  return (
    <BarTable
      caption={label}
      heads={[t('oversight.debtorHere'), t('oversight.open'), t('oversight.overdueColumn')]}
      rows={latestFirst(institutions).map((one) => {
        const note = noteOf(one);
        return {
          ...{ key: one.institutionId, label: nameOf(one.institutionId), value: one.open },
          late: one.overdue ?? 0,
          ...(note && { note }),
        };
      })}
    />
  );
}
