import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatProbability } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ComparedMatchResult } from './compare-query.js';
import { isGroup } from './field-table.js';

type Change = NonNullable<ComparedMatchResult['a']['bandChange']>;

interface OtherBandProps {
  readonly change: Change;
  /** True where the viewer is shown what evidence there is. */
  readonly isExplained: boolean;
  /**
   * Figures that the comparison said then and says now, where both are shown and are not about the
   * same.
   */
  readonly figures?: { readonly then: number; readonly now: number } | undefined;
}

/** Notice that a match has another band than when the reader's side decided, and what weighs otherwise. */
export function OtherBand({ change, isExplained, figures }: OtherBandProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { bandThen, bandNow, cause, modelVersion, because, noticedAt } = change;
  const said = (band: typeof bandThen, figure: number | undefined): string =>
    [t(`band.${band}`), figure !== undefined && `(${formatProbability(figure, language)})`]
      .filter(Boolean)
      .join(' ');
  const bands = { then: said(bandThen, figures?.then), now: said(bandNow, figures?.now) };
  const groups = because.map((group) => (isGroup(group) ? t(`group.${group}`) : group)).join(', ');
  return (
    <>
      <Text size="sm" fw={600}>
        {cause === 'model'
          ? t('compare.bandByModel', { ...bands, model: modelVersion })
          : t('compare.bandSince', { ...bands, when: formatDate(noticedAt, language) })}
      </Text>
      {isExplained && (
        <Text size="sm">{groups ? t('compare.bandBecause', { groups }) : t('compare.bandOthers')}</Text>
      )}
    </>
  );
}
