import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/format.js';
import { useLanguage } from './use-language.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly expiresAt?: string;
}

/** Where somebody shows anew who they are, and comes back from to this very screen. */
const stepUpHere = (): string => `/auth/step-up?to=${encodeURIComponent(window.location.pathname)}`;

/** What the API answered to a deed of two people: that it waits for the second, that its doer is to show who they are, or what is wrong. */
export function StepUpOutcome({ of }: { readonly of: Answer | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (of?.code === 'ACCESS.STEP_UP_NEEDED')
    return (
      <Alert color="orange" role="alert">
        <Text size="sm">{t('approvals.stepUpText')}</Text>
        <Anchor href={stepUpHere()}>{t('approvals.stepUp')}</Anchor>
      </Alert>
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
