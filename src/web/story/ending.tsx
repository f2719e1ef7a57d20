import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { isExplorerServed } from '../explorer-served.js';
import { formatMoment } from '../format/format.js';
import { SAVE } from '../offline/api-post.js';
import { AsGraphql } from '../parts/as-graphql.js';
import { useLanguage } from '../parts/use-language.js';
import { BeginStory } from './begin-story.js';
import { DECIDE } from '../screens/compare/compare-query.js';
import { CONFIRM, PROPOSE } from '../screens/identification/queries.js';
import { PLAN } from '../screens/telling/queries.js';
import { HAVE_IT } from '../screens/transmission/queries.js';
import { STORY_REPORT, STORY_SEEN } from './queries.js';
import { endStory, type Story } from './story-state.js';

/** Queries of what was done in each part, as the API is asked for it by any other client. */
const ASKED = [
  { name: 'report', query: SAVE },
  { name: 'compared', query: STORY_REPORT },
  { name: 'look', query: DECIDE },
  { name: 'laboratory', query: PROPOSE },
  { name: 'ministry', query: HAVE_IT },
  { name: 'second', query: CONFIRM },
  { name: 'family', query: PLAN },
] as const;

/**
 * End of the story: who has seen what of the report; the queries of the story; and again from the beginning.
 */
export function Ending({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { reportId } = story;
  const [{ data }] = useQuery({
    query: STORY_SEEN,
    variables: { id: reportId ?? '' },
    pause: reportId === undefined,
  });
  const seen = data?.disclosures?.nodes ?? [];
  return (
    <>
      <Text size="sm" fw={600}>
        {t('story.whoSaw')}
      </Text>
      <ul className="story-seen">
        {seen.map((one) => (
          <li key={`${one.institutionName} ${one.lastAt} ${one.level}`}>
            <Text size="sm">
              {t('story.saw', {
                institution: one.institutionName,
                level: one.level,
                when: formatMoment(one.lastAt, language),
              })}
            </Text>
          </li>
        ))}
        {seen.length === 0 && <li>{t('story.nobodySaw')}</li>}
      </ul>
      <Text size="sm" fw={600}>
        {t('story.byApi')}
      </Text>
      <Group gap={4}>
        {ASKED.map(({ name, query }) => (
          <Group key={name} gap={2}>
            <Text size="sm">{t(`story.part.${name}.title`) + t('colon')}</Text>
            <AsGraphql query={query} />
          </Group>
        ))}
      </Group>
      <Group mt="xs" gap="xs">
        {isExplorerServed() && (
          <Button component="a" href="/explorer" variant="light" size="compact-md">
            {t('nav.explorer')}
          </Button>
        )}
        <BeginStory isAgain />
        <Button variant="subtle" size="compact-md" onClick={endStory}>
          {t('story.leave')}
        </Button>
      </Group>
    </>
  );
}
