import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stepUpByPasskey } from '../../passkeys/ceremony.js';
import { useCeremony } from '../../passkeys/use-ceremony.js';
import type { OwnAccountResult } from './queries.js';

interface StepUpProps {
  readonly ways: OwnAccountResult['stepUpWays'];
  /** Action that is done next: a passkey signs for that alone. */
  readonly deed: string;
  readonly done: () => void;
}

/**
 * Whoever is signed in shows once more that it is they, before a deed that asks for it: at the provider in
 * another tab, so that what is typed here stays.
 */
export function StepUp({ ways, deed, done }: StepUpProps) {
  const { t } = useTranslation();
  const { isBusy, wrong, run } = useCeremony(done);
  const back = encodeURIComponent(window.location.pathname);
  return (
    <Alert role="alert" color="blue" variant="outline" title={t('account.stepUp.title')}>
      <Stack gap="xs">
        <Text size="sm">{t(ways.length > 0 ? 'account.stepUp.text' : 'account.stepUp.none')}</Text>
        <Group gap="xs">
          {ways.includes('passkey') && (
            <Button loading={isBusy} onClick={() => void run(() => stepUpByPasskey(deed))}>
              {t('account.stepUp.passkey')}
            </Button>
          )}
          {ways.includes('provider') && (
            <Button
              component="a"
              variant="default"
              href={`/auth/step-up?to=${back}`}
              target="_blank"
              rel="noopener"
            >
              {t('account.stepUp.provider')}
            </Button>
          )}
        </Group>
        {wrong && <Text size="sm">{wrong}</Text>}
      </Stack>
    </Alert>
  );
}
