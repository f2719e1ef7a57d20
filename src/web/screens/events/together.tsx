import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Outcome } from '../../parts/outcome.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import {
  ACCEPT,
  ASK,
  TOGETHER,
  type EventReconciliation,
  type EventLine,
  type TogetherResult,
} from './queries.js';

const LOOK_AGAIN_MS = 5_000;

/**
 * Part that tells whether the own records of an event are identified together with those of others, and what
 * comes of it.
 */
export function IdentifiedTogether({ event }: { readonly event: EventLine }) {
  const { t } = useTranslation();
  const variables = { eventId: event.id };
  const [{ data, error }, again] = useQuery({
    ...{ query: TOGETHER, variables },
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const board = data?.eventReconciliation;
  useLookAgain(isUnderWay(board?.together), again);
  return (
    <Paper component="section" withBorder p="md" aria-label={event.name}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {event.name} · {event.code}
        </Title>
        {error && <Failure error={error} again={refresh} />}
        {board && !board.together && <Text>{t('dna.together.notYours')}</Text>}
        {board?.together && (
          <>
            <Standing together={board.together} />
            {event.state !== 'closed' && (
              <Deeds eventId={event.id} together={board.together} onDone={refresh} />
            )}
            <Words board={board} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

const isUnderWay = (together: TogetherResult | null | undefined): boolean =>
  together?.state === 'waiting' || together?.state === 'running';

/** Looks again while something is being reckoned, which so comes onto the page by itself. */
function useLookAgain(isAwaited: boolean, again: (options: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAwaited, again]);
}

function Standing({ together }: { readonly together: TogetherResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  const { accepts, accepted, waitingFor, state, finishedAt, endsAt, isOutdated } = together;
  const named = (codes: readonly string[]): string =>
    codes.map((code) => all.find((one) => one.code === code)?.name ?? code).join(', ');
  return (
    <>
      {accepted.length > 0 && <Text>{t('dna.together.accepted', { who: named(accepted) })}</Text>}
      {waitingFor.length > 0 && <Text>{t('dna.together.waitingFor', { who: named(waitingFor) })}</Text>}
      {accepts && waitingFor.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('dna.together.onceAll')}
        </Text>
      )}
      {isUnderWay(together) && <Text>{t('dna.together.underWay')}</Text>}
      {state === 'refused' && <Text>{t('dna.together.refused')}</Text>}
      {finishedAt && endsAt && (
        <Text size="sm" c="dimmed">
          {t('dna.together.told', {
            when: formatMoment(finishedAt, language),
            until: formatMoment(endsAt, language),
          })}
        </Text>
      )}
      {isOutdated && <Text>{t('dna.together.outdated')}</Text>}
    </>
  );
}

interface DeedsProps {
  readonly eventId: string;
  readonly together: TogetherResult;
  readonly onDone: () => void;
}

function Deeds({ eventId, together, onDone }: DeedsProps) {
  const { t } = useTranslation();
  const { accepts, accepted, waitingFor, finishedAt } = together;
  const { key, next } = useDeedKey();
  const [said, say] = useMutation(ACCEPT);
  const [asked, ask] = useMutation(ASK);
  const after = (deed: Promise<unknown>) => void deed.then(onDone);
  const answer = async (isYes: boolean): Promise<void> => {
    const input = { eventId, accepts: isYes, idempotencyKey: `${key}-${isYes ? 'yes' : 'no'}` };
    const { data } = await say({ input });
    if (data?.acceptJointIdentification.__typename === 'JointAcceptance') next();
  };
  const isBusy = said.fetching || asked.fetching;
  return (
    <>
      <Group className="no-print">
        <Button variant={accepts ? 'default' : 'filled'} loading={isBusy} onClick={() => after(answer(true))}>
          {t(accepts ? 'dna.together.acceptAgain' : 'dna.together.accept')}
        </Button>
        <Button variant="default" loading={isBusy} onClick={() => after(answer(false))}>
          {t(finishedAt ? 'dna.together.declineAndHide' : 'dna.together.decline')}
        </Button>
        {accepts && accepted.length > 1 && waitingFor.length === 0 && (
          <Button loading={isBusy} onClick={() => after(ask({ input: { eventId } }))}>
            {t('dna.together.ask')}
          </Button>
        )}
      </Group>
      <Outcome of={said.data?.acceptJointIdentification} done={t('dna.together.answered')} />
      <Outcome of={asked.data?.identifyTogether} done={t('dna.together.asked')} />
    </>
  );
}

/**
 * Part that tells whom the DNA of each own record points to; a word identifies nobody, and the record leads
 * to its matches.
 */
function Words({ board: { bodies, missing } }: { readonly board: EventReconciliation }) {
  const { t } = useTranslation();
  const { all } = useNetwork();
  const nameOf = (code: string): string => all.find((one) => one.code === code)?.name ?? code;
  const told = [...bodies, ...missing].flatMap(({ records, byWord }) =>
    byWord ? records.flatMap((own) => (own.recordId === null ? [] : [{ own, byWord }])) : [],
  );
  if (told.length === 0) return null;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('dna.together.howOn')}
      </Text>
      <ul className="plain">
        {told.map(({ own, byWord }) => (
          <li key={own.recordId} className="value">
            <TextLink
              to={own.recordType === 'remains' ? '/remains/$id' : '/cases/$id'}
              params={{ id: own.recordId ?? '' }}
            >
              {own.code}
            </TextLink>
            {t('colon')} {t(`dna.together.words.${byWord.word}`)}
            {byWord.records.length > 0 &&
              ` ${byWord.records.map(({ code, institution }) => `${code} (${nameOf(institution)})`).join(', ')}`}
          </li>
        ))}
      </ul>
    </>
  );
}
