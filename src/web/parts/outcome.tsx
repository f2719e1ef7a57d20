import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shows what the API answered to a deed: how it stands now, or what is wrong and how it is mended. */
export function Outcome({
  of,
  done,
}: {
  readonly of: { readonly __typename: string; readonly message?: string } | undefined;
  readonly done: string | undefined;
}) {
  const { t } = useTranslation();
  if (!of) return null;
  const wrong = of.__typename === 'VersionConflict' ? t('compare.conflictVersion') : of.message;
  return wrong ? (
    <Alert color="orange" role="alert">
      {wrong}
    </Alert>
  ) : (
    <Alert color="teal" role="status">
      {done}
    </Alert>
  );
}
