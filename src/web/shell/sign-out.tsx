import { Button } from '@mantine/core';
import { lazy, Suspense, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetPerson } from '../offline/known-person.js';
import { onlyHere, useDrafts, useOffice, type OfficeState } from '../offline/use-office.js';
import { useDialog } from '../parts/use-dialog.js';

const SignOutDialog = lazy(async () => ({
  default: (await import('./sign-out-dialog.js')).SignOutDialog,
}));

/** Signing out throws away what this browser keeps: what is nowhere else is named first. */
export function SignOut({ isInMenu = false }: { readonly isInMenu?: boolean }) {
  const { t } = useTranslation();
  const office = useOffice();
  const drafts = onlyHere(useDrafts(office));
  const [pictures, setPictures] = useState(0);
  const { opener, isOpen, open, close } = useDialog();
  const form = useRef<HTMLFormElement>(null);
  const leave = () => {
    forgetPerson();
    form.current?.submit();
  };
  const look = async (event: SubmitEvent) => {
    event.preventDefault();
    const unsent = await unsentPictures(office);
    setPictures(unsent);
    if (drafts + unsent > 0) open();
    else leave();
  };
  const size = isInMenu
    ? ({ fullWidth: true, mt: 'md', hiddenFrom: 'sm' } as const)
    : ({ size: 'compact-sm', visibleFrom: 'sm' } as const);
  return (
    <>
      <form ref={form} method="post" action="/auth/sign-out" onSubmit={(event) => void look(event)}>
        <Button type="submit" variant="subtle" ref={opener} {...size}>
          {t('signOut')}
        </Button>
      </form>
      {isOpen && (
        <Suspense>
          <SignOutDialog {...{ drafts, pictures, close, leave }} />
        </Suspense>
      )}
    </>
  );
}

/** Counted when somebody goes, and not before: what keeps them is fetched late. */
async function unsentPictures(office: OfficeState): Promise<number> {
  if (typeof office === 'string') return 0;
  const kept = await office.pictures().then(
    (shelf) => shelf.all(),
    () => [],
  );
  return kept.filter(({ sentAt }) => sentAt === undefined).length;
}
