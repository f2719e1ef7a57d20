import { Button, Group, Paper, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { ALLOW_TELLING, type IdentificationResult } from './queries.js';

const ALLOWANCES = ['nothing', 'only_alive', 'whereabouts'] as const;

/**
 * Part that tells what somebody found alive lets the family know, for both sides; whoever holds the record
 * writes it down as the person says it.
 */
export function TellingWord({ one }: { readonly one: IdentificationResult }) {
  const { t } = useTranslation();
  const mayWrite = one.allowedActions.includes('allowTelling');
  if (one.kind !== 'living' || (!mayWrite && one.allows === null)) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('identification.telling.title')}>
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('identification.telling.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('identification.telling.text')}
          </Text>
        </div>
        <Text>
          <b>{t('identification.companions.person')}</b>
          {t('colon')} {t(`identification.telling.said.${one.allows ?? 'nobody'}`)}
        </Text>
        {mayWrite && <WriteAllowance one={one} />}
      </Stack>
    </Paper>
  );
}

function WriteAllowance({ one: { id, version, allows: said } }: { readonly one: IdentificationResult }) {
  const { t } = useTranslation();
  const [allows, setAllows] = useState('');
  const [authority, setAuthority] = useState('');
  const [{ data, fetching }, send] = useMutation(ALLOW_TELLING);
  const chosen = ALLOWANCES.find((each) => each === allows);
  const write = async (): Promise<void> => {
    if (!chosen) return;
    const guardian = authority.trim() && { guardianshipAuthority: authority.trim() };
    await send({ input: { id, expectedVersion: version, allows: chosen, ...guardian } });
  };
  return (
    <Stack gap="xs" className="no-print">
      <Radio.Group label={t('identification.companions.ask.person')} value={allows} onChange={setAllows}>
        <Stack mt="xs" gap="xs">
          {ALLOWANCES.map((each) => (
            <Radio key={each} value={each} label={t(`identification.telling.allows.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && (
        <TextInput
          label={t('identification.companions.authority')}
          value={authority}
          onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
        />
      )}
      <Outcome of={data?.allowTelling} done={t('identification.companions.written')} />
      <Group>
        <Button
          variant="default"
          disabled={!chosen || chosen === said}
          loading={fetching}
          onClick={() => void write()}
        >
          {t('identification.companions.write')}
        </Button>
      </Group>
    </Stack>
  );
}
