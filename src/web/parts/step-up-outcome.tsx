import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../format/format.js';
import { graphql } from '../graphql/graphql.js';
import { stepUpByPasskey } from '../passkeys/ceremony.js';
import { useCeremony } from '../passkeys/use-ceremony.js';
import { useLanguage } from './use-language.js';

const WAYS = graphql(`
  query StepUpWays {
    stepUpWays
  }
`);

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly expiresAt?: string;
}

/** The address at which people show anew who they are; it brings them back to this very screen. */
const stepUpHere = (): string => `/auth/step-up?to=${encodeURIComponent(window.location.pathname)}`;

interface StepUpOutcomeProps {
  readonly of: Answer | undefined;
  /** The deed that a passkey signs for, where the platform asks that it be for this alone. */
  readonly deed?: string;
}

/**
 * Shows what the API answered to a deed of two people: that it waits for the second, that its doer is to show
 * who they are, or what is wrong.
 */
export function StepUpOutcome({ of, deed = 'approvals' }: StepUpOutcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shownFor, setShownFor] = useState<Answer>();
  if (of?.code === 'ACCESS.STEP_UP_NEEDED')
    return shownFor === of ? (
      <Alert color="teal" role="status">
        {t('approvals.shown')}
      </Alert>
    ) : (
      <ShowWhoItIs deed={deed} done={() => setShownFor(of)} />
    );
  if (of?.message)
    return (
      <Alert color="orange" role="alert">
        {of.message}
      </Alert>
    );
  if (of?.__typename !== 'ApprovalRequest' || of.expiresAt === undefined) return null;
  return (
    <Alert color="teal" role="status">
      {t('approvals.waits', { when: formatMoment(of.expiresAt, language) })}
    </Alert>
  );
}

/**
 * People show who they are by a passkey here, or at the provider in another tab: what was written on this
 * screen is not lost.
 */
function ShowWhoItIs({ deed, done }: { readonly deed: string; readonly done: () => void }) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({ query: WAYS });
  const { isBusy, wrong, run } = useCeremony(done);
  // Whoever cannot be told of the ways tries the one that every installation with a provider has.
  const ways = data?.stepUpWays ?? (error ? ['provider'] : undefined);
  return (
    <Alert color="orange" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(ways?.length === 0 ? 'account.stepUp.none' : 'approvals.stepUpText')}</Text>
        {ways?.includes('passkey') && (
          <Button size="compact-md" loading={isBusy} onClick={() => void run(() => stepUpByPasskey(deed))}>
            {t('account.stepUp.passkey')}
          </Button>
        )}
        {ways?.includes('provider') && (
          <Anchor href={stepUpHere()} target="_blank">
            {t('approvals.stepUp')}
          </Anchor>
        )}
        {wrong && <Text size="sm">{wrong}</Text>}
      </Stack>
    </Alert>
  );
}
