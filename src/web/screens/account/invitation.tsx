import {
  Alert,
  Anchor,
  Button,
  Center,
  Group,
  Loader,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { makePasskey } from '../../passkeys/ceremony.js';
import { useCeremony } from '../../passkeys/use-ceremony.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { useOpened } from './use-opened.js';

/** Whoever was invited makes their first passkey, and is in; whoever comes too late is told so at once. */
export function Invitation() {
  const { t } = useTranslation();
  const [code] = useState(() => window.location.hash.slice(1));
  // Whoever sits here next finds no code in the history of the browser.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const opened = useOpened(code);
  if (opened === 'opening')
    return (
      <Framed title={t('account.invited.title')}>
        <Loader />
      </Framed>
    );
  if (opened === 'good')
    return (
      <Framed title={t('account.invited.title')}>
        <FirstPasskey code={code} />
      </Framed>
    );
  return (
    <Framed title={t('account.invited.over')}>
      <Alert role="alert" color="orange" variant="outline">
        {opened.refused}
      </Alert>
      <Anchor href="/">{t('account.invited.toStart')}</Anchor>
    </Framed>
  );
}

function Framed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Center component="main" mih="90vh" p="md">
      <Paper withBorder p="xl" maw={480} w="100%">
        <Stack>
          <Group justify="space-between">
            <img src="/icon.svg" alt="" width={40} height={40} />
            <LanguageSwitch />
          </Group>
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}

function FirstPasskey({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { isBusy, wrong, run } = useCeremony(() => window.location.assign('/'));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void run(() => makePasskey('invited', { code, name }));
  };
  return (
    <Stack component="form" onSubmit={send}>
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
  );
}
