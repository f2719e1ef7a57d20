import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { CountryChoice } from '../../parts/country-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import {
  CANCEL,
  DECLINE,
  REOPEN,
  TAKE_UP,
  type CancelReasonInput,
  type ReopenReasonInput,
  type ShownProcedure,
} from './queries.js';

const CANCEL_REASONS = [
  ...(['family_wish', 'person_wish', 'done_elsewhere', 'not_needed', 'opened_by_mistake'] as const),
  'other',
] as const satisfies readonly CancelReasonInput[];
const REOPEN_REASONS = [
  ...(['new_paper', 'appeal', 'reaffirmed', 'ended_by_mistake', 'other'] as const),
] as const satisfies readonly ReopenReasonInput[];

interface DeedProps {
  readonly one: ShownProcedure;
}

/**
 * Actions of the owner of the record: open what was proposed, give up what goes on, take up what has ended.
 */
export function OwnersDeeds({ one }: DeedProps) {
  if (one.state === 'proposed')
    return (
      <>
        <TakeUp one={one} />
        <GiveUp one={one} />
      </>
    );
  if (one.state === 'open') return <GiveUp one={one} />;
  return one.state === 'declined' ? null : <Reopen one={one} />;
}

function TakeUp({ one }: DeedProps) {
  const { t } = useTranslation();
  const [country, setCountry] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [{ data, fetching }, takeUp] = useMutation(TAKE_UP);
  const input = {
    id: one.id,
    expectedVersion: one.version,
    agreed,
    ...(country && { otherCountry: country }),
  };
  return (
    <Section title={t('procedures.takeUp')} className="no-print">
      <Stack gap="sm">
        <CountryChoice
          label={t('procedures.other')}
          none={t('procedures.ownCountry')}
          value={country}
          onChange={setCountry}
        />
        <Checkbox
          label={t('procedures.agreed')}
          checked={agreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        />
        <Done of={data?.takeUpProcedure} />
        <Group>
          <Button loading={fetching} onClick={() => void takeUp({ input })}>
            {t('procedures.takeUp')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/**
 * Form by which what goes on is given up, or what was proposed is not wanted: both for a reason of one list.
 */
function GiveUp({ one }: DeedProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<CancelReasonInput | ''>('');
  const [cancelled, cancel] = useMutation(CANCEL);
  const [declined, decline] = useMutation(DECLINE);
  const isProposed = one.state === 'proposed';
  const title = t(isProposed ? 'procedures.decline' : 'procedures.cancel');
  const send = () => {
    if (reason === '') return undefined;
    const input = { id: one.id, expectedVersion: one.version, reason };
    return isProposed ? decline({ input }) : cancel({ input });
  };
  return (
    <Section title={title} className="no-print">
      <Stack gap="sm">
        <NativeSelect
          label={t('procedures.reason')}
          value={reason}
          data={[
            { value: '', label: t('procedures.choose') },
            ...CANCEL_REASONS.map((value) => ({ value, label: t(`procedures.cancelReason.${value}`) })),
          ]}
          onChange={({ currentTarget }) => setReason(currentTarget.value as CancelReasonInput | '')}
        />
        <Done of={cancelled.data?.cancelProcedure ?? declined.data?.declineProcedure} />
        <Group>
          <Button
            variant="default"
            loading={cancelled.fetching || declined.fetching}
            disabled={reason === ''}
            onClick={() => void send()}
          >
            {title}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Reopen({ one }: DeedProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<ReopenReasonInput | ''>('');
  const [{ data, fetching }, reopen] = useMutation(REOPEN);
  return (
    <Section title={t('procedures.reopen')} className="no-print">
      <Stack gap="sm">
        <NativeSelect
          label={t('procedures.reason')}
          value={reason}
          data={[
            { value: '', label: t('procedures.choose') },
            ...REOPEN_REASONS.map((value) => ({ value, label: t(`procedures.reopenReason.${value}`) })),
          ]}
          onChange={({ currentTarget }) => setReason(currentTarget.value as ReopenReasonInput | '')}
        />
        <Done of={data?.reopenProcedure} />
        <Group>
          <Button
            variant="default"
            loading={fetching}
            disabled={reason === ''}
            onClick={() =>
              reason && void reopen({ input: { id: one.id, expectedVersion: one.version, reason } })
            }
          >
            {t('procedures.reopen')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

interface DoneProps {
  readonly of:
    | { readonly __typename: string; readonly state?: ShownProcedure['state']; readonly message?: string }
    | undefined;
}

function Done({ of }: DoneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const done =
    of?.state &&
    t('procedures.done', {
      when: formatMoment(new Date(), language),
      state: t(`procedures.state.${of.state}`),
    });
  return <Outcome of={of} done={done} />;
}
