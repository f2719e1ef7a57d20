import { Alert, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { undoneDeed } from '../graphql/undone-deed.js';
import { SignInAgain } from '../parts/sign-in-again.js';

/** That nothing is known to have come of what somebody has just done: it stands where they look, however long the screen is. */
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
