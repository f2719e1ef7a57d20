import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One use of a passkey: whether it is under way, and what came of it where that is nothing good. */
export function useCeremony(done: () => void) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const run = async (ceremony: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await ceremony();
      done();
    } catch (error) {
      // The browser's own words are of no language of ours, and say little.
      const isOurs = error instanceof Error && error.name === 'CeremonyRefused' && error.message !== '';
      setWrong(isOurs ? error.message : t('signIn.passkeyFailed'));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, wrong, run };
}
