import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { failedBy } from './failed-by.js';
import { SignInAgain } from './sign-in-again.js';

interface FailureProps {
  readonly again?: () => void;
  readonly refused?: boolean;
  /** The error that came instead of the answer; a refusal is told as one, and is not tried again. */
  readonly error?: CombinedError | undefined;
}

/**
 * The platform did not answer, or answered that this is nothing for whoever asks, or not now: what that is,
 * and what one can do.
 */
export function Failure({ again, error, refused }: FailureProps) {
  const { t } = useTranslation();
  const { text, isRefused, goesOn } = failedBy(error);
  const isNone = refused ?? isRefused;
  return (
    <Alert role="alert" color={isNone ? 'gray' : 'orange'} m="md" variant="outline">
      <Group justify="space-between">
        {text ?? t(isNone ? 'refused' : 'failed')}
        {goesOn === 'sign_in' && <SignInAgain />}
        {again && !isNone && goesOn === 'again' && (
          <Button variant="default" size="compact-sm" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
