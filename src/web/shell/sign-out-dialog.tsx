import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Leaving {
  /** Drafts and photographs that stand in this browser alone. */
  readonly drafts: number;
  readonly pictures: number;
  readonly close: () => void;
  readonly leave: () => void;
}

/** Dialog that tells what would go with signing out, before it goes. */
export function SignOutDialog({ drafts, pictures, close, leave }: Leaving) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('line.signOutTitle')}>
      <Stack>
        {drafts > 0 && <Text>{t('line.signOutText', { count: drafts })}</Text>}
        {pictures > 0 && <Text>{t('line.signOutPictures', { count: pictures })}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('line.stay')}
          </Button>
          <Button color="red.9" onClick={leave}>
            {t('line.signOutAnyway')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
