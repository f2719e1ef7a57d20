import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeResult } from '../shell/session.js';
import { BeginStory } from './begin-story.js';
import { Compared } from './compared.js';
import { Ending } from './ending.js';
import { Mailbox } from './mailbox.js';
import { useSeconds } from '../parts/use-now.js';
import { noteStory, PARTS, useStory, type Story } from './story-state.js';
import { placeOf, tasksOf, whatElse, type Facts } from './tasks.js';
import { TaskList } from './task-list.js';
import { useFacts } from './use-facts.js';
import { useLeadWords } from './use-lead-words.js';
import { signInAs, useWorld, type StoryActor, type World } from './world.js';
import './story.css';

/**
 * The story that leads a newcomer through one case: who one is now, what is to be done, and whether it is
 * done.
 */
export function StoryBar({ me }: { readonly me: MeResult }) {
  const story = useStory();
  return story ? <Told story={story} me={me} /> : <Offered />;
}

/** Offer of the story to somebody who follows no case yet. */
function Offered() {
  const { t } = useTranslation();
  return (
    <section className="story-bar no-print" aria-label={t('story.title')}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('story.offer')}</Text>
        <BeginStory />
      </Group>
    </section>
  );
}

/**
 * Returns who does a part: those of the story from the beginning, and whoever the found record belongs to.
 */
function personOf(story: Story, world: World | undefined): StoryActor | undefined {
  const people = world?.people ?? [];
  const part = { ministry: 'ministry', laboratory: 'forensic' } as const;
  if (story.part === 'laboratory' && story.other !== undefined)
    return people.find(({ institution, roles }) => institution === story.other && roles.includes('forensic'));
  const wanted = story.part in part ? part[story.part as keyof typeof part] : 'liaison';
  return people.find((one) => one.part === wanted);
}

function Told({ story, me }: { readonly story: Story; readonly me: MeResult }) {
  const { t } = useTranslation();
  const { world, failed, again } = useWorld();
  const person = personOf(story, world);
  const isWho = person?.subject === me.id;
  const facts = useFacts(story, isWho);
  const isFolded = story.isFolded === true;
  const at = PARTS.indexOf(story.part);
  const tasks = tasksOf(story, facts);
  const isDone = isWho && tasks.every(({ done }) => done);
  const open = tasks.find(({ done }) => !done);
  useLeadWords();
  useEffect(() => {
    if (isDone) noteStory({ isFolded: false });
  }, [isDone]);
  return (
    <section className="story-bar no-print" aria-label={t('story.title')}>
      <div className="story-head">
        <div>
          <Text size="xs" c="dimmed">
            {t('story.at', { n: at + 1, of: PARTS.length })}
            {isWho && ` · ${t('story.youAre', { name: person.name, institution: person.institutionName })}`}
          </Text>
          <Title order={2} size="h6">
            {t(`story.part.${story.part}.title`)}
          </Title>
        </div>
        <ActionIcon
          variant="default"
          size="lg"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'story.unfold' : 'story.fold')}
          onClick={() => noteStory({ isFolded: !isFolded })}
        >
          <span aria-hidden>{isFolded ? '▴' : '▾'}</span>
        </ActionIcon>
      </div>
      {isFolded && open && <Text size="sm">{t(`story.task.${open.name}`)}</Text>}
      {!isFolded && (
        <div
          className="story-body"
          tabIndex={0}
          role="region"
          aria-label={t(`story.part.${story.part}.title`)}
        >
          {failed && <NoWorld again={again} />}
          {person &&
            (isWho ? <PartBody {...{ story, facts, tasks }} /> : <ChangePerson {...{ story, person }} />)}
        </div>
      )}
      {isDone && story.part !== 'end' && <Next story={story} />}
    </section>
  );
}

function NoWorld({ again }: { readonly again: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Text size="sm">{t('story.noWorld')}</Text>
      <Button size="compact-sm" variant="default" onClick={again}>
        {t('again')}
      </Button>
    </Group>
  );
}

/** Button by which somebody else goes on: one click signs in as them, where their part is played. */
function ChangePerson({ story, person }: { readonly story: Story; readonly person: StoryActor }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t(`story.part.${story.part}.text`)}</Text>
      <Button component="a" href={signInAs(person.subject, placeOf(story))} size="compact-md" mt={6}>
        {t('story.goOnAs', { name: person.name, institution: person.institutionName })}
      </Button>
    </>
  );
}

interface PartBodyProps {
  readonly story: Story;
  readonly facts: Facts;
  readonly tasks: ReturnType<typeof tasksOf>;
}

function PartBody({ story, facts, tasks }: PartBodyProps) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const now = useSeconds();
  return (
    <>
      <Text size="sm">{t(`story.part.${story.part}.text`)}</Text>
      {story.part === 'compared' && <Compared facts={facts} />}
      {story.part === 'compared' && whatElse(facts.report, now) !== undefined ? (
        <BeginStory isAgain />
      ) : (
        <TaskList {...{ story, facts, tasks, path }} />
      )}
      {story.part === 'ministry' && <Mailbox alertId={story.alertId} />}
      {story.part === 'end' && <Ending story={story} />}
    </>
  );
}

function Next({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const { world } = useWorld();
  const next = PARTS[PARTS.indexOf(story.part) + 1] ?? 'end';
  const after = { ...story, part: next };
  const isSame = personOf(after, world)?.subject === personOf(story, world)?.subject;
  return (
    <Group gap="xs" mt={6}>
      <Text size="sm" fw={600} role="status">
        <span aria-hidden>✓ </span>
        {t('story.partDone')}
      </Text>
      <Button
        size="compact-md"
        onClick={() => {
          noteStory({ part: next });
          if (isSame) history.push(placeOf(after));
        }}
      >
        {t('story.next', { part: t(`story.part.${next}.title`) })}
      </Button>
    </Group>
  );
}
