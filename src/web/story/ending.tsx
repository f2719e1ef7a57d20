import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { isExplorerServed } from '../explorer-served.js';
import { formatMoment } from '../format/format.js';
import { SAVE } from '../offline/api-post.js';
import { AsGraphql } from '../parts/as-graphql.js';
import { useLanguage } from '../parts/use-language.js';
import { BeginStory } from './begin-story.js';
import { STORY_FAMILY, STORY_MATCH, STORY_MINISTRY, STORY_REPORT, STORY_SEEN } from './queries.js';
import { endStory, type Story } from './story-state.js';

/** What the story has asked the API, in its order, to be asked by any other client. */
function queriesOf(story: Story) {
  const { reportId, matchId, transmissionId, identificationId } = story;
  return [
    { name: 'report', query: SAVE, id: story.draftId },
    { name: 'compared', query: STORY_REPORT, id: reportId },
    { name: 'look', query: STORY_MATCH, id: matchId },
    { name: 'ministry', query: STORY_MINISTRY, id: transmissionId },
    { name: 'family', query: STORY_FAMILY, id: identificationId },
  ] as const;
}

/** Who has seen what of the report; the queries of the story; and again from the beginning. */
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
        {queriesOf(story).map(({ name, query, id }) => (
          <Group key={name} gap={2}>
            <Text size="sm">{t(`story.part.${name}.title`)}:</Text>
            <AsGraphql query={query} {...(id !== undefined && { variables: { id } })} />
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
