import { Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../parts/as-graphql.js';
import { OF_MATCH } from './queries.js';
import { Viewer } from './viewer.js';

interface OfMatchProps {
  readonly matchId: string;
  /** Name of each side on the page. */
  readonly names: Readonly<Record<'a' | 'b', string>>;
}

/** Photographs of both sides beside each other; those of the dead are blurred until somebody asks for one. */
export function PhotographsOfMatch({ matchId, names }: OfMatchProps) {
  const { t } = useTranslation();
  const variables = { matchId };
  const [{ data }] = useQuery({ query: OF_MATCH, variables });
  const sides = (['a', 'b'] as const).map((side) => ({ side, listed: data?.[side] }));
  if (!sides.some(({ listed }) => listed && (listed.photographs.length > 0 || listed.withheld !== null)))
    return null;
  return (
    <section aria-label={t('photographs.title')} className="photos-unasked">
      <Group justify="space-between">
        <Title order={3} size="h4" mb="xs">
          {t('photographs.title')}
        </Title>
        <AsGraphql query={OF_MATCH} variables={variables} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {sides.map(({ side, listed }) => (
          <Paper key={side} withBorder p="md" component="section" aria-label={names[side]}>
            <Text size="sm" fw={600} mb="xs">
              {names[side]}
            </Text>
            {listed ? (
              <Viewer listed={listed} whose={names[side]} match={{ matchId, side }} />
            ) : (
              <Text size="sm">{t('photographs.none')}</Text>
            )}
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}
