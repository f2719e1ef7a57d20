import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ASK, type RegisterKindInput } from './queries.js';

const KINDS = [
  'detention',
  'hospital',
  'nationality',
  'return',
  'shelter',
  'other',
] as const satisfies readonly RegisterKindInput[];

/**
 * A question about a report to a register of the living: one that takes part answers here, another by letter.
 */
export function AskForm({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kind, setKind] = useState<RegisterKindInput>('detention');
  const [institution, setInstitution] = useState('');
  const [registerName, setRegisterName] = useState('');
  const [naming, setNaming] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, ask] = useMutation(ASK);
  const send = async (): Promise<void> => {
    const whom = institution ? { institution } : { registerName: registerName.trim() };
    const { data: answer } = await ask({ input: { recordId, kind, naming, idempotencyKey: key, ...whom } });
    if (answer?.askRegister.__typename === 'InquiryNoted') setKey(crypto.randomUUID());
  };
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('inquiries.ask')}>
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('inquiries.ask')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('inquiries.askText')}
          </Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('inquiries.which')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`inquiries.kind.${value}`) }))}
            onChange={({ currentTarget }) => setKind(currentTarget.value as RegisterKindInput)}
          />
          <InstitutionChoice
            label={t('inquiries.institution')}
            none={t('inquiries.outside')}
            value={institution}
            onChange={setInstitution}
          />
        </SimpleGrid>
        {institution === '' && (
          <TextInput
            label={t('inquiries.register')}
            value={registerName}
            onChange={({ currentTarget }) => setRegisterName(currentTarget.value)}
            required
          />
        )}
        <Checkbox
          label={t('inquiries.naming')}
          checked={naming}
          onChange={({ currentTarget }) => setNaming(currentTarget.checked)}
        />
        <Outcome
          of={data?.askRegister}
          done={t('inquiries.sent', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button
            loading={fetching}
            disabled={institution === '' && registerName.trim() === ''}
            onClick={() => void send()}
          >
            {t('inquiries.send')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
