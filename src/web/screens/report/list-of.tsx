import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportPath } from '../../../words/report-path.js';
import { useEntries, type ListEntry } from './open-report-form.js';

export interface ListItem<P extends ReportPath> {
  /** Path of the list. */
  readonly path: P;
  readonly entry: ListEntry;
  readonly change: (entry: ListEntry) => void;
  /** Name of the list for whoever cannot see where it stands. */
  readonly of: string;
}

interface Listed<P extends ReportPath> {
  readonly path: P;
  readonly label: string;
  readonly add: string;
  /** A new one, given those that are there. */
  readonly fresh: (entries: readonly ListEntry[]) => ListEntry;
  readonly children: (item: ListItem<P>) => ReactNode;
  readonly isInOrder?: boolean;
}

/** A list of things that are alike: names, marks, relatives, places in order. */
export function ListOf<P extends ReportPath>({
  path,
  label,
  add,
  fresh,
  children,
  isInOrder = false,
}: Listed<P>) {
  const { t } = useTranslation();
  const [entries, write] = useEntries(path);
  const put = (at: number, entry: ListEntry) =>
    write(entries.map((one, place) => (place === at ? entry : one)));
  const swap = (at: number, other: number) =>
    write(
      entries.map(
        (one, place) => (place === at ? entries[other] : place === other ? entries[at] : one) ?? one,
      ),
    );
  return (
    <Stack gap="sm">
      {entries.map((entry, at) => {
        const of = `${label} ${at + 1}`;
        return (
          <Paper key={at} withBorder p="sm" role="group" aria-label={of}>
            {children({ path, entry, of, change: (after) => put(at, after) })}
            <Group justify="space-between" mt="xs">
              <Text size="sm" c="dimmed">
                {at + 1}
              </Text>
              <Group gap="xs">
                {isInOrder && at > 0 && (
                  <Button variant="subtle" size="compact-sm" onClick={() => swap(at, at - 1)}>
                    {t('report.up')}
                  </Button>
                )}
                {isInOrder && at < entries.length - 1 && (
                  <Button variant="subtle" size="compact-sm" onClick={() => swap(at, at + 1)}>
                    {t('report.down')}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={`${t('report.remove')}: ${of}`}
                  onClick={() => write(entries.filter((_one, place) => place !== at))}
                >
                  {t('report.remove')}
                </Button>
              </Group>
            </Group>
          </Paper>
        );
      })}
      <Button variant="light" w="fit-content" onClick={() => write([...entries, fresh(entries)])}>
        {add}
      </Button>
    </Stack>
  );
}
