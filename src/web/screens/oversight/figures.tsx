import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { Columns } from '../../charts/columns.js';
import { formatDate, formatNumber, formatPartialDate, formatShare } from '../../format/format.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import {
  INDICATORS,
  MONTHS,
  type DimensionInput,
  type IndicatorTableResult,
  type IndicatorYearResult,
} from './queries.js';
import { YEARS_SHOWN } from './year-choice.js';

const DIMENSIONS = [
  ...(['all', 'country', 'pair', 'age', 'corridor', 'nationality', 'method', 'outcome'] as const),
  ...(['municipality', 'trade', 'need'] as const),
] as const satisfies readonly DimensionInput[];
const MONTHS_SHOWN = 12;

/** Figures of one indicator at a time: over the years, over the months, and by headings. */
export function Figures({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [by, setBy] = useState<DimensionInput>('all');
  const [key, setKey] = useState('open_cases');
  const variables = { from: year - YEARS_SHOWN + 1, to: year, by, language };
  const [{ data, error, fetching }, again] = useQuery({ query: INDICATORS, variables });
  const told = data?.indicators;
  const table = told?.tables.find(({ indicator }) => indicator.key === key) ?? told?.tables[0];
  return (
    <Section title={t('oversight.figures')} asked={{ query: INDICATORS, variables }}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }} className="no-print">
          <NativeSelect
            label={t('oversight.by')}
            value={by}
            data={DIMENSIONS.map((value) => ({ value, label: t(`oversight.dimension.${value}`) }))}
            onChange={({ currentTarget }) => setBy(currentTarget.value as DimensionInput)}
          />
          <NativeSelect
            label={t('oversight.indicator')}
            value={table?.indicator.key ?? ''}
            data={(told?.tables ?? []).map(({ indicator }) => ({
              value: indicator.key,
              label: indicator.name,
            }))}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </SimpleGrid>
        {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
        {!told && fetching && <Loading />}
        {told && table && <Told {...{ told, table, by, year }} />}
      </Stack>
    </Section>
  );
}

interface ToldProps {
  readonly told: ResultOf<typeof INDICATORS>['indicators'];
  readonly table: IndicatorTableResult;
  readonly by: DimensionInput;
  readonly year: number;
}

/** Part of what is told of an indicator, and what its hatching means. */
function Told({ told, table, by, year }: ToldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Said table={table} />
      <Years table={table} />
      {by !== 'all' && <Headings of={table.years.find((one) => one.year === year)} />}
      <Months indicator={table.indicator.key} year={year} />
      <Text size="sm" c="dimmed">
        {t('oversight.hiddenNote', { least: told.least })}{' '}
        {t('oversight.asOf', { when: formatDate(told.asOf.slice(0, 10) + 'T12:00:00', language) })}
      </Text>
    </>
  );
}

function Said({ table: { indicator } }: { readonly table: IndicatorTableResult }) {
  return (
    <div>
      <Text fw={600}>{indicator.name}</Text>
      <Text size="sm">{indicator.definition}</Text>
      <Text size="sm" c="dimmed">
        {indicator.limits}
      </Text>
    </div>
  );
}

/**
 * An indicator over the years, with what it tells beside its count: how long it took, or which part has it.
 */
function Years({ table: { indicator, years } }: { readonly table: IndicatorTableResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const total = (key: string) => years.find(({ year }) => String(year) === key)?.total;
  const days = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : formatNumber(value, language, 1);
  const shareOf = (key: string): string => {
    const share = total(key)?.share ?? null;
    return share === null ? '–' : formatShare(share, language);
  };
  const more = {
    count: [],
    duration: [
      { head: t('oversight.half'), of: (key: string) => days(total(key)?.medianDays) },
      { head: t('oversight.nine'), of: (key: string) => days(total(key)?.p90Days) },
    ],
    share: [{ head: t('oversight.part'), of: shareOf }],
  };
  return (
    <Columns
      caption={`${t('oversight.byYears')} (${indicator.unit})`}
      series={years.map(({ year, total: all }) => ({
        ...{ key: String(year), label: String(year), value: all?.count ?? null },
      }))}
      more={more[indicator.measure]}
    />
  );
}

/** Headings that are hidden stand among the others, hatched: they are there, and their number is not told. */
function Headings({ of }: { readonly of: IndicatorYearResult | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!of || (of.cells.length === 0 && of.together.length === 0))
    return <Text size="sm">{t('oversight.nothing')}</Text>;
  const noteOf = ({ medianDays, share }: IndicatorYearResult['cells'][number]): string | undefined => {
    if (medianDays !== null)
      return `${t('oversight.half')}${t('colon')} ${formatNumber(medianDays, language, 1)}`;
    return share === null ? undefined : `${t('oversight.part')}${t('colon')} ${formatShare(share, language)}`;
  };
  const told = [...of.cells]
    .sort((x, y) => y.count - x.count)
    .map((cell) => {
      const note = noteOf(cell);
      return { key: cell.key, label: cell.label, value: cell.count, ...(note && { note }) };
    });
  const hidden = of.together.map((label) => ({ key: `hidden ${label}`, label, value: null }));
  return (
    <BarTable
      caption={t('oversight.byHeadings', { year: of.year })}
      heads={[t('oversight.heading'), t('oversight.howMany')]}
      rows={[...told, ...hidden]}
    />
  );
}

/**
 * Figures that were told of the year in each month that has begun: closed months, for a figure is that of a
 * month's first moment.
 */
function Months({ indicator, year }: { readonly indicator: string; readonly year: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: MONTHS, variables: { indicator, year, language } });
  if (!data) return null;
  const months = data.indicatorMonths.slice(-MONTHS_SHOWN);
  if (months.length === 0) return <Text size="sm">{t('oversight.monthsNothing')}</Text>;
  return (
    <Columns
      caption={t('oversight.byMonths', { year })}
      series={months.map(({ month, total }) => ({
        ...{ key: month, label: formatPartialDate(month.slice(0, 7), language), value: total?.count ?? null },
      }))}
    />
  );
}
