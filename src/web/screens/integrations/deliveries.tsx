import { Button, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment, formatNumber } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { useDeedKey } from '../../parts/use-deed-key.js';
import { useLanguage } from '../../parts/use-language.js';
import { Pages } from './pages.js';
import { ATTEMPTS, REPLAY, type WebhookAttemptNode, type Hook } from './webhook-queries.js';

const PAGE = 20;
/** A test is told now or not at all; it is no delivery. */
const TEST_TYPE = 'webhook.test';

/** List of what was sent to a webhook within two weeks, each attempt, newest first. */
export function Deliveries({ hook }: { readonly hook: Hook }) {
  return (
    <>
      <div>
        <AsGraphql query={ATTEMPTS} variables={{ webhookId: hook.id, first: PAGE, after: null }} />
      </div>
      <Pages page={(after, onEnd) => <Page hook={hook} after={after} onEnd={onEnd} />} />
    </>
  );
}

interface PageProps {
  readonly hook: Hook;
  readonly after: string | null;
  readonly onEnd: (place: { hasNextPage: boolean; endCursor: string | null }) => ReactNode;
}

function Page({ hook: { id, active }, after, onEnd }: PageProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: ATTEMPTS,
    variables: { webhookId: id, first: PAGE, after },
    context: CONTEXT,
  });
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.webhookAttempts;
  if (nodes.length === 0) return <Text>{t('integrations.webhooks.nothingSent')}</Text>;
  return (
    <>
      <Paper withBorder>
        {nodes.map((attempt) => (
          <Line key={`${attempt.messageId} ${attempt.at}`} attempt={attempt} isActive={active} />
        ))}
      </Paper>
      {onEnd(pageInfo)}
    </>
  );
}

/** A test adds an attempt. */
const CONTEXT = { additionalTypenames: ['WebhookAttempt', 'WebhookTested'] };

function Line({ attempt, isActive }: { readonly attempt: WebhookAttemptNode; readonly isActive: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, next } = useDeedKey();
  const [{ data, fetching }, replay] = useMutation(REPLAY);
  const { messageId, type, code, durationMs, at } = attempt;
  const bring = async (): Promise<void> => {
    const { data: answer } = await replay({ input: { deliveryId: messageId, idempotencyKey: key } });
    if (answer?.replayDelivery.__typename === 'DeliveryReplayed') next();
  };
  const wasTaken = code.startsWith('HTTP_2');
  return (
    <div className="row">
      <div className="two-parts">
        <div className="value">
          <Text size="sm" fw={600}>
            {wasTaken ? '✓' : '✗'} {t(wasTaken ? 'integrations.webhooks.yes' : 'integrations.webhooks.no')} ·{' '}
            {code}
          </Text>
          <Text size="sm" c="dimmed">
            {formatMoment(at, language)} · {type} · {formatNumber(durationMs, language)} ms
          </Text>
          <Text size="xs" c="dimmed">
            {messageId}
          </Text>
        </div>
        {isActive && type !== TEST_TYPE && (
          <Button
            className="no-print"
            variant="default"
            size="compact-sm"
            loading={fetching}
            onClick={() => void bring()}
          >
            {t('integrations.webhooks.replay')}
          </Button>
        )}
      </div>
      <Outcome
        of={data?.replayDelivery}
        done={t('integrations.webhooks.replayed', { when: formatMoment(new Date(), language) })}
      />
    </div>
  );
}
