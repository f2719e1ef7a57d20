import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { formatCountry, formatDate } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { Failure } from '../../parts/failure.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';

const TABLE = graphql(`
  query RecordTable {
    recordTable {
      month
      cells {
        institution
        institutionName
        country
        recordType
        year
        count
      }
    }
  }
`);

type Cell = ResultOf<typeof TABLE>['recordTable']['cells'][number];

/** Shows the numbers of records that institutions have, as they are told to everybody once a month. */
export function RecordTable() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }, again] = useQuery({ query: TABLE });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return null;
  const { month, cells } = data.recordTable;
  const institutions = [...new Map(cells.map((cell) => [cell.institution, cell])).values()];
  return (
    <Section title={t('search.table.title')} text={t('search.table.lead')} asked={{ query: TABLE }}>
      <Text size="sm">
        {month ? t('search.table.month', { month: formatDate(month, language) }) : t('search.table.notYet')}{' '}
        {month && cells.length === 0 && t('search.table.none')}
      </Text>
      {institutions.map(({ institution, institutionName, country }) => (
        <details key={institution}>
          <summary>
            {institutionName}, {formatCountry(country, language)}
          </summary>
          <OfInstitution cells={cells.filter((cell) => cell.institution === institution)} />
        </details>
      ))}
    </Section>
  );
}

function OfInstitution({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation();
  const heads = [t('search.table.year'), t('oversight.howMany')] as const;
  return (['report', 'remains'] as const).map((type) => {
    const rows = cells.filter(({ recordType }) => recordType === type);
    return (
      rows.length > 0 && (
        <BarTable
          key={type}
          caption={t(`search.types.${type}`)}
          heads={heads}
          rows={rows.map(({ year, count }) => ({
            key: String(year),
            label: year === null ? t('search.table.noYear') : String(year),
            value: count,
          }))}
        />
      )
    );
  });
}
