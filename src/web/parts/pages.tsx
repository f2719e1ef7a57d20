import { Button, Text } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProps {
  readonly after: string | null;
  /** Only of the last page: goes on from where it ends. */
  readonly onMore: ((cursor: string) => void) | undefined;
}

/** A list that grows by pages. */
export function Pages({ of: Page }: { readonly of: ComponentType<PageProps> }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <Page
      key={after ?? 'first'}
      after={after}
      onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
    />
  ));
}

interface EndProps {
  readonly isEmpty: boolean;
  readonly nothing: string;
  readonly cursor: string | null;
  readonly onMore: PageProps['onMore'];
}

/** The end of a page: that there is nothing, or the way to more. */
export function PageEnd({ isEmpty, nothing, cursor, onMore }: EndProps) {
  const { t } = useTranslation();
  if (isEmpty) return <Text>{nothing}</Text>;
  if (!cursor || !onMore) return null;
  return (
    <Button variant="default" onClick={() => onMore(cursor)}>
      {t('more')}
    </Button>
  );
}
