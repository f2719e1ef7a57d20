import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCountry } from '../format/format.js';
import type { Words } from '../words/texts.js';
import { probabilityInWords } from './probability-in-words.js';
import { useLanguage } from './use-language.js';

interface Side {
  readonly own: boolean;
  readonly code: string | null;
  readonly institutionName: string | null;
  readonly country: string | null;
  /** Change of the band since this side decided. */
  readonly bandChange?: { readonly bandThen: Band; readonly bandNow: Band } | null;
}

type Band = 'strong' | 'moderate' | 'weak';

interface Line {
  readonly id: string;
  readonly kind: keyof Words['kind'];
  readonly state: keyof Words['matchState'];
  readonly band: Band | null;
  readonly probability: number | null;
  readonly smallBank: { readonly least: number | null; readonly most: number | null } | null;
  readonly a: Side;
  readonly b: Side;
}

/** Line of one pair: what it is, of whom, how it stands. */
export function CandidateLine({ line, isHere = false }: { readonly line: Line; readonly isHere?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const probability = probabilityInWords(t, language, line);
  const side = (one: Side) =>
    `${one.code ?? t('candidates.hidden')} · ${one.own ? t('candidates.own') : [one.institutionName, one.country && formatCountry(one.country, language)].filter(Boolean).join(', ')}`;
  const [change] = [line.a, line.b].flatMap(({ bandChange }) => bandChange ?? []);
  return (
    <Link className="row" to="/matches/$id" params={{ id: line.id }} data-here={isHere}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{t(`kind.${line.kind}`)}</Text>
          <Text size="sm">{side(line.a)}</Text>
          <Text size="sm">{side(line.b)}</Text>
          {change && (
            <Text size="sm" fw={600}>
              {t('compare.bandFromTo', {
                then: t(`band.${change.bandThen}`),
                now: t(`band.${change.bandNow}`),
              })}
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Badge variant="outline" color="gray" tt="none">
            {t(`matchState.${line.state}`)}
          </Badge>
          <Badge variant="light" tt="none">
            {t(`band.${line.band ?? 'hidden'}`)}
          </Badge>
          {probability !== undefined && (
            <Text size="sm" className="number">
              {probability}
            </Text>
          )}
          {line.smallBank && (
            <Badge variant="outline" color="gray" tt="none">
              {t('compare.smallBank')}
            </Badge>
          )}
        </Group>
      </div>
    </Link>
  );
}
