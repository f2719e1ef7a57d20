import { Badge, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatDate } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { GIVEN_ROLES, roleWord } from '../../parts/role-word.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Confirmed } from './confirmed.js';
import {
  END_SESSIONS,
  GRANT,
  INVITE,
  SET_ACCESS,
  WITHDRAW_ROLES,
  type AccountNode,
} from './people-queries.js';

type Given = (typeof GIVEN_ROLES)[number];

interface CardProps {
  readonly account: AccountNode;
}

/** Card of one account: what it may do, and what whoever answers for it can do about it. */
export function PersonCard({ account }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, email, roles, access, enrolledAt } = account;
  const isSystem = roles.some((role) => role === 'machine' || role === 'delivery');
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div className="value">
            <Title order={3} size="h5">
              {name}
            </Title>
            <Text size="sm" c="dimmed">
              {email && `${email} · `}
              {t('people.since', { when: formatDate(enrolledAt, language) })}
            </Text>
          </div>
          {access === 'closed' && <Badge variant="default">{t('people.closed')}</Badge>}
        </Group>
        {isSystem && <Text size="sm">{t('people.system')}</Text>}
        <Roles account={account} />
        {!isSystem && access === 'open' && <FurtherRole account={account} />}
        <Access account={account} isSystem={isSystem} />
      </Stack>
    </Paper>
  );
}

/** Roles of an account; all but the last can be taken away, at once. */
function Roles({ account: { id, roles } }: CardProps) {
  const { t } = useTranslation();
  const [{ data, fetching }, withdraw] = useMutation(WITHDRAW_ROLES);
  return (
    <>
      {roles.map((role) => (
        <div key={role} className="two-parts">
          <Text size="sm">{roleWord(t, role)}</Text>
          {roles.length > 1 && (
            <Confirmed
              label={t('people.take')}
              text={t('people.takeText')}
              isBusy={fetching}
              onConfirm={() => void withdraw({ input: { actorId: id, roles: [role as Given] } })}
            />
          )}
        </div>
      ))}
      <Outcome of={data?.withdrawRoles} done={t('people.changed')} />
    </>
  );
}

function FurtherRole({ account: { id, roles } }: CardProps) {
  const { t } = useTranslation();
  const further = GIVEN_ROLES.filter((role) => !roles.includes(role));
  const [chosen, setChosen] = useState<Given>();
  const [{ data, fetching }, grant] = useMutation(GRANT);
  const role = further.find((one) => one === chosen) ?? further[0];
  if (!role) return null;
  return (
    <Stack gap="xs" className="no-print">
      <NativeSelect
        label={t('people.give')}
        value={role}
        data={further.map((value) => ({ value, label: roleWord(t, value) }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value as Given)}
      />
      <StepUpOutcome of={data?.grantRoles} />
      <Group>
        <Button
          variant="default"
          loading={fetching}
          onClick={() => void grant({ input: { actorId: id, roles: [role] } })}
        >
          {t('people.giveAsk')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Closed at once; opened again, or invited anew, once a second person approves it. */
function Access({ account: { id, access }, isSystem }: CardProps & { readonly isSystem: boolean }) {
  const { t } = useTranslation();
  const [set, setAccess] = useMutation(SET_ACCESS);
  const [invited, invite] = useMutation(INVITE);
  const [ended, end] = useMutation(END_SESSIONS);
  const isOpen = access === 'open';
  return (
    <>
      <StepUpOutcome of={set.data?.setUserAccess ?? invited.data?.inviteUser} deed="users.enrol" />
      <Outcome of={ended.data?.revokeAllSessions} done={t('people.changed')} />
      <Group className="no-print" gap="xs">
        <Confirmed
          label={t(isOpen ? 'people.close' : 'people.open')}
          text={t(isOpen ? 'people.closeText' : 'people.openText')}
          isBusy={set.fetching}
          onConfirm={() => void setAccess({ input: { actorId: id, access: isOpen ? 'closed' : 'open' } })}
        />
        {isOpen && (
          <Confirmed
            label={t('people.end')}
            text={t('people.endText')}
            isBusy={ended.fetching}
            onConfirm={() => void end({ input: { actorId: id } })}
          />
        )}
        {isOpen && !isSystem && (
          <Confirmed
            label={t('people.invite')}
            text={t('people.inviteText')}
            isBusy={invited.fetching}
            onConfirm={() => void invite({ input: { actorId: id } })}
          />
        )}
      </Group>
    </>
  );
}
