import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCeremony } from './use-ceremony.js';

/** The code for passkeys is fetched by whoever uses one, and by nobody else. */
const ceremony = () => import('./ceremony.js');

/** The second door: no provider, a device of one's own. */
export function PasskeySignIn() {
  const { t } = useTranslation();
  const { isBusy, wrong, run } = useCeremony(() => window.location.reload());
  return (
    <>
      <Button
        variant="default"
        size="md"
        loading={isBusy}
        onClick={() => void run(async () => (await ceremony()).signInByPasskey())}
      >
        {t('signIn.passkey')}
      </Button>
      {wrong && (
        <Alert role="alert" color="orange" variant="outline">
          {wrong}
        </Alert>
      )}
    </>
  );
}
