import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatNumber } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { WATCH } from './queries.js';

/**
 * Part of what was refused and what was complained of, by institution; for whoever watches over the region.
 */
export function Watch({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: WATCH, variables: { year } });
  const watch = data?.networkWatch;
  const isEmpty = watch && watch.denials.length + watch.complaints.length === 0;
  return (
    <Section title={t('oversight.watch')} asked={{ query: WATCH, variables: { year } }}>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!watch && fetching && <Loading />}
      {isEmpty && <Text>{t('oversight.watchNothing')}</Text>}
      {watch && !isEmpty && (
        <Stack>
          <Counts
            heads={['denied', 'limited', 'glass']}
            rows={watch.denials.map(({ institution, country, denied, limited, glassBroken }) => ({
              ...{ code: institution, country, counts: [denied, limited, glassBroken] },
            }))}
          />
          <Counts
            heads={['opened', 'open', 'overdueColumn', 'passedOn', 'upheld']}
            rows={watch.complaints.map(({ about, country, opened, open, overdue, passedOn, upheld }) => ({
              ...{ code: about, country, counts: [opened, open, overdue, passedOn, upheld] },
            }))}
          />
        </Stack>
      )}
    </Section>
  );
}

interface CountsProps {
  readonly heads: readonly (
    | 'denied'
    | 'limited'
    | 'glass'
    | 'opened'
    | 'open'
    | 'overdueColumn'
    | 'passedOn'
    | 'upheld'
  )[];
  readonly rows: readonly {
    readonly code: string | null;
    readonly country: string | null;
    readonly counts: readonly number[];
  }[];
}

function Counts({ heads, rows }: CountsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  if (rows.length === 0) return null;
  const nameOf = (code: string | null): string =>
    code === null ? t('oversight.operator') : (all.find((one) => one.code === code)?.name ?? code);
  return (
    <div
      className="picture-scroll"
      tabIndex={0}
      role="region"
      aria-label={t(`oversight.${heads[0] ?? 'denied'}`)}
    >
      <table className="bar-table">
        <thead>
          <tr>
            <th scope="col">{t('oversight.institution')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {t(`oversight.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, country, counts }) => (
            <tr key={code ?? ''}>
              <th scope="row">
                {nameOf(code)}
                {country && <small>{formatCountry(country, language)}</small>}
              </th>
              {counts.map((count, at) => (
                <td key={heads[at]} className="number">
                  {formatNumber(count, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
