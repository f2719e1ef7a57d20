import { Badge, Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment, formatNumber } from '../../format/format.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { Confirmed } from './confirmed.js';
import { Deliveries } from './deliveries.js';
import { SecretOnce } from './secret-once.js';
import { PREVIEW, ROTATE, STOP, TEST, type Hook } from './webhook-queries.js';

const ENDS = ['removed', 'gone', 'failing'] as const;

/** Card of one webhook: how it stands, what it was told, and what can be done with it. */
export function HookCard({ hook }: { readonly hook: Hook }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shows, setShows] = useState<'nothing' | 'preview' | 'deliveries'>('nothing');
  const ended = ENDS.find((one) => one === hook.endedBecause);
  const state = hook.active ? (hook.failingSince ? 'failing' : 'active') : 'ended';
  const toggle = (what: 'preview' | 'deliveries') => setShows(shows === what ? 'nothing' : what);
  return (
    <Paper component="section" withBorder p="md" aria-label={hook.url}>
      <Stack gap="sm">
        <div className="two-parts">
          <div className="value">
            <Title order={3} size="h5">
              {hook.url}
            </Title>
            <Text size="sm" c="dimmed">
              {[
                t('integrations.webhooks.since', { when: formatMoment(hook.createdAt, language) }),
                hook.failingSince &&
                  t('integrations.webhooks.failingSince', {
                    when: formatMoment(hook.failingSince, language),
                  }),
                ended && t(`integrations.webhooks.ended.${ended}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <Badge variant="outline" color="gray" tt="none">
            {t(`integrations.webhooks.state.${state}`)}
          </Badge>
        </div>
        {hook.active && <Deeds hook={hook} />}
        <Group gap="xs" className="no-print">
          {hook.active && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={shows === 'preview'}
              onClick={() => toggle('preview')}
            >
              {t('integrations.webhooks.preview')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={shows === 'deliveries'}
            onClick={() => toggle('deliveries')}
          >
            {t('integrations.webhooks.deliveries')}
          </Button>
        </Group>
        {shows === 'preview' && <Preview id={hook.id} />}
        {shows === 'deliveries' && <Deliveries hook={hook} />}
      </Stack>
    </Paper>
  );
}

function Deeds({ hook: { id, version } }: { readonly hook: Hook }) {
  const { t } = useTranslation();
  const { key, next } = useDeedKey();
  const [tested, test] = useMutation(TEST);
  const [rotated, rotate] = useMutation(ROTATE);
  const [stopped, stop] = useMutation(STOP);
  const [secret, setSecret] = useState('');
  const send = async (): Promise<void> => {
    const { data } = await test({ input: { id, idempotencyKey: key } });
    if (data?.testWebhook.__typename === 'WebhookTested') next();
  };
  const renew = async (): Promise<void> => {
    const { data } = await rotate({ input: { id, expectedVersion: version } });
    if (data?.rotateWebhookSecret.__typename === 'WebhookRegistered')
      setSecret(data.rotateWebhookSecret.secret);
  };
  const renewed = rotated.data?.rotateWebhookSecret;
  return (
    <>
      <Tested result={tested.data?.testWebhook} />
      {renewed && renewed.__typename !== 'WebhookRegistered' && <Outcome of={renewed} done={undefined} />}
      <Outcome of={stopped.data?.removeWebhook} done={t('integrations.webhooks.state.ended')} />
      {secret && (
        <SecretOnce label={t('integrations.webhooks.renewed')} secret={secret} onKept={() => setSecret('')} />
      )}
      <Group gap="xs" className="no-print">
        <Button loading={tested.fetching} onClick={() => void send()}>
          {t('integrations.webhooks.test')}
        </Button>
        <Button variant="default" loading={rotated.fetching} onClick={() => void renew()}>
          {t('integrations.webhooks.rotate')}
        </Button>
        <Confirmed
          label={t('integrations.webhooks.stop')}
          text={t('integrations.webhooks.stopText')}
          isBusy={stopped.fetching}
          onConfirm={() => void stop({ input: { id, expectedVersion: version } })}
        />
      </Group>
    </>
  );
}

type TestResult = ResultOf<typeof TEST>['testWebhook'];

/** Answer of the receiver to the test. */
function Tested({ result }: { readonly result: TestResult | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (result?.__typename !== 'WebhookTested') return <Outcome of={result} done={undefined} />;
  const { code, durationMs, at } = result.attempt;
  const said = { code, ms: formatNumber(durationMs, language), when: formatMoment(at, language) };
  if (code.startsWith('HTTP_2')) return <Outcome of={result} done={t('integrations.webhooks.taken', said)} />;
  const wrong = { __typename: 'Answer', message: t('integrations.webhooks.notTaken', said) };
  return <Outcome of={wrong} done={undefined} />;
}

/** The very request that a test would send, to be held against what a receiver expects. */
function Preview({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: PREVIEW,
    variables: { webhookId: id },
    requestPolicy: 'network-only',
  });
  if (!data) return <Loading />;
  const { url, headers, body } = data.webhookPreview;
  const lines = headers.map(({ name, value }) => `${name}: ${value}`);
  return (
    <>
      <Text size="sm">{t('integrations.webhooks.previewText')}</Text>
      <Code block className="value secret">
        {[`POST ${url}`, ...lines, '', body].join('\n')}
      </Code>
    </>
  );
}
