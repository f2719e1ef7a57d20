import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Leads to the door and back to this page; what is kept in the browser is there afterwards. */
export function SignInAgain() {
  const { t } = useTranslation();
  return (
    <Anchor href={`/auth/sign-in?to=${encodeURIComponent(window.location.pathname)}`} size="sm" fw={600}>
      {t('signIn.action')}
    </Anchor>
  );
}
