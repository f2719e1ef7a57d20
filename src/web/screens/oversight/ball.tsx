import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { formatCountry, formatMoment } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { owingOf } from './late-first.js';
import { BALANCE, type BallTable } from './queries.js';

/** Part of whose turn it is between countries, by what is owed. */
export function Ball() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error, fetching }, again] = useQuery({ query: BALANCE, variables: { language } });
  const balance = data?.balance;
  const isEmpty = balance?.tables.every(({ total, cells }) => !total && cells.length === 0) ?? false;
  return (
    <Section
      title={t('oversight.ball')}
      text={t('oversight.ballLead')}
      asked={{ query: BALANCE, variables: { language } }}
    >
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!balance && fetching && <Loading />}
      {isEmpty && <Text>{t('oversight.ballNothing')}</Text>}
      <Stack>
        {balance?.tables.map((table) => (
          <Owed key={table.kind} table={table} />
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

function Owed({ table }: { readonly table: BallTable }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { label, total, together } = table;
  const rows = owingOf(table).map(({ country, open, overdue }) => ({
    ...{ key: country, label: formatCountry(country, language), value: open, late: overdue },
  }));
  if (rows.length === 0 && !total) return null;
  return (
    <div>
      <BarTable
        caption={label}
        heads={[t('oversight.debtor'), t('oversight.open'), t('oversight.overdueColumn')]}
        rows={rows}
        {...(total && {
          total: { key: 'all', label: t('oversight.everything'), value: total.open, late: total.overdue },
        })}
      />
      {together.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('oversight.ballTogether', { count: together.length })}
        </Text>
      )}
    </div>
  );
}
