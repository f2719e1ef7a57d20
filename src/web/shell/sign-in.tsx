import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.js';
import { LanguageSwitch } from './language-switch.js';

/** The door. Afterwards one is where one wanted to go. */
export function SignIn() {
  const { t } = useTranslation();
  const to = encodeURIComponent(window.location.pathname);
  return (
    <Center component="main" mih="90vh" p="md">
      <Paper withBorder p="xl" maw={440} w="100%">
        <Stack>
          <Group justify="space-between">
            <img src="/icon.svg" alt="" width={40} height={40} />
            <LanguageSwitch />
          </Group>
          <Title order={1} size="h2">
            {t('product')}
          </Title>
          <Text size="lg">{t('signIn.title')}</Text>
          <Text c="dimmed">{t('signIn.text')}</Text>
          <Button component="a" href={`/auth/sign-in?to=${to}`} size="md">
            {t('signIn.action')}
          </Button>
          <PasskeySignIn />
        </Stack>
      </Paper>
    </Center>
  );
}
