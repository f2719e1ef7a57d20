import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PropsWithChildren } from 'react';
import { ButtonLink } from '../parts/links.js';

const WITHOUT_LINE = /^\/(?:report|drafts)(?:\/|$)/;

/**
 * Notice of a screen that needs a line. Without one there are reports and drafts; every other screen says so,
 * and what can be done meanwhile.
 */
export function NeedsLine({
  isWithoutLine,
  path,
  mayWrite,
  again,
  children,
}: PropsWithChildren<{
  readonly isWithoutLine: boolean;
  readonly path: string;
  /** True where reports are this person's to write. */
  readonly mayWrite: boolean;
  readonly again: () => void;
}>) {
  const { t } = useTranslation();
  if (!isWithoutLine || WITHOUT_LINE.test(path)) return children;
  return (
    <Alert color="gray" variant="outline" role="alert">
      {t('line.needed')} {mayWrite && t('line.meanwhile')}
      <Group mt="sm">
        <Button variant="default" onClick={again}>
          {t('again')}
        </Button>
        {mayWrite && (
          <ButtonLink variant="light" to="/report/$id" params={{ id: 'new' }}>
            {t('drafts.new')}
          </ButtonLink>
        )}
      </Group>
    </Alert>
  );
}
