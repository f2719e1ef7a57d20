import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Frame } from './frame.js';
import { MachineCard } from './machine-card.js';
import { ENROL_MACHINE, MACHINES } from './machine-queries.js';
import { useOwnInstitution } from './use-own-institution.js';

const ROLES = ['machine', 'delivery'] as const;
/** Context of the changes of this page: types that they answer with, of which the list knows nothing. */
const CONTEXT = {
  additionalTypenames: ['MachineAccount', 'ClientSecretIssued', 'ClientSecretRevoked', 'AccessChanged'],
};

/** The institution's own systems: what each may do, when it last came, its secrets. */
export function Machines() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: MACHINES, context: CONTEXT });
  return (
    <Frame part="machines" asked={<AsGraphql query={MACHINES} />}>
      <Enrol />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data?.machineAccounts.length === 0 && <Text>{t('integrations.machines.none')}</Text>}
      {data?.machineAccounts.map((machine) => (
        <MachineCard key={machine.id} machine={machine} />
      ))}
    </Frame>
  );
}

function Enrol() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { own } = useOwnInstitution();
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('machine');
  const [{ data, fetching }, enrol] = useMutation(ENROL_MACHINE);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!own) return;
    const { data: answer } = await enrol({
      input: { institution: own.code, name: name.trim(), roles: [role], language },
    });
    if (answer?.enrolUser.__typename === 'ApprovalRequest') setName('');
  };
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className="no-print"
      aria-label={t('integrations.machines.new')}
    >
      <Stack component="form" gap="sm" onSubmit={(event: SubmitEvent) => void send(event)}>
        <Title order={3} size="h5">
          {t('integrations.machines.new')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('integrations.machines.name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            required
          />
          <NativeSelect
            label={t('integrations.machines.what')}
            value={role}
            data={ROLES.map((value) => ({ value, label: t(`integrations.machines.role.${value}`) }))}
            onChange={({ currentTarget }) => setRole(currentTarget.value as (typeof ROLES)[number])}
          />
        </SimpleGrid>
        <StepUpOutcome of={data?.enrolUser} deed="users.enrol" />
        <Group>
          <Button type="submit" loading={fetching} disabled={name.trim() === '' || !own}>
            {t('integrations.machines.add')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
