import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarTable } from '../../charts/bar-table.js';
import { Section } from '../../parts/section.js';
import { hasWord } from '../../words/words.js';
import { OWN_FIGURES } from './queries.js';

const TYPES = { report: 'reports', remains: 'remains', living: 'living' } as const;
const STATUS_LIST = { report: 'ReportStatus', remains: 'RemainsStatus', living: 'ReportStatus' } as const;

/** Part of what one's own institution keeps and compares, to the last one. */
export function Own() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: OWN_FIGURES });
  if (!data) return null;
  const { records, matches } = data.figures;
  const statusOf = (type: keyof typeof TYPES, status: string): string =>
    hasWord(`value.${STATUS_LIST[type]}`, status)
      ? t(`value.${STATUS_LIST[type]}.${status}` as 'value.ReportStatus.draft')
      : type === 'living'
        ? t('record.living')
        : status;
  const kindOf = (kind: string): string =>
    hasWord('kind', kind) ? t(`kind.${kind}` as 'kind.identification') : kind;
  const stateOf = (state: string): string =>
    hasWord('matchState', state) ? t(`matchState.${state}` as 'matchState.candidate') : state;
  const heads = [t('oversight.heading'), t('oversight.howMany')] as const;
  return (
    <Section title={t('oversight.own')} text={t('oversight.ownLead')} asked={{ query: OWN_FIGURES }}>
      {records.length + matches.length === 0 && <Text>{t('oversight.ownNothing')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['report', 'remains', 'living'] as const).map((type) => {
          const rows = records.filter(({ recordType }) => recordType === type);
          return (
            rows.length > 0 && (
              <BarTable
                key={type}
                caption={t(`record.${TYPES[type]}`)}
                heads={heads}
                rows={rows.map(({ status, count }) => ({
                  ...{ key: status, label: statusOf(type, status), value: count },
                }))}
              />
            )
          );
        })}
        {matches.length > 0 && (
          <BarTable
            caption={t('oversight.ownMatches')}
            heads={heads}
            rows={matches.map(({ kind, state, count }) => ({
              key: `${kind} ${state}`,
              label: `${kindOf(kind)}${t('colon')} ${stateOf(state)}`,
              value: count,
            }))}
          />
        )}
      </SimpleGrid>
    </Section>
  );
}
