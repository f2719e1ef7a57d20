import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CeremonyRefused, openInvitation } from '../../passkeys/ceremony.js';

/** What is known of an invitation: nothing yet, that it may be accepted, or why not, in the reader's language. */
export type Opened = 'opening' | 'good' | { readonly refused: string };

/** Asks about an invitation when its link is opened, so that nobody types a name under one that is over. */
export function useOpened(code: string): Opened {
  const { i18n } = useTranslation();
  const [opened, setOpened] = useState<Opened>('opening');
  useEffect(() => {
    let isHere = true;
    const tell = (what: Opened): void => {
      if (isHere) setOpened(what);
    };
    openInvitation(code).then(
      () => tell('good'),
      (error: unknown) => {
        const isWord = error instanceof CeremonyRefused && error.message !== '';
        // Where no answer came, the form says what came of it when it is sent.
        tell(isWord ? { refused: error.message } : 'good');
      },
    );
    return () => {
      isHere = false;
    };
    // Asked again in another language: the words are the server's.
  }, [code, i18n.language]);
  return opened;
}
