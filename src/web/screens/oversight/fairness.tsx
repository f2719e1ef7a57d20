import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatLanguage, formatNumber, formatShare } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { hasWord } from '../../words/words.js';
import { FAIRNESS, type FairnessResult, type MatchKindInput } from './queries.js';

const KINDS = [
  'identification',
  'living',
  'duplicate_report',
  'same_remains',
] as const satisfies MatchKindInput[];

/** Part that shows whether the model serves every group alike, from pairs that people have settled. */
export function Fairness() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<MatchKindInput>('identification');
  const [{ data, error, fetching }, again] = useQuery({ query: FAIRNESS, variables: { kind } });
  const rows = data?.linkageFairness ?? [];
  return (
    <Section
      title={t('oversight.fairness')}
      text={t('oversight.fairnessLead')}
      asked={{ query: FAIRNESS, variables: { kind } }}
    >
      <NativeSelect
        label={t('oversight.kindColumn')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget }) => setKind(currentTarget.value as MatchKindInput)}
        maw={360}
        mb="sm"
        className="no-print"
      />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading />}
      {data && rows.every(({ pairs }) => pairs === 0) ? (
        <Text>{t('oversight.fairnessNothing')}</Text>
      ) : (
        <Table rows={rows} />
      )}
    </Section>
  );
}

function Table({ rows }: { readonly rows: readonly FairnessResult[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const valueOf = ({ by, value }: FairnessResult): string => {
    if (by === 'country') return formatCountry(value, language);
    if (by === 'language') return formatLanguage(value, language);
    if (by === 'completeness' && hasWord('oversight.completeness', value))
      return t(`oversight.completeness.${value as 'low'}`);
    return '';
  };
  const share = (value: number | null): string =>
    value === null ? t('oversight.few') : formatShare(value, language);
  if (rows.length === 0) return null;
  return (
    <div className="picture-scroll" tabIndex={0} role="region" aria-label={t('oversight.fairness')}>
      <table className="bar-table">
        <thead>
          <tr>
            {(['group', 'pairs', 'first', 'firstTen', 'strong'] as const).map((head, at) => (
              <th key={head} scope="col" className={at === 0 ? undefined : 'number'}>
                {t(`oversight.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.by} ${row.value}`}>
              <th scope="row">
                {[t(`oversight.fairnessBy.${row.by}`), valueOf(row)].filter(Boolean).join(': ')}
              </th>
              <td className="number">{formatNumber(row.pairs, language)}</td>
              <td className="number">{share(row.first)}</td>
              <td className="number">{share(row.firstTen)}</td>
              <td className="number">{share(row.strong)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
