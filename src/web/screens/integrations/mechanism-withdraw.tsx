import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { useDialog } from '../../parts/use-dialog.js';
import { WITHDRAW_STEPS } from './mechanism-queries.js';

interface WithdrawProps {
  readonly country: string;
  /** Name of the step or rule in the profile. */
  readonly step: string;
  readonly title: string;
  readonly onWithdrawn: () => void;
}

/** Button by which a coordinator takes the confirmation of a step back, and the dialog that asks why. */
export function Withdraw(props: WithdrawProps) {
  const { t } = useTranslation();
  const { opener, isOpen, open, close } = useDialog();
  return (
    <>
      <Button mt="xs" variant="default" size="compact-sm" ref={opener} onClick={open} className="no-print">
        {t('integrations.mechanism.withdraw')}
      </Button>
      {isOpen && <WithdrawDialog {...props} onClose={close} />}
    </>
  );
}

const LONGEST_REASON = 500;

function WithdrawDialog({
  country,
  step,
  title,
  onWithdrawn,
  onClose,
}: WithdrawProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [{ data, fetching }, withdraw] = useMutation(WITHDRAW_STEPS);
  const send = async (): Promise<void> => {
    const answer = await withdraw({ input: { country, steps: [step], reason: reason.trim() } });
    if (answer.data?.withdrawSteps.__typename === 'Mechanism') onWithdrawn();
  };
  return (
    <Modal opened onClose={onClose} title={`${t('integrations.mechanism.withdraw')}${t('colon')} ${title}`}>
      <Stack>
        <Text size="sm">{t('integrations.mechanism.withdrawText')}</Text>
        <Textarea
          label={t('integrations.mechanism.withdrawReason')}
          description={t('integrations.mechanism.withdrawHint')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={LONGEST_REASON}
          autosize
          minRows={2}
          data-autofocus
          required
        />
        <Outcome of={data?.withdrawSteps} done={undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('compare.cancel')}
          </Button>
          <Button loading={fetching} disabled={reason.trim() === ''} onClick={() => void send()}>
            {t('compare.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
