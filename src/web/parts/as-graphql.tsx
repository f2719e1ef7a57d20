import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { stringifyDocument } from 'urql';
import { useTranslation } from 'react-i18next';
import { useDialog } from './use-dialog.js';

const AsGraphqlDialog = lazy(async () => ({
  default: (await import('./as-graphql-dialog.js')).AsGraphqlDialog,
}));

interface Asked {
  readonly query: Parameters<typeof stringifyDocument>[0];
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Part of a page that shows what the screen has asked the API, to be asked by any other client. */
export function AsGraphql({ query, variables }: Asked) {
  const { t } = useTranslation();
  const { opener, isOpen, open, close } = useDialog();
  const text = stringifyDocument(query) + (variables ? `\n\n# ${JSON.stringify(variables)}` : '');
  return (
    <>
      <Button variant="subtle" size="compact-sm" ref={opener} onClick={open} className="no-print">
        {t('asGraphql')}
      </Button>
      {isOpen && (
        <Suspense>
          <AsGraphqlDialog text={text} close={close} />
        </Suspense>
      )}
    </>
  );
}
