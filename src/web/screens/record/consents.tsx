import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatPartialDate } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ReportResult } from './queries.js';

type Standing = ReportResult['consentStanding'][number];

const SIGN = { granted: '✓', refused: '✗', withdrawn: '✗', ended: '✗', not_asked: '○' } as const;

/** Part of what the family permits, for where and for whom, and how far others see at the most. */
export function Consents({
  standing,
  level,
}: {
  readonly standing: readonly Standing[];
  readonly level: number | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder p="md" aria-label={t('record.consents')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.consents')}
      </Title>
      <ul className="plain">
        {standing.map((one) => (
          <li key={one.purpose} data-state={one.state}>
            <span aria-hidden>{SIGN[one.state]} </span>
            {t(`value.ConsentPurpose.${one.purpose}`)}
            {t('colon')} <b>{t(`record.consentState.${one.state}`)}</b>
            <Reach one={one} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="xs">
        {t('record.notSeen')} {level !== undefined && t('record.cap', { level })}
      </Text>
    </Paper>
  );
}

function Reach({ one }: { readonly one: Standing }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (one.state !== 'granted') return null;
  const { countries, institutions, until } = one;
  const names = (countries ?? []).map((code) => formatCountry(code, language)).join(', ');
  const parts = [
    countries?.includes('*') ? t('record.everywhere') : names && t('record.inCountries', { names }),
    institutions?.length && t('record.toInstitutions', { names: institutions.join(', ') }),
    until && `${t('record.field.until')} ${formatPartialDate(until, language)}`,
  ].filter(Boolean);
  return parts.length > 0 ? <span>, {parts.join(', ')}</span> : null;
}
