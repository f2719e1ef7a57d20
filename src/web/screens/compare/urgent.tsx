import { Alert, Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { graphql } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import type { ComparedMatchResult } from './compare-query.js';

const BREAK_GLASS = graphql(
  `
    mutation BreakGlass($input: BreakGlassInput!) {
      breakGlass(input: $input) {
        __typename
        ... on Match {
          id
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

const LEAST_REASON = 30;

interface UrgentProps {
  readonly match: ComparedMatchResult;
  readonly onOpened: () => void;
}

/**
 * Form by which what is withheld of the other side is opened for hours where it is urgent: with a reason that
 * its owner and oversight read.
 */
export function Urgent({ match, onOpened }: UrgentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const until = match.a.urgentUntil ?? match.b.urgentUntil;
  if (until)
    return (
      <Alert color="orange" role="status">
        {t('urgent.open', { when: formatMoment(until, language) })}
      </Alert>
    );
  return match.allowedActions.includes('breakGlass') ? <Ask {...{ match, onOpened }} /> : null;
}

function Ask({ match, onOpened }: UrgentProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [{ data, fetching }, open] = useMutation(BREAK_GLASS);
  const say = async () => {
    const input = { matchId: match.id, expectedVersion: match.version, reason };
    const { data: answer } = await open({ input });
    if (answer?.breakGlass.__typename === 'Match') onOpened();
  };
  const answer = data?.breakGlass.__typename === 'Match' ? undefined : data?.breakGlass;
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('urgent.title')}>
      <Title order={3} size="h5">
        {t('urgent.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('urgent.lead')}
      </Text>
      {isAsking ? (
        <Stack gap="sm">
          <Textarea
            label={t('urgent.reason')}
            description={t('urgent.reasonHow', { least: LEAST_REASON })}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            autosize
            minRows={2}
            maxLength={2_000}
            required
          />
          <Button
            color="orange"
            loading={fetching}
            disabled={reason.trim().length < LEAST_REASON}
            onClick={() => void say()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('urgent.confirm')}
          </Button>
        </Stack>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('urgent.ask')}
        </Button>
      )}
      <StepUpOutcome of={answer} />
    </Paper>
  );
}
