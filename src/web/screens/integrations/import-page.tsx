import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment, formatNumber } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { ButtonLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Confirmed } from './confirmed.js';
import { Findings } from './findings.js';
import { Frame } from './frame.js';
import { COMMIT, IMPORT, UNDO, type OneImport } from './import-queries.js';
import { useOwnInstitution } from './use-own-institution.js';

const LOOK_AGAIN_MS = 2_000;

/**
 * Page of one import: how far it is, what was wrong with it, and what can be done with it. It is the
 * server's, and survives the page.
 */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/integrations/imports/$id' });
  const [{ data, error }, again] = useQuery({ query: IMPORT, variables: { id, after: null } });
  const one = data?.import;
  const isOpen = one !== undefined && one !== null && isGoingOn(one);
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOpen, again]);
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!one) return <Failure refused />;
  return (
    <Frame part="imports" asked={<AsGraphql query={IMPORT} variables={{ id, after: null }} />}>
      <Paper component="section" withBorder p="md" aria-label={t('integrations.imports.how')}>
        <Stack gap="sm">
          <Standing one={one} />
          <Deeds one={one} />
        </Stack>
      </Paper>
      <Findings one={one} />
    </Frame>
  );
}

const isGoingOn = ({ state, progress }: OneImport): boolean =>
  (state === 'waiting' || state === 'running') && !progress?.gaveUpBecause;

function Standing({ one }: { readonly one: OneImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { progress, refusal } = one;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  const figures = ['accepted', 'rejected', 'warnings', 'stored', 'unchanged'] as const;
  return (
    <>
      <div role="status" aria-live="polite">
        <Title order={3} size="h5">
          {t(`integrations.imports.mode.${one.mode}`)}
          {t('colon')} {t(`integrations.imports.state.${one.state}`)}
        </Title>
        <Text size="sm" c="dimmed">
          {formatMoment(one.undoneAt ?? one.finishedAt ?? one.createdAt, language)} · {one.format} ·{' '}
          {t('integrations.imports.lines', { count: one.linesDone, lines: number(one.linesDone) })}
        </Text>
      </div>
      {isGoingOn(one) && <Progress value={share} aria-label={t('integrations.imports.progress')} animated />}
      {progress?.gaveUpBecause && (
        <Alert color="orange" role="alert">
          {t('integrations.imports.gaveUp', { code: progress.gaveUpBecause })}
        </Alert>
      )}
      {refusal && (
        <Alert color="orange" role="alert">
          {refusal.message}
        </Alert>
      )}
      <dl className="figures">
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`integrations.imports.figure.${figure}`)}</dt>
            <dd>{number(one[figure])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Deeds({ one }: { readonly one: OneImport }) {
  const { t } = useTranslation();
  const { may } = useOwnInstitution();
  const isTried = one.mode === 'dry_run' && one.state === 'done';
  const isStored = one.mode === 'store' && (one.state === 'done' || one.state === 'interrupted');
  return (
    <>
      {isTried && one.rejected > 0 && <Text size="sm">{t('integrations.imports.mend')}</Text>}
      <Group className="no-print">
        {one.rejectsPath && (
          <Button component="a" href={one.rejectsPath} variant="default" download>
            {t('integrations.imports.rejects')}
          </Button>
        )}
        {isTried && one.accepted > 0 && may('imports.commit') && <Store one={one} />}
        <ButtonLink variant="subtle" to="/integrations/$part" params={{ part: 'imports' }}>
          {t('integrations.imports.another')}
        </ButtonLink>
      </Group>
      {(isStored || one.state === 'undone') && one.stored > 0 && may('imports.undo') && <Undo one={one} />}
    </>
  );
}

/** Button to store what was tried; from then on it is an import of its own. */
function Store({ one: { id, accepted } }: { readonly one: OneImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const goTo = useNavigate();
  const [{ data, fetching }, commit] = useMutation(COMMIT);
  const store = async (): Promise<void> => {
    const { data: answer } = await commit({ input: { importId: id } });
    if (answer?.commitImport.__typename === 'ImportStarted')
      await goTo({ to: '/integrations/imports/$id', params: { id: answer.commitImport.importId } });
  };
  const result = data?.commitImport;
  return (
    <>
      {result && result.__typename !== 'ImportStarted' && <Outcome of={result} done={undefined} />}
      <Button loading={fetching} onClick={() => void store()}>
        {t('integrations.imports.store', { count: accepted, lines: formatNumber(accepted, language) })}
      </Button>
    </>
  );
}

function Undo({ one: { id, state } }: { readonly one: OneImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, undo] = useMutation(UNDO);
  const [at, setAt] = useState(() => new Date());
  const result = data?.undoImport;
  const number = (value: number) => formatNumber(value, language);
  const take = (): void => {
    setAt(new Date());
    void undo({ input: { importId: id } });
  };
  if (!result && state === 'undone') return null;
  if (result?.__typename === 'ImportUndone') {
    const { removed, restored, left } = result;
    const counts = { removed: number(removed), restored: number(restored), left: number(left) };
    const done = t('integrations.imports.undone', { ...counts, when: formatMoment(at, language) });
    return <Outcome of={result} done={done} />;
  }
  return (
    <>
      <StepUpOutcome of={result} />
      <Group className="no-print">
        <Confirmed
          label={t('integrations.imports.undo')}
          text={t('integrations.imports.undoText')}
          isBusy={fetching}
          onConfirm={take}
        />
      </Group>
    </>
  );
}
