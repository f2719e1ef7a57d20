import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetPerson } from '../offline/known-person.js';
import { onlyHere, useDrafts, useOffice } from '../offline/use-office.js';
import { useDialog } from '../parts/use-dialog.js';

const SignOutDialog = lazy(async () => ({
  default: (await import('./sign-out-dialog.js')).SignOutDialog,
}));

/** Signing out throws away what this browser keeps: what is nowhere else is named first. */
export function SignOut({ isInMenu = false }: { readonly isInMenu?: boolean }) {
  const { t } = useTranslation();
  const waiting = onlyHere(useDrafts(useOffice()));
  const { opener, isOpen, open, close } = useDialog();
  const size = isInMenu
    ? ({ fullWidth: true, mt: 'md', hiddenFrom: 'sm' } as const)
    : ({ size: 'compact-sm', visibleFrom: 'sm' } as const);
  if (waiting === 0)
    return (
      <form method="post" action="/auth/sign-out" onSubmit={forgetPerson}>
        <Button type="submit" variant="subtle" {...size}>
          {t('signOut')}
        </Button>
      </form>
    );
  return (
    <>
      <Button variant="subtle" ref={opener} onClick={open} {...size}>
        {t('signOut')}
      </Button>
      {isOpen && (
        <Suspense>
          <SignOutDialog count={waiting} close={close} />
        </Suspense>
      )}
    </>
  );
}
