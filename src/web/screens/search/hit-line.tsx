import { Badge, Group, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatCountry } from '../../format/format.js';
import { ButtonLink } from '../../parts/links.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Language } from '../../words/languages.js';
import type { HitNode } from './queries.js';

const TO = { report: '/cases/$id', remains: '/remains/$id', living: '/living/$id' } as const;

/**
 * The line about the person: of a record of one's own, initials and years; of others' remains no more than a
 * band of age.
 */
function aboutOf(hit: HitNode, t: TFunction, language: Language): string {
  const { ageMin, ageMax, sex, placeCountry } = hit;
  return [
    hit.initials,
    sex && t(`search.sexes.${sex}`),
    ageOf(ageMin, ageMax, t),
    hit.year,
    placeCountry && formatCountry(placeCountry, language),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One age is no interval, and the last band has no end. */
function ageOf(least: number | null, to: number | null, t: TFunction): string {
  const from = least ?? (to === null ? null : 0);
  if (from === null) return '';
  if (to === null) return t('search.ageAbove', { from });
  return from === to ? t('search.ageOne', { age: from }) : t('search.age', { from, to });
}

/** A record that answers: whose it is, what of it may be seen, and by what it answers. */
export function HitLine({ hit }: { readonly hit: HitNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = aboutOf(hit, t, language);
  const whose = hit.own ? t('search.own') : `${hit.institutionName}, ${formatCountry(hit.country, language)}`;
  return (
    <div className="row" role="listitem">
      <div className="two-parts">
        <div className="value">
          <Group gap="xs">
            {hit.isNew && (
              <Badge color="dark" variant="outline" tt="none">
                {t('kept.isNew')}
              </Badge>
            )}
            <Text fw={600}>{about || hit.code}</Text>
          </Group>
          <Text size="sm">{[t(`search.types.${hit.recordType}`), hit.code, whose].join(' · ')}</Text>
          <Group gap="xs" mt={4}>
            {hit.reasons.map(({ facet, says, inOtherWords }) => (
              <Badge key={facet} variant="outline" color={says === 'agrees' ? 'teal' : 'gray'} tt="none">
                <span aria-hidden>{says === 'agrees' ? '✓ ' : '? '}</span>
                {t(says === 'agrees' ? 'search.agrees' : 'search.notKnown', {
                  facet: t(`search.facets.${inOtherWords ? 'otherWords' : facet}`),
                })}
              </Badge>
            ))}
          </Group>
        </div>
        {hit.recordId && (
          <ButtonLink
            variant="default"
            size="compact-sm"
            to={TO[hit.recordType]}
            params={{ id: hit.recordId }}
          >
            {t('search.open')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
