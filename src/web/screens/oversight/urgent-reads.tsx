import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { CONFIRM_DELETION, type UrgentUse } from './urgent-queries.js';

/**
 * Part of what was read under an urgent access that has ended, and whether the copies that were taken are
 * gone.
 */
export function UrgentReads({ one }: { readonly one: UrgentUse }) {
  const { t } = useTranslation();
  if (!one.endedAt) return null;
  const what = one.reads.map(({ kind, times }) => t(`urgent.read.${kind}`, { times })).join(', ');
  return (
    <Stack gap="xs">
      <Text size="sm">{what ? t('urgent.reads', { what }) : t('urgent.readNothing')}</Text>
      {one.deletionDueAt && <Copy one={one} dueAt={one.deletionDueAt} />}
    </Stack>
  );
}

function Copy({ one, dueAt }: { readonly one: UrgentUse; readonly dueAt: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, confirm] = useMutation(CONFIRM_DELETION);
  const [shownAt] = useState(() => Date.now());
  const isLate = Date.parse(dueAt) < shownAt;
  const state = one.deletionConfirmedAt ? 'copyGone' : isLate ? 'copyLate' : 'copyOpen';
  const when = formatMoment(one.deletionConfirmedAt ?? dueAt, language);
  const answer = data?.confirmUrgentDeletion;
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" fw={state === 'copyLate' ? 600 : 400}>
        {t(`urgent.${state}`, { when })}
      </Text>
      {one.allowedActions.includes('confirmUrgentDeletion') && (
        <Button
          className="no-print"
          size="compact-sm"
          variant="default"
          loading={fetching}
          onClick={() => void confirm({ input: { id: one.id } })}
        >
          {t('urgent.confirmDeletion')}
        </Button>
      )}
      <StepUpOutcome of={answer?.__typename === 'BreakGlass' ? undefined : answer} />
    </Stack>
  );
}
