import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatProbability } from '../format/format.js';
import type { Words } from '../words/en.js';
import { useLanguage } from './use-language.js';

interface Side {
  readonly own: boolean;
  readonly code: string | null;
  readonly institutionName: string | null;
  readonly country: string | null;
}

interface Line {
  readonly id: string;
  readonly kind: keyof Words['kind'];
  readonly state: keyof Words['matchState'];
  readonly band: 'strong' | 'moderate' | 'weak' | null;
  readonly probability: number | null;
  readonly a: Side;
  readonly b: Side;
}

/** One pair on a line: what it is, of whom, how it stands. */
export function CandidateLine({ line, isHere = false }: { readonly line: Line; readonly isHere?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const side = (one: Side) =>
    `${one.code ?? t('candidates.hidden')} · ${one.own ? t('candidates.own') : [one.institutionName, one.country && formatCountry(one.country, language)].filter(Boolean).join(', ')}`;
  return (
    <Link className="row" to="/matches/$id" params={{ id: line.id }} data-here={isHere}>
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{t(`kind.${line.kind}`)}</Text>
          <Text size="sm">{side(line.a)}</Text>
          <Text size="sm">{side(line.b)}</Text>
        </div>
        <Group gap="xs">
          <Badge variant="outline" color="gray" tt="none">
            {t(`matchState.${line.state}`)}
          </Badge>
          <Badge variant="light" tt="none">
            {t(`band.${line.band ?? 'hidden'}`)}
          </Badge>
          {line.probability !== null && (
            <Text size="sm" className="number">
              {formatProbability(line.probability, language)}
            </Text>
          )}
        </Group>
      </div>
    </Link>
  );
}
