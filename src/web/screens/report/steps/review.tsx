import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Progress,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askedToFile,
  isGroup,
  isSent,
  mayHaveArrived,
  type OfflineDraft,
  type DraftFinding,
  type DraftReceiptWish,
} from '../../../offline/draft-state.js';
import { obstaclesOf, personsIn, STEP_OF_OBSTACLE } from '../../../offline/group-input.js';
import type { Office } from '../../../offline/office.js';
import { TextLink } from '../../../parts/links.js';
import { useLanguage } from '../../../parts/use-language.js';
import { withCasework } from '../../../words/words.js';
import { isLanguage, LANGUAGES, NAMES } from '../../../words/languages.js';
import { useReportForm } from '../open-report-form.js';
import { useNameOf } from '../labels.js';
import { stepOf } from '../steps-of.js';
import { toStep } from '../to-step.js';

/** Fetched when a report is about to be filed. */
const OfficesToHear = lazy(withCasework(() => import('./offices-to-hear.js')));

interface Filing {
  readonly office: Office;
  /** Keeps what is being typed. */
  readonly keep: () => Promise<void>;
}

/** Shows what stands in the way, how much the report tells and what would help most, and files it. */
export function ReviewStep({ office, keep }: Filing) {
  const { draft } = useReportForm();
  return (
    <Stack>
      {isGroup(draft) ? <GroupObstacles draft={draft} /> : <Obstacles draft={draft} />}
      <Telling draft={draft} />
      {!isGroup(draft) && (
        <Suspense>
          {/* What it says has changed, and so may have who hears. */}
          <OfficesToHear key={draft.version} store={office.store} />
        </Suspense>
      )}
      <File office={office} keep={keep} />
    </Stack>
  );
}

function Obstacles({ draft }: { readonly draft: OfflineDraft }) {
  const { t } = useTranslation();
  const { standing, clashes } = draft;
  const differing = Object.keys(clashes);
  return (
    <section aria-label={t('report.review.obstacles')}>
      {!isSent(draft) && <Text c="dimmed">{t('report.review.unchecked')}</Text>}
      {differing.length > 0 && (
        <Alert color="orange" variant="outline" mb="sm">
          {t('report.clash.many', { count: differing.length })}
          <Findings
            findings={differing.map((path) => ({ path, message: t(`report.steps.${stepOf(path)}`) }))}
          />
        </Alert>
      )}
      {standing && standing.obstacles.length > 0 && (
        <Paper withBorder p="md">
          <Title order={3} size="h5" mb="xs">
            {t('report.review.obstacles')}
          </Title>
          <Findings findings={standing.obstacles} />
        </Paper>
      )}
      <Warnings findings={standing?.warnings ?? []} />
      {standing?.obstacles.length === 0 && isSent(draft) && (
        <Text>
          <span aria-hidden>✓ </span>
          {t('report.review.noObstacles')}
        </Text>
      )}
    </section>
  );
}

/** Keeps nothing from being filed; the family hears it before it signs. */
function Warnings({ findings }: { readonly findings: readonly DraftFinding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" mt="sm" title={t('report.review.warnings')}>
      <Findings findings={findings} />
    </Alert>
  );
}

/** Tells here what keeps a group from being sent, for it is sent whole and on no line before. */
function GroupObstacles({ draft }: { readonly draft: OfflineDraft }) {
  const { t } = useTranslation();
  const obstacles = obstaclesOf(draft.fields);
  const count = personsIn(draft.fields).length;
  if (obstacles.length === 0)
    return (
      <Text>
        <span aria-hidden>✓ </span>
        {t('report.group.ready', { count })}
      </Text>
    );
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5" mb="xs">
        {t('report.review.obstacles')}
      </Title>
      <ul className="plain">
        {obstacles.map((one) => (
          <li key={one}>
            <TextLink {...toStep(draft.id, STEP_OF_OBSTACLE[one])}>
              {t(`report.steps.${STEP_OF_OBSTACLE[one]}`)}
            </TextLink>
            {t('colon')} {t(`report.group.lacks.${one}`, { count })}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function Findings({ findings }: { readonly findings: readonly DraftFinding[] }) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const nameOf = useNameOf();
  return (
    <ul className="plain">
      {findings.map(({ path, message, offered }) => (
        <li key={`${path} ${message}`}>
          <TextLink {...toStep(draft.id, stepOf(path))}>{nameOf(path)}</TextLink>: {message}
          {offered && ` ${t('report.receipt.offered', { names: offered.join(' · ') })}`}
        </li>
      ))}
    </ul>
  );
}

const MOST_TASKS = 5;

function Telling({ draft: { standing } }: { readonly draft: OfflineDraft }) {
  const { t } = useTranslation();
  if (!standing) return null;
  const { score, reachable, tasks } = standing;
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5">
        {t('report.review.says')}
      </Title>
      <Text size="sm" mt="xs">
        {t('report.review.score', { score, reachable })}
      </Text>
      <Progress value={score} mt="xs" aria-label={t('report.review.says')} />
      <Title order={3} size="h5" mt="md">
        {t('report.review.tasks')}
      </Title>
      {tasks.length === 0 && <Text size="sm">{t('report.review.noTasks')}</Text>}
      <ol className="plain">
        {tasks.slice(0, MOST_TASKS).map(({ item, text, points, paths }) => (
          <li key={item}>
            {text}{' '}
            <Text component="span" size="sm" c="dimmed">
              {points > 0 ? t('report.review.points', { count: points }) : t('report.review.first')}
            </Text>{' '}
            <TaskLink path={paths[0] ?? ''} />
          </li>
        ))}
      </ol>
    </Paper>
  );
}

function TaskLink({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const step = stepOf(path);
  if (step === 'review') return null;
  return (
    <TextLink size="sm" {...toStep(draft.id, step)}>
      {t(`report.steps.${step}`)}
    </TextLink>
  );
}

/** It waits for a line; what may have arrived is not stopped any more. */
function BeingFiled() {
  const { t } = useTranslation();
  const { draft, write } = useReportForm();
  return (
    <Alert color="gray" variant="outline" title={t('report.review.filing')} role="status">
      <Text>{t(mayHaveArrived(draft) ? 'report.group.unanswered' : 'report.review.waits')}</Text>
      {!mayHaveArrived(draft) && (
        <Button mt="sm" variant="default" onClick={() => write({})}>
          {t('report.review.stop')}
        </Button>
      )}
    </Alert>
  );
}

function Refusal({ draft: { failure } }: { readonly draft: OfflineDraft }) {
  const { t } = useTranslation();
  if (!failure || failure.kind === 'no_line') return null;
  return (
    <Alert mt="md" color="orange" variant="outline" role="alert" title={t('report.review.failed')}>
      {failure.message ?? t(`drafts.why.${failure.kind}`)}
      <Findings findings={failure.findings ?? []} />
    </Alert>
  );
}

function File({ office, keep }: Filing) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft } = useReportForm();
  const [isWanted, setWanted] = useState(draft.wish !== undefined);
  const [wish, setWish] = useState<DraftReceiptWish>(draft.wish ?? { phrase: '', language });
  const file = async () => {
    await keep();
    await office.store.change(draft.id, (now) => askedToFile(now, isWanted ? wish : undefined, new Date()));
    await office.sender.round();
  };
  if (draft.stage === 'filing') return <BeingFiled />;
  const hasObstacles = isGroup(draft) && obstaclesOf(draft.fields).length > 0;
  const isTooShort = isWanted && wish.phrase.replace(/[^\p{L}\p{N}]/gu, '').length < 6;
  return (
    <Paper withBorder p="md">
      <Checkbox
        label={t('report.review.withReceipt')}
        description={t('report.review.receiptHint')}
        checked={isWanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.checked)}
      />
      {isWanted && (
        <Group mt="sm" align="flex-start">
          <TextInput
            label={t('report.review.phrase')}
            description={t('report.review.phraseHint')}
            value={wish.phrase}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setWish((now) => ({ ...now, phrase: value }))}
          />
          <NativeSelect
            label={t('report.review.language')}
            value={wish.language}
            data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
            onChange={({ currentTarget: { value } }) => {
              if (isLanguage(value)) setWish((now) => ({ ...now, language: value }));
            }}
          />
        </Group>
      )}
      <Refusal draft={draft} />
      <Button
        mt="md"
        size="md"
        disabled={isTooShort || hasObstacles || Object.keys(draft.clashes).length > 0}
        onClick={() => void file()}
      >
        {t(isGroup(draft) ? 'report.group.file' : 'report.review.file')}
      </Button>
      {isTooShort && (
        <Text size="sm" mt="xs">
          {t('report.review.phraseHint')}
        </Text>
      )}
    </Paper>
  );
}
