import { Button, Group, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setLine } from '../offline/line.js';
import { noteStory, type Story } from './story-state.js';
import { point, targetOf, type StoryTarget } from './target.js';
import type { Facts, StoryTask } from './tasks.js';
import { useOutbox } from './use-outbox.js';

interface TaskListProps {
  readonly story: Story;
  readonly facts: Facts;
  readonly tasks: readonly StoryTask[];
  readonly path: string;
}

/** List of what is to be done, in order; ticked when it is done. The first that is open says where. */
export function TaskList({ story, facts, tasks, path }: TaskListProps) {
  const { t } = useTranslation();
  const open = tasks.find(({ done }) => !done);
  return (
    <ol className="story-tasks">
      {tasks.map((task) => (
        <li key={task.name} {...(task === open && { 'aria-current': 'step' })}>
          <Text size="sm" {...(task === open && { fw: 600 })}>
            <span aria-hidden>{task.done ? '✓' : '○'} </span>
            <span className="story-unseen">{t(task.done ? 'story.done' : 'story.toDo')}: </span>
            {t(`story.task.${task.name}`)}
          </Text>
          {task === open && <Deed {...{ task, story, facts, path }} />}
        </li>
      ))}
    </ol>
  );
}

interface DeedProps extends Omit<TaskListProps, 'tasks'> {
  readonly task: StoryTask;
}

function Deed({ task, story, facts, path }: DeedProps) {
  const { t } = useTranslation();
  const { write, sendNow } = useOutbox();
  const { history } = useRouter();
  const target = targetOf(task.name, story, t);
  if (task.name === 'cut')
    return (
      <Do
        label={t('story.cut')}
        onClick={() => {
          setLine('cut');
          noteStory({ wasCut: true });
        }}
      />
    );
  if (task.name === 'write')
    return (
      <Do
        label={t('story.write')}
        onClick={() =>
          void write(story.told, story.drawing).then((id) => {
            noteStory({ draftId: id });
            history.push(`/report/${id}`);
          })
        }
      />
    );
  if (task.name === 'join')
    return (
      <Do
        label={t('story.join')}
        onClick={() => {
          setLine('whole');
          if (facts.draft) void sendNow();
        }}
      />
    );
  return target ? <Lead target={target} path={path} /> : null;
}

function Do({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button size="compact-md" my={4} onClick={onClick}>
      {label}
    </Button>
  );
}

const isNarrow = () => window.matchMedia('(max-width: 48em)').matches;

/** Leads to the screen on which a thing is done, and there to its button. */
function Lead({ target, path }: { readonly target: StoryTarget; readonly path: string }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const isHere = target.path.split('?')[0] === path;
  if (isHere && target.label === '') return null;
  const lead = () => {
    if (isNarrow()) noteStory({ isFolded: true });
    if (!isHere || !point(target.label)) history.push(target.path);
  };
  return (
    <Group gap="xs" my={4}>
      <Button size="compact-md" variant="light" onClick={lead}>
        {isHere ? t('story.show', { label: target.label }) : t('story.goThere')}
      </Button>
    </Group>
  );
}
