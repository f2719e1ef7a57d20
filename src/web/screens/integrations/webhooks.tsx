import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Frame } from './frame.js';
import { SecretOnce } from './secret-once.js';
import { HookCard } from './hook-card.js';
import { REGISTER, WEBHOOKS } from './webhook-queries.js';

/** A list that is empty names no type by which the cache would know that it has changed. */
const CONTEXT = { additionalTypenames: ['Webhook'] };

/** Part of where the institution's own systems are told of its alerts, and what became of it. */
export function Webhooks() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: WEBHOOKS, context: CONTEXT });
  const hooks = [...(data?.webhooks ?? [])].sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <Frame part="webhooks" asked={<AsGraphql query={WEBHOOKS} />}>
      <Register />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && hooks.length === 0 && <Text>{t('integrations.webhooks.none')}</Text>}
      {hooks.map((hook) => (
        <HookCard key={hook.id} hook={hook} />
      ))}
    </Frame>
  );
}

function Register() {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const [{ data, fetching }, register] = useMutation(REGISTER);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { data: answer } = await register({ input: { url: url.trim() } });
    if (answer?.registerWebhook.__typename !== 'WebhookRegistered') return;
    setSecret(answer.registerWebhook.secret);
    setUrl('');
  };
  const result = data?.registerWebhook;
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className="no-print"
      aria-label={t('integrations.webhooks.new')}
    >
      <Stack component="form" gap="sm" onSubmit={(event: SubmitEvent) => void send(event)}>
        <Title order={3} size="h5">
          {t('integrations.webhooks.new')}
        </Title>
        <TextInput
          label={t('integrations.webhooks.url')}
          description={t('integrations.webhooks.urlText')}
          type="url"
          value={url}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
          required
        />
        {result && result.__typename !== 'WebhookRegistered' && <Outcome of={result} done={undefined} />}
        {secret && (
          <SecretOnce
            label={t('integrations.webhooks.secret')}
            secret={secret}
            onKept={() => setSecret('')}
          />
        )}
        <Group>
          <Button type="submit" loading={fetching} disabled={url.trim() === ''}>
            {t('integrations.webhooks.add')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
