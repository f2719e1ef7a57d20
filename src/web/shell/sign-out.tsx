import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { forgetPerson } from '../offline/known-person.js';
import { onlyHere, useDrafts, useOffice } from '../offline/use-office.js';

/** Signing out throws away what this browser keeps: what is nowhere else is named first. */
export function SignOut({ isInMenu = false }: { readonly isInMenu?: boolean }) {
  const { t } = useTranslation();
  const waiting = onlyHere(useDrafts(useOffice()));
  const [isOpen, { open, close }] = useDisclosure(false);
  const size = isInMenu
    ? ({ fullWidth: true, mt: 'md', hiddenFrom: 'sm' } as const)
    : ({ size: 'compact-sm', visibleFrom: 'sm' } as const);
  if (waiting === 0)
    return (
      <form method="post" action="/auth/sign-out" onSubmit={forgetPerson}>
        <Button type="submit" variant="subtle" {...size}>
          {t('signOut')}
        </Button>
      </form>
    );
  return (
    <>
      <Button variant="subtle" onClick={open} {...size}>
        {t('signOut')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('line.signOutTitle')}>
        <Stack>
          <Text>{t('line.signOutText', { count: waiting })}</Text>
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
    </>
  );
}
