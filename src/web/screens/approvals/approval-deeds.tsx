import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ButtonLink } from '../../parts/links.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { Confirmed } from '../integrations/confirmed.js';
import { SecretOnce } from '../integrations/secret-once.js';
import { ANSWER, COLLECT, COLLECT_INVITATION, WITHDRAW, type Approval } from './queries.js';

interface DeedProps {
  readonly one: Approval;
  readonly onDone: () => void;
}

/**
 * A second person approves it, or refuses it and says why; whoever is too new to approve may still refuse.
 */
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
  // Data that is given to an authority is taken where the demand stands.
  const isToTake = isLeft && kind !== 'legal_demand';
  const [withdrawn, withdraw] = useMutation(WITHDRAW);
  const { shown, result, isBusy, keep, take } = useTaken(id, kind);
  const takeBack = async (): Promise<void> => {
    await withdraw({ input: { id } });
    onDone();
  };
  const kept = (): void => {
    keep();
    onDone();
  };
  const isSecret = kind === 'machine_secret';
  if (shown)
    return isSecret ? (
      <SecretOnce label={t('integrations.machines.newSecret')} secret={shown} onKept={kept} />
    ) : (
      <SecretOnce label={t('approvals.link')} text={t('approvals.linkText')} secret={shown} onKept={kept} />
    );
  return (
    <Stack gap="xs" className="no-print">
      <StepUpOutcome of={result ?? withdrawn.data?.withdrawApprovalRequest} />
      {isToTake && <Text size="sm">{t(isSecret ? 'approvals.takeText' : 'approvals.takeLinkText')}</Text>}
      <Group>
        {isToTake && (
          <Button variant="default" loading={isBusy} onClick={take}>
            {t(isSecret ? 'approvals.take' : 'approvals.takeLink')}
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

/** The secret or the link that somebody has asked for, as they take it. */
function useTaken(id: string, kind: Approval['kind']) {
  const [secret, collectSecret] = useMutation(COLLECT);
  const [link, collectLink] = useMutation(COLLECT_INVITATION);
  const [isKept, setIsKept] = useState(false);
  const ofSecret = secret.data?.collectClientSecret;
  const ofLink = link.data?.collectInvitation;
  const shown =
    (ofSecret?.__typename === 'ClientSecretIssued' ? ofSecret.clientSecret : undefined) ??
    (ofLink?.__typename === 'InvitationCollected' ? ofLink.invitation?.link : undefined);
  return {
    shown: isKept ? undefined : shown,
    result: ofSecret ?? ofLink,
    isBusy: secret.fetching || link.fetching,
    keep: () => setIsKept(true),
    take: () => {
      const asked = { input: { requestId: id } };
      void (kind === 'machine_secret' ? collectSecret(asked) : collectLink(asked));
    },
  };
}
