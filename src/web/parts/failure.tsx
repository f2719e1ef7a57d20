import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';

interface FailureProps {
  readonly again?: () => void;
  readonly refused?: boolean;
  /** What the answer was instead; a refusal is told as one, and is not tried again. */
  readonly error?: CombinedError | undefined;
}

const REFUSALS = ['FORBIDDEN', 'NOT_FOUND'];
const isRefusal = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) => REFUSALS.includes(String(extensions.code))) ?? false;

/** The platform did not answer, or answered that this is nothing for whoever asks: what that is, and what one can do. */
export function Failure({ again, error, refused = isRefusal(error) }: FailureProps) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color={refused ? 'gray' : 'orange'} m="md" variant="outline">
      <Group justify="space-between">
        {t(refused ? 'refused' : 'failed')}
        {again && !refused && (
          <Button variant="default" size="compact-sm" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
