import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCountry, formatNumber } from '../format/format.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { useLanguage } from '../parts/use-language.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { BeginStory } from './begin-story.js';
import { Ribbon } from './ribbon.js';
import { signInAs, useWorld, type StoryCountryCount, type StoryActor } from './world.js';
import './story.css';

const Americas = lazy(() => import('../map/americas.js'));

/** The first page of a demonstration: what there is, one case to follow, and people to be. */
export function Door() {
  const { t } = useTranslation();
  const { world, failed, again } = useWorld();
  return (
    <>
      <Ribbon />
      <main className="story-door">
        <Stack>
          <Group justify="space-between">
            <Group gap="xs" wrap="nowrap">
              <img src="/icon.svg" alt="" width={36} height={36} />
              <Title order={1} size="h2">
                {t('product')}
              </Title>
            </Group>
            <LanguageSwitch />
          </Group>
          <Text size="lg">{t('signIn.title')}</Text>
          <div className="story-columns">
            <Stack>
              <Paper
                withBorder
                p="md"
                component="section"
                aria-label={t('story.title')}
                className="story-card"
              >
                <Stack gap="xs">
                  <Title order={2} size="h3">
                    {t('story.title')}
                  </Title>
                  <Text>{t('story.lead')}</Text>
                  {world && <BeginStory />}
                  {!world && !failed && (
                    <Text role="status" data-loading>
                      {t('story.loading')}
                    </Text>
                  )}
                </Stack>
              </Paper>
              {world && <People people={world.people} />}
            </Stack>
            {world ? <Region counts={world.counts} /> : !failed && <Loading isSpinner />}
          </div>
          {failed && <Failure again={again} />}
        </Stack>
      </main>
    </>
  );
}

function People({ people }: { readonly people: readonly StoryActor[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('story.people')}>
      <Title order={2} size="h4" mb="xs">
        {t('story.people')}
      </Title>
      <Paper withBorder>
        {people
          .filter(({ part }) => part !== undefined)
          .map(({ subject, name, part, institutionName }) => (
            <a key={subject} className="row" href={signInAs(subject, '/')}>
              <Text fw={600}>{part && t(`story.role.${part}`)}</Text>
              <Text size="sm" c="dimmed">
                {name} · {institutionName}
              </Text>
            </a>
          ))}
        <a className="row" href="/auth/sign-in?purpose=search&to=/">
          <Text>{t('story.everybody', { count: people.length })}</Text>
        </a>
      </Paper>
    </section>
  );
}

function Region({ counts }: { readonly counts: readonly StoryCountryCount[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = (count: number | null) => (count === null ? '<10' : formatNumber(count, language));
  return (
    <section aria-label={t('story.region')}>
      <Title order={2} size="h4" mb="xs">
        {t('story.region')}
      </Title>
      <Suspense fallback={<Loading isSpinner />}>
        <Americas
          label={t('story.map')}
          counts={counts.map(({ country, sought }) => ({ country, count: sought ?? 0 }))}
        />
      </Suspense>
      <Table className="story-counts" mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('story.country')}</Table.Th>
            <Table.Th>{t('story.sought')}</Table.Th>
            <Table.Th>{t('story.remains')}</Table.Th>
            <Table.Th>{t('story.samples')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map(({ country, sought, remains, samples }) => (
            <Table.Tr key={country}>
              <Table.Th scope="row">{formatCountry(country, language)}</Table.Th>
              <Table.Td className="number">{told(sought)}</Table.Td>
              <Table.Td className="number">{told(remains)}</Table.Td>
              <Table.Td className="number">{told(samples)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
