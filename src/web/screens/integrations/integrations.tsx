import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { isExplorerServed } from '../../explorer-served.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { ME } from '../../shell/session.js';
import { Agreements } from './agreements.js';
import { AuditSearchPage } from './audit.js';
import { Health } from './health.js';
import { Imports } from './imports.js';
import { Machines } from './machines.js';
import { MechanismPage } from './mechanism.js';
import { partsFor, type MechanismPart } from './parts-of.js';
import { People } from './people.js';
import { Webhooks } from './webhooks.js';

const SCREENS = {
  imports: Imports,
  webhooks: Webhooks,
  people: People,
  machines: Machines,
  agreements: Agreements,
  mechanism: MechanismPage,
  health: Health,
  audit: AuditSearchPage,
} as const satisfies Record<MechanismPart, () => React.ReactNode>;

/**
 * Page of what connects an institution with its own systems, and whether the installation is well: the parts
 * that one may open.
 */
export function Integrations() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: ME });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  const parts = partsFor(data?.me.mayDo ?? []);
  return (
    <Stack maw={1000}>
      <div className="heading">
        <div>
          <Title order={2}>{t('integrations.title')}</Title>
          <Text c="dimmed">{t('integrations.text')}</Text>
        </div>
        <AsGraphql query={ME} />
      </div>
      {data && parts.length === 0 && <Text>{t('integrations.nothing')}</Text>}
      <Paper withBorder>
        {parts.map((part) => (
          <div key={part} className="row">
            <TextLink to="/integrations/$part" params={{ part }} fw={600}>
              {t(`integrations.part.${part}`)}
            </TextLink>
            <Text size="sm" c="dimmed">
              {t(`integrations.lead.${part}`)}
            </Text>
          </div>
        ))}
        {isExplorerServed() && (
          <div className="row">
            <Anchor href="/explorer" fw={600}>
              {t('nav.explorer')}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('integrations.explorer')}
            </Text>
          </div>
        )}
      </Paper>
    </Stack>
  );
}

/** Part of the page, by its name in the address. */
export function IntegrationsPart() {
  const { part } = useParams({ from: '/integrations/$part' });
  const Screen = Object.entries(SCREENS).find(([name]) => name === part)?.[1];
  return Screen ? <Screen /> : <Failure refused />;
}
