import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forgetPerson } from '../offline/known-person.js';

/** What would be lost, before it is. */
export function SignOutDialog({ count, close }: { readonly count: number; readonly close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('line.signOutTitle')}>
      <Stack>
        <Text>{t('line.signOutText', { count })}</Text>
        <form method="post" action="/auth/sign-out" onSubmit={forgetPerson}>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('line.stay')}
            </Button>
            <Button type="submit" color="red.9">
              {t('line.signOutAnyway')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  );
}
