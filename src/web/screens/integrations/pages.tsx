import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Place {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A list that goes on when somebody asks for more: each page asks for itself and tells where it ends. */
export function Pages({
  page,
}: {
  readonly page: (after: string | null, onEnd: (place: Place) => ReactNode) => ReactNode;
}) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <div key={after ?? 'first'}>
      {page(after, ({ hasNextPage, endCursor }) =>
        hasNextPage && endCursor !== null && at === cursors.length - 1 ? (
          <Button variant="default" mt="sm" onClick={() => setCursors([...cursors, endCursor])}>
            {t('more')}
          </Button>
        ) : null,
      )}
    </div>
  ));
}
