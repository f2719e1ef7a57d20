import { Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatPartialDate } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { DemandDeeds } from './demand-deeds.js';
import type { Demand } from './demand-queries.js';

/** Line of one demand: who asks for what by what, what became of it, and what may be done with it. */
export function DemandLine({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const language = useLanguage();
  // Days are entered, and kept as their first moment in UTC: as a moment they would be the day before, west
  // of Greenwich.
  const when = (moment: string): string => formatPartialDate(moment, language);
  const said = [
    one.refusedReason,
    one.scopeGiven,
    one.given > 0 && t('demands.given', { count: one.given }),
    one.counsel && `${t('demands.counsel')}${t('colon')} ${one.counsel}`,
    one.gagUntil && t('demands.gagged', { when: when(one.gagUntil) }),
    one.familyToldAt && t('demands.told', { when: when(one.familyToldAt) }),
  ].filter(Boolean);
  return (
    <Stack gap="xs">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{one.authority ?? t('demands.gone')}</Text>
          <Text size="sm" c="dimmed">
            {[
              formatCountry(one.country, language),
              t(`demands.instrument.${one.instrument}`),
              when(one.receivedAt),
            ].join(' · ')}
          </Text>
          {one.scopeAsked && <Text size="sm">{one.scopeAsked}</Text>}
          {said.map((line) => (
            <Text key={String(line)} size="sm">
              {line}
            </Text>
          ))}
        </div>
        <Badge variant="outline" color={one.state === 'open' ? 'dark' : 'gray'} tt="none">
          {t(`demands.state.${one.state}`)}
        </Badge>
      </div>
      <DemandDeeds one={one} />
    </Stack>
  );
}
