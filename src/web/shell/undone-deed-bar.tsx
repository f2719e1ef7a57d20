import { Alert, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { leftOutWords, undoneDeed } from '../graphql/undone-deed.js';
import { SignInAgain } from '../parts/sign-in-again.js';

/**
 * Bar that tells that nothing is known to have come of what somebody has just done: it stands where they
 * look, however long the screen is.
 */
export function UndoneDeedBar() {
  const { t } = useTranslation();
  const undone = useSyncExternalStore(undoneDeed.subscribe, undoneDeed.current);
  if (!undone) return null;
  return (
    <div className="undone no-print">
      <Alert
        color="orange"
        role="alert"
        withCloseButton
        closeButtonLabel={t('close')}
        onClose={() => undoneDeed.set(undefined)}
      >
        <Group gap="xs">
          <Text size="sm">{t(`undone.${undone}`)}</Text>
          {undone === 'signed_out' && <SignInAgain />}
        </Group>
      </Alert>
    </div>
  );
}

/** Bar that tells which words of what somebody has just written are kept nowhere, as the platform says it. */
export function LeftOutBar() {
  const { t } = useTranslation();
  const leftOut = useSyncExternalStore(leftOutWords.subscribe, leftOutWords.current);
  if (leftOut === undefined) return null;
  return (
    <div className="undone no-print">
      <Alert
        color="gray"
        role="status"
        withCloseButton
        closeButtonLabel={t('close')}
        onClose={() => leftOutWords.set(undefined)}
      >
        <Text size="sm">{leftOut}</Text>
      </Alert>
    </div>
  );
}
