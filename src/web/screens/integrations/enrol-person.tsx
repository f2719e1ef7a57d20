import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { GIVEN_ROLES, roleWord } from '../../parts/role-word.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { isLanguage, LANGUAGES, NAMES } from '../../words/languages.js';
import { ENROL_PERSON } from './people-queries.js';
import { useOwnInstitution } from './use-own-institution.js';

type Given = (typeof GIVEN_ROLES)[number];

/** Asks for an account of a colleague, which a second person approves. */
export function EnrolPerson() {
  const { t } = useTranslation();
  const { own } = useOwnInstitution();
  const [language, setLanguage] = useState(useLanguage());
  const [told, setTold] = useState({ name: '', email: '', reason: '' });
  const [roles, setRoles] = useState<string[]>([]);
  const [{ data, fetching }, enrol] = useMutation(ENROL_PERSON);
  const put = (field: keyof typeof told) => ({
    value: told[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTold({ ...told, [field]: currentTarget.value }),
  });
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!own) return;
    const [name, email, reason] = [told.name.trim(), told.email.trim(), told.reason.trim()];
    const { data: answer } = await enrol({
      input: {
        ...{ institution: own.code, name, language, roles: roles as Given[] },
        ...(email && { email }),
        ...(reason && { reason }),
      },
    });
    if (answer?.enrolUser.__typename !== 'ApprovalRequest') return;
    setTold({ name: '', email: '', reason: '' });
    setRoles([]);
  };
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('people.new')}>
      <Stack component="form" gap="sm" onSubmit={(event: SubmitEvent) => void send(event)}>
        <Title order={3} size="h5">
          {t('people.new')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('people.name')} {...put('name')} required />
          <TextInput
            label={t('people.email')}
            description={t('people.emailText')}
            type="email"
            {...put('email')}
          />
          <NativeSelect
            label={t('people.language')}
            value={language}
            data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
            onChange={({ currentTarget }) =>
              isLanguage(currentTarget.value) && setLanguage(currentTarget.value)
            }
          />
          <TextInput label={t('people.reason')} {...put('reason')} />
        </SimpleGrid>
        <Checkbox.Group label={t('people.roles')} value={roles} onChange={setRoles}>
          <Stack gap="xs" mt="xs">
            {GIVEN_ROLES.map((role) => (
              <Checkbox key={role} value={role} label={roleWord(t, role)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <StepUpOutcome of={data?.enrolUser} deed="users.enrol" />
        <Group>
          <Button
            type="submit"
            loading={fetching}
            disabled={told.name.trim() === '' || roles.length === 0 || !own}
          >
            {t('people.ask')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
