import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SAVE } from '../../offline/api-post.js';
import { FILE_GROUP } from '../../offline/file-group.js';
import { groupInput } from '../../offline/group-input.js';
import {
  calledBy,
  chosen,
  isGroup,
  newDraft,
  newGroup,
  type OfflineDraft,
} from '../../offline/draft-state.js';
import type { Office } from '../../offline/office.js';
import { useDraft } from '../../offline/use-draft.js';
import { useOffice } from '../../offline/use-office.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { ButtonLink, TextLink } from '../../parts/links.js';
import { OpenReportForm, type ReportFormContext } from './open-report-form.js';
import { LookFirst } from './look-first.js';
import { ReceiptPage } from './receipt.js';
import { SavedLine } from './saved-line.js';
import { StepList } from './step-list.js';
import { isStep, stepsOf, type ReportStep } from './steps-of.js';
import { toStep } from './to-step.js';
import { BodyStep } from './steps/body.js';
import { ConsentStep } from './steps/consent.js';
import { ContactStep } from './steps/contact.js';
import { FamilyStep } from './steps/family.js';
import { LastStep } from './steps/last.js';
import { LooksStep } from './steps/looks.js';
import { PersonStep } from './steps/person.js';
import { ReviewStep } from './steps/review.js';

/** Fetched where somebody writes of a group: most who report miss one person. */
const GroupStep = lazy(() => import('./steps/group.js'));

/** A report that is written down in steps, with or without a line; and its receipt, once it is filed. */
export function Report() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/report/$id' });
  const office = useOffice();
  if (office === 'opening') return <Text>{t('report.opening')}</Text>;
  if (office === 'none')
    return (
      <Alert color="orange" variant="outline" role="alert">
        {t('report.noStore')}
      </Alert>
    );
  const made = BEGINNINGS[id];
  return made ? <Begin key={id} office={office} made={made} /> : <Written key={id} office={office} id={id} />;
}

type Made = typeof newDraft;

/** Parts of the address that begin something new instead of naming what was begun. */
const BEGINNINGS: Readonly<Record<string, Made>> = { new: newDraft, group: newGroup };

/** The address of a draft is its own from the first letter on: a page that is loaded anew finds it. */
function Begin({ office, made }: { readonly office: Office; readonly made: Made }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void begin(office, made).then((id) => navigate({ to: '/report/$id', params: { id }, replace: true }));
  }, [office, made, navigate]);
  return <Text>{t('report.opening')}</Text>;
}

/** One that was begun and left empty is taken up before a further one is made. */
async function begin({ store }: Office, made: Made): Promise<string> {
  const draft = made(crypto.randomUUID(), store.owner, new Date());
  const empty = (await store.all()).find(
    ({ edits, serverId, shape, stage }) =>
      edits === 0 && serverId === undefined && shape === draft.shape && stage === 'writing',
  );
  if (empty) return empty.id;
  await store.add(draft);
  return draft.id;
}

function Written({ office, id }: { readonly office: Office; readonly id: string }) {
  const { t } = useTranslation();
  const { draft, isTyping, cannotKeep, write, keep } = useDraft(office, id);
  const search = useSearch({ from: '/report/$id' });
  const isNew = useIsNew(draft);
  useEffect(() => {
    void office.sender.look(id);
  }, [office, id]);
  if (draft === undefined) return <Text>{t('report.opening')}</Text>;
  if (draft === null)
    return (
      <Alert color="gray" variant="outline">
        <Group justify="space-between">
          {t('report.gone')}
          <TextLink to="/drafts">{t('report.toDrafts')}</TextLink>
        </Group>
      </Alert>
    );
  if (draft.stage === 'filed' && draft.receipt)
    return <ReceiptPage office={office} draft={draft} receipt={draft.receipt} />;
  const steps = stepsOf(draft);
  const step = isStep(search.step) && steps.includes(search.step) ? search.step : steps[0];
  const form: ReportFormContext = {
    ...{ draft, write },
    choose: (path, side) => void office.store.change(id, (now) => chosen(now, path, side, new Date())),
  };
  return (
    <OpenReportForm value={form}>
      <Stack gap="md">
        <div className="heading">
          <div>
            <Title order={2}>
              {calledBy(draft) || t(isGroup(draft) ? 'report.group.title' : 'report.title')}
            </Title>
            <SavedLine draft={draft} isTyping={isTyping} />
          </div>
          <Sent draft={draft} />
        </div>
        {isNew && !isGroup(draft) && <LookFirst />}
        {cannotKeep && (
          <Alert color="red" variant="outline" role="alert">
            <span aria-hidden>▲ </span>
            {t('report.saved.failed')}
          </Alert>
        )}
        <div className="with-steps">
          <StepList draft={draft} here={step} />
          <StepPage step={step} steps={steps}>
            {contentOf(step, office, keep)}
          </StepPage>
        </div>
      </Stack>
    </OpenReportForm>
  );
}

/** Shows the request in which the console sends a draft. */
function Sent({ draft }: { readonly draft: OfflineDraft }) {
  const { serverId, version, fields } = draft;
  return isGroup(draft) ? (
    <AsGraphql
      query={FILE_GROUP}
      variables={{ input: { ...groupInput(fields), idempotencyKey: draft.id } }}
    />
  ) : (
    <AsGraphql query={SAVE} variables={{ input: { id: serverId ?? null, basedOn: version, fields } }} />
  );
}

/**
 * True where nothing had been written when the page was opened: what is begun is not interrupted, nor is a
 * look taken away.
 */
function useIsNew(draft: ReturnType<typeof useDraft>['draft']): boolean {
  const [isNew, setNew] = useState<boolean>();
  if (isNew === undefined && draft) setNew(draft.edits === 0 && draft.serverId === undefined);
  return isNew === true;
}

function contentOf(step: ReportStep, office: Office, keep: () => Promise<void>): ReactNode {
  const steps: Readonly<Record<ReportStep, ReactNode>> = {
    group: (
      <Suspense>
        <GroupStep />
      </Suspense>
    ),
    ...{ person: <PersonStep />, last: <LastStep />, looks: <LooksStep />, body: <BodyStep /> },
    ...{ family: <FamilyStep />, contact: <ContactStep />, consent: <ConsentStep /> },
    review: <ReviewStep office={office} keep={keep} />,
  };
  return steps[step];
}

function StepPage({
  step,
  steps,
  children,
}: {
  readonly step: ReportStep;
  readonly steps: readonly ReportStep[];
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/report/$id' });
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  useEffect(() => {
    // Whoever goes on by keyboard or hears the page begins at the top of the step.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {t('report.step', { n: at + 1, of: steps.length })}
        </Text>
        <Title order={3} ref={heading} tabIndex={-1}>
          {t(`report.steps.${step}`)}
        </Title>
        <Text c="dimmed">{t(`report.lead.${step}`)}</Text>
      </div>
      {children}
      <Group justify="space-between" className="no-print">
        <Group>
          {before && (
            <ButtonLink variant="default" {...toStep(id, before)}>
              {t('report.back')}
            </ButtonLink>
          )}
          {after && (
            <ButtonLink {...toStep(id, after)}>
              {t('report.next')}
              {t('colon')} {t(`report.steps.${after}`)}
            </ButtonLink>
          )}
        </Group>
        <ButtonLink variant="subtle" to="/drafts">
          {t('report.pause')}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
