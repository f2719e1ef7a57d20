import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The platform did not answer: what that is, and what one can do. */
export function Failure({
  again,
  refused = false,
}: {
  readonly again?: () => void;
  readonly refused?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color={refused ? 'gray' : 'orange'} m="md" variant="outline">
      <Group justify="space-between">
        {t(refused ? 'refused' : 'failed')}
        {again && (
          <Button variant="default" size="compact-sm" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
