import { Alert, Button, Group } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { newVersion, takeNewVersion } from '../offline/new-version.js';

/** A later version of the console has come: it is taken when whoever works here says so. */
export function NewVersionBar() {
  const { t } = useTranslation();
  const isThere = useSyncExternalStore(newVersion.subscribe, newVersion.isThere);
  if (!isThere) return null;
  return (
    <Alert color="gray" variant="light" mb="md" className="no-print">
      <Group justify="space-between">
        {t('line.newVersion')}
        <Button variant="default" size="compact-sm" onClick={takeNewVersion}>
          {t('line.takeVersion')}
        </Button>
      </Group>
    </Alert>
  );
}
