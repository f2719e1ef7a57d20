import { Group, Paper, Text, Title } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { AsGraphql } from './as-graphql.js';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly asked?: React.ComponentProps<typeof AsGraphql>;
  readonly className?: string;
}

/** A part of a screen under a heading of its own, with what it has asked. */
export function Section({ title, text, asked, className, children }: PropsWithChildren<SectionProps>) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title} {...(className && { className })}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={3} size="h5" className="value">
          {title}
        </Title>
        {asked && <AsGraphql {...asked} />}
      </Group>
      {text && (
        <Text size="sm" c="dimmed" mb="sm">
          {text}
        </Text>
      )}
      {children}
    </Paper>
  );
}
