import { Button, Code, Group, MultiSelect, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Confirmed } from './confirmed.js';
import { END_MACHINE, ISSUE_SECRET, REVOKE_SECRET, type Machine } from './machine-queries.js';

/** Secrets that are valid at once, so that one can take the place of the other. */
const SECRETS_AT_ONCE = 2;
const PURPOSES = {
  machine: ['search', 'forensic_matching', 'casework'],
  delivery: ['search'],
} as const;
type Purpose = (typeof PURPOSES)['machine'][number];

/** Card of one system: its client id, its secrets with what they open, and a new one. */
export function MachineCard({ machine }: { readonly machine: Machine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [ended, end] = useMutation(END_MACHINE);
  const { id, name, secrets, lastUsedAt } = machine;
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="sm">
        <div className="value">
          <Title order={3} size="h5">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`integrations.machines.role.${roleOf(machine)}`)} ·{' '}
            {lastUsedAt
              ? t('integrations.machines.lastUsed', { when: formatMoment(lastUsedAt, language) })
              : t('integrations.machines.neverUsed')}
          </Text>
          <Text size="sm">
            {t('integrations.machines.clientId')} <Code className="value">{id}</Code>
          </Text>
        </div>
        {secrets.length === 0 && <Text size="sm">{t('integrations.machines.noSecret')}</Text>}
        {secrets.map((secret) => (
          <Secret key={secret.id} actorId={id} secret={secret} />
        ))}
        {secrets.length < SECRETS_AT_ONCE && <NewSecret machine={machine} />}
        <Outcome of={ended.data?.setUserAccess} done={t('integrations.machines.ended')} />
        <Group className="no-print">
          <Confirmed
            label={t('integrations.machines.end')}
            text={t('integrations.machines.endText')}
            isBusy={ended.fetching}
            onConfirm={() => void end({ input: { actorId: id, access: 'closed' } })}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

const roleOf = ({ roles }: Machine): 'machine' | 'delivery' =>
  roles.includes('machine') ? 'machine' : 'delivery';

interface SecretProps {
  readonly actorId: string;
  readonly secret: Machine['secrets'][number];
}

function Secret({ actorId, secret: { id, scopes, purpose, createdAt } }: SecretProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, revoke] = useMutation(REVOKE_SECRET);
  return (
    <div className="two-parts">
      <div className="value">
        <Text size="sm" fw={600}>
          {t('integrations.machines.secretOf', { when: formatMoment(createdAt, language) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`purpose.words.${purpose}`)} ·{' '}
          {scopes ? <Code>{scopes.join(', ')}</Code> : t('integrations.machines.everything')}
        </Text>
        <Outcome of={data?.revokeClientSecret} done={t('integrations.machines.revoked')} />
      </div>
      <Confirmed
        label={t('integrations.machines.revoke')}
        text={t('integrations.machines.revokeText')}
        isBusy={fetching}
        onConfirm={() => void revoke({ input: { actorId, secretId: id } })}
      />
    </div>
  );
}

function NewSecret({ machine }: { readonly machine: Machine }) {
  const { t } = useTranslation();
  const purposes: readonly Purpose[] = PURPOSES[roleOf(machine)];
  const [scopes, setScopes] = useState<string[]>([]);
  const [purpose, setPurpose] = useState<Purpose>('search');
  const [{ data, fetching }, issue] = useMutation(ISSUE_SECRET);
  const send = (): void => {
    const named = scopes.length > 0 ? { scopes } : {};
    void issue({ input: { actorId: machine.id, purpose, ...named } });
  };
  return (
    <>
      <StepUpOutcome of={data?.issueClientSecret} />
      <Stack gap="xs" className="no-print">
        <MultiSelect
          label={t('integrations.machines.scopes')}
          description={t('integrations.machines.scopesText')}
          data={[...machine.mayDo]}
          renderOption={({ option }) => <Code>{option.value}</Code>}
          value={scopes}
          onChange={setScopes}
          searchable
          clearable
        />
        <NativeSelect
          label={t('integrations.machines.purpose')}
          value={purpose}
          data={purposes.map((value) => ({ value, label: t(`purpose.words.${value}`) }))}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value as Purpose)}
        />
        <Group>
          <Button variant="default" loading={fetching} onClick={send}>
            {t('integrations.machines.issue')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
