import { Badge, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCountry } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { AskedInstitutionNode } from './queries.js';

const REASONS = [
  'no_agreement',
  'level',
  'facet',
  'consent',
  'case',
  'kept',
  'role',
  'closed',
  'not_chosen',
] as const;

type AskedOrNot = Pick<AskedInstitutionNode, 'code' | 'name' | 'country' | 'why'>;

/** Lists who has answered, who has not, and who was not asked and why: silence is no answer, and is said. */
export function WhoAnswered({ institutions }: { readonly institutions: readonly AskedInstitutionNode[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = (one: AskedInstitutionNode) => `${one.name}, ${formatCountry(one.country, language)}`;
  const answered = institutions.filter(({ standing }) => standing === 'answered');
  const silent = institutions.filter(({ standing }) => standing === 'no_answer');
  return (
    <Paper component="section" withBorder p="md" aria-label={t('search.who')}>
      <Title order={3} size="h5" mb="xs">
        {t('search.who')}
      </Title>
      {silent.length > 0 && (
        <ul className="plain">
          {silent.map((one) => (
            <li key={one.code}>
              <Badge color="gray" variant="outline" tt="none">
                ▲ {t('search.noAnswer')}
              </Badge>{' '}
              {name(one)}
            </li>
          ))}
        </ul>
      )}
      <Text fw={600} size="sm" mt="xs">
        {t('search.answered')} ({answered.length})
      </Text>
      <ul className="plain">
        {answered.map((one) => (
          <li key={one.code}>
            {name(one)}
            {t('colon')} {t('search.count', { count: one.count ?? 0 })}
            {one.types.join() === 'remains' && `, ${t('search.inRemains')}`}
          </li>
        ))}
      </ul>
      <NotAsked institutions={institutions} />
    </Paper>
  );
}

/** Lists those who were not asked, by the reason. */
export function NotAsked({ institutions }: { readonly institutions: readonly AskedOrNot[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {REASONS.map((why) => {
        const those = institutions.filter((one) => one.why === why);
        if (those.length === 0) return null;
        return (
          <details key={why}>
            <summary>
              {t('search.notAsked')}
              {t('colon')} {t(`search.why.${why}`)} ({those.length})
            </summary>
            <ul className="plain">
              {those.map((one) => (
                <li key={one.code}>{`${one.name}, ${formatCountry(one.country, language)}`}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
