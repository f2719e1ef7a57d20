import { Group, Stack, Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TextLink } from '../../parts/links.js';
import { ME } from '../../shell/session.js';
import { partsFor, type MechanismPart } from './parts-of.js';

type FrameProps = PropsWithChildren<{
  readonly part: MechanismPart;
  /** Queries that the part has asked the API. */
  readonly asked: ReactNode;
}>;

/** Frame around each part: its title, and the way to the others. */
export function Frame({ part, asked, children }: FrameProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ME });
  const mayDo: readonly string[] = data?.me.mayDo ?? [];
  return (
    <Stack maw={1000}>
      <Group component="nav" gap="xs" className="no-print" aria-label={t('integrations.title')}>
        {partsFor(mayDo).map((one) => (
          <TextLink
            key={one}
            to="/integrations/$part"
            params={{ part: one }}
            aria-current={one === part ? 'page' : undefined}
            fw={one === part ? 700 : 400}
            underline={one === part ? 'always' : 'hover'}
            px={6}
            py={4}
          >
            {t(`integrations.part.${one}`)}
          </TextLink>
        ))}
      </Group>
      <div className="heading">
        <div>
          <Title order={2}>{t(`integrations.part.${part}`)}</Title>
          <Text c="dimmed">{t(`integrations.lead.${part}`)}</Text>
        </div>
        {asked}
      </div>
      {children}
    </Stack>
  );
}
