import { Alert, Button, Center, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { makePasskey } from '../../passkeys/ceremony.js';
import { useCeremony } from '../../passkeys/use-ceremony.js';
import { LanguageSwitch } from '../../shell/language-switch.js';

/** Whoever was invited makes their first passkey, and is in. */
export function Invitation() {
  const { t } = useTranslation();
  const [code] = useState(() => window.location.hash.slice(1));
  const [name, setName] = useState('');
  const { isBusy, wrong, run } = useCeremony(() => window.location.assign('/'));
  // Whoever sits here next finds no code in the history of the browser.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void run(() => makePasskey('invited', { code, name }));
  };
  return (
    <Center component="main" mih="90vh" p="md">
      <Paper withBorder p="xl" maw={480} w="100%">
        <Stack component="form" onSubmit={send}>
          <Group justify="space-between">
            <img src="/icon.svg" alt="" width={40} height={40} />
            <LanguageSwitch />
          </Group>
          <Title order={1} size="h2">
            {t('account.invited.title')}
          </Title>
          <Text>{t('account.invited.text')}</Text>
          <TextInput
            label={t('account.passkeys.name')}
            description={t('account.passkeys.nameHint')}
            value={name}
            maxLength={60}
            required
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {wrong && (
            <Alert role="alert" color="orange" variant="outline">
              {wrong}
            </Alert>
          )}
          <Button type="submit" size="md" loading={isBusy} disabled={name.trim() === ''}>
            {t('account.invited.make')}
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
