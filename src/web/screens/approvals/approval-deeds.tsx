import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ButtonLink } from '../../parts/links.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { Confirmed } from '../integrations/confirmed.js';
import { SecretOnce } from '../integrations/secret-once.js';
import { ANSWER, COLLECT, WITHDRAW, type Approval } from './queries.js';

interface DeedProps {
  readonly one: Approval;
  readonly onDone: () => void;
}

/** A second person approves it, or refuses it and says why; whoever is too new to approve may still refuse. */
export function AnswerDeeds({ one: { id, mayApprove, fault }, onDone }: DeedProps) {
  const { t } = useTranslation();
  const [isRefusing, setIsRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [{ data, fetching }, answer] = useMutation(ANSWER);
  const send = async (said: 'approve' | 'refuse'): Promise<void> => {
    const { data: told } = await answer({
      input: { id, answer: said, ...(said === 'refuse' && { reason }) },
    });
    if (told?.answerApprovalRequest.__typename === 'ApprovalRequest') onDone();
  };
  if (!mayApprove && (fault === 'role' || fault === 'same_person')) return null;
  return (
    <Stack gap="xs" className="no-print">
      <StepUpOutcome of={data?.answerApprovalRequest} />
      {isRefusing && (
        <Textarea
          label={t('approvals.why')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          required
        />
      )}
      <Group>
        {mayApprove && !isRefusing && (
          <Confirmed
            label={t('approvals.approve')}
            text={t('approvals.approveText')}
            isBusy={fetching}
            onConfirm={() => void send('approve')}
          />
        )}
        <Button
          variant="default"
          loading={fetching && isRefusing}
          disabled={isRefusing && reason.trim() === ''}
          onClick={() => (isRefusing ? void send('refuse') : setIsRefusing(true))}
        >
          {t('approvals.refuse')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whoever has asked takes it back, or takes what was approved. */
export function OwnDeeds({ one: { id, kind, state, isToTake: isLeft }, onDone }: DeedProps) {
  const { t } = useTranslation();
  // What is given to an authority is taken where the demand stands.
  const isToTake = isLeft && kind !== 'legal_demand';
  const [shown, setShown] = useState('');
  const [withdrawn, withdraw] = useMutation(WITHDRAW);
  const [collected, collect] = useMutation(COLLECT);
  const takeBack = async (): Promise<void> => {
    await withdraw({ input: { id } });
    onDone();
  };
  const take = async (): Promise<void> => {
    const { data } = await collect({ input: { requestId: id } });
    if (data?.collectClientSecret.__typename === 'ClientSecretIssued')
      setShown(data.collectClientSecret.clientSecret);
  };
  const kept = (): void => {
    setShown('');
    onDone();
  };
  if (shown) return <SecretOnce label={t('integrations.machines.newSecret')} secret={shown} onKept={kept} />;
  const result = collected.data?.collectClientSecret ?? withdrawn.data?.withdrawApprovalRequest;
  return (
    <Stack gap="xs" className="no-print">
      <StepUpOutcome of={result} />
      {isToTake && <Text size="sm">{t('approvals.takeText')}</Text>}
      <Group>
        {isToTake && (
          <Button variant="default" loading={collected.fetching} onClick={() => void take()}>
            {t('approvals.take')}
          </Button>
        )}
        {isLeft && kind === 'legal_demand' && (
          <ButtonLink variant="default" to="/oversight/demands">
            {t('demands.title')}
          </ButtonLink>
        )}
        {state === 'asked' && (
          <Confirmed
            label={t('approvals.withdraw')}
            text={t('approvals.withdrawText')}
            isBusy={withdrawn.fetching}
            onConfirm={() => void takeBack()}
          />
        )}
      </Group>
    </Stack>
  );
}
