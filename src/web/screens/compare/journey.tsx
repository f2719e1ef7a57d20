import { Alert, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../format/format.js';
import { WayFigure } from '../../map/way-figure.js';
import { possibleJourney, wayOf, type Possible } from '../../map/way.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ComparedMatchResult } from './compare-query.js';

/** The stated way and the find: whether time and distance allow it, and what the comparison makes of it. */
export function Journey({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  const isOneWay = match.kind === 'identification' || match.kind === 'living';
  const way = isOneWay ? wayOf(match.evidence) : undefined;
  if (!way) return null;
  const said = new Set(
    [...(match.explanation?.speaksFor ?? []), ...(match.explanation?.speaksAgainst ?? [])]
      .filter(({ field }) => /^(?:found\.|since$|place$|postMortem|deathDate)/.test(field))
      .map(({ sentence }) => sentence),
  );
  return (
    <Paper component="section" withBorder p="md" aria-label={t('pictures.way.title')}>
      <Title order={3} size="h5" mb="xs">
        {t('pictures.way.title')}
      </Title>
      <Answer possible={possibleJourney(way)} />
      {said.size > 0 && (
        <ul className="lines">
          {[...said].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <WayFigure way={way} />
    </Paper>
  );
}

const COLOUR = { possible: 'teal', fast: 'orange', before: 'orange', unknown: 'gray' } as const;
const SIGN = { possible: '✓', fast: '✗', before: '✗', unknown: '○' } as const;

/** The answer says no more than that: its words promise nothing. */
function Answer({ possible: { verdict, km, offKm, days } }: { readonly possible: Possible }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(Math.round(value), language);
  const inDays = days && (days[0] === days[1] ? number(days[0]) : `${number(days[0])} – ${number(days[1])}`);
  return (
    <Alert color={COLOUR[verdict]} variant="outline" mb="xs">
      <Text fw={600} size="sm">
        <span aria-hidden>{SIGN[verdict]} </span>
        {t(`pictures.way.verdict.${verdict}`)}
      </Text>
      <Text size="sm">
        {[
          inDays && t('pictures.way.days', { days: inDays }),
          km !== undefined && t('pictures.way.km', { km: number(km) }),
          offKm !== undefined && t('pictures.way.off', { km: number(offKm) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <Text size="sm">{t('pictures.way.honest')}</Text>
    </Alert>
  );
}
