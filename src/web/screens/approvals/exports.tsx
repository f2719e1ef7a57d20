import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import { shortAccount } from '../oversight/short-account.js';
import { EXPORTS, type Exported } from './queries.js';

/** List of what left as files, of the own institution and of its records; for oversight, of all. */
export function Exports() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [{ data }] = useQuery({ query: EXPORTS, pause: !may('exports.read') });
  if (!data || data.bulkExports.length === 0) return null;
  return (
    <Section title={t('approvals.exports.title')} asked={{ query: EXPORTS, variables: {} }}>
      {data.bulkExports.map((one) => (
        <ExportLine key={one.requestId} one={one} />
      ))}
    </Section>
  );
}

function ExportLine({ one }: { readonly one: Exported }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  const owner = all.find(({ code }) => code === one.owner)?.name ?? one.owner;
  const begun = formatMoment(one.begunAt, language);
  return (
    <Paper withBorder p="sm" mb="xs">
      <Text fw={600}>{[t(`approvals.export.${one.what}`), owner, begun].filter(Boolean).join(' · ')}</Text>
      <Text size="sm">
        {t('approvals.exports.by', {
          by: shortAccount(one.exportedBy),
          approver: shortAccount(one.approvedBy),
        })}
      </Text>
      <Text size="sm" c="dimmed" className="value">
        {one.finishedAt
          ? t('approvals.exports.whole', { count: one.entries ?? 0, digest: one.digest ?? '' })
          : t('approvals.exports.brokenOff')}
      </Text>
    </Paper>
  );
}
