import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/**
 * Holds the place of something that is still fetched. `data-loading` marks it, as it does a button that
 * waits: a picture of a page waits until nothing is marked so. `aria-busy` would say the same, and some
 * screen readers keep silent about what it marks.
 */
export function Loading({ isSpinner = false }: { readonly isSpinner?: boolean }) {
  const { t } = useTranslation();
  return isSpinner ? (
    <Loader data-loading aria-label={t('loading')} />
  ) : (
    <Text data-loading>{t('loading')}</Text>
  );
}
