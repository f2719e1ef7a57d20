import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { useSeconds } from '../parts/use-now.js';
import { useLanguage } from '../parts/use-language.js';
import { bestOf, whatElse, type Facts } from './tasks.js';

const KINDS = { duplicate_report: 'reports', identification: 'remains', living: 'living' } as const;

/**
 * Result of the comparison: how many the report was compared with, and what came of it; where that is
 * nothing, this says so.
 */
export function Compared({ facts: { report } }: { readonly facts: Facts }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const figures = report?.latestMatchRun?.figures ?? [];
  const best = bestOf(report);
  const instead = whatElse(report, useSeconds());
  const other = best && [best.a, best.b].find(({ own }) => !own);
  return (
    <div role="status">
      <Text size="sm">
        {figures.length === 0
          ? t('story.comparing')
          : figures
              .filter(({ kind }) => kind in KINDS)
              .map(({ kind, compared }) =>
                t(`story.comparedWith.${KINDS[kind as keyof typeof KINDS]}`, {
                  count: compared,
                  number: formatNumber(compared, language),
                }),
              )
              .join(' · ')}
      </Text>
      {best && (
        <Text size="sm" fw={600}>
          {t('story.best', {
            institution: other?.institutionName ?? '…',
            band: best.band ? t(`band.${best.band}`) : '…',
          })}
        </Text>
      )}
      {instead && <Text size="sm">{t(`story.instead.${instead}`)}</Text>}
    </div>
  );
}
