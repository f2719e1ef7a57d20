import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { makePasskey } from '../../passkeys/ceremony.js';
import { useCeremony } from '../../passkeys/use-ceremony.js';
import { CONTEXT, END_PASSKEY, RENAME_PASSKEY, type OwnAccountResult } from './queries.js';
import { StepUp } from './step-up.js';

interface PartProps {
  readonly account: OwnAccountResult;
  readonly again: () => void;
}

const DEED = 'passkeys.own';

export function Passkeys({ account, again }: PartProps) {
  const { t } = useTranslation();
  const { myPasskeys, stepUpWays } = account;
  return (
    <Section title={t('account.passkeys.title')} text={t('account.passkeys.text')}>
      <Stack>
        {myPasskeys.length === 0 && <Text>{t('account.passkeys.none')}</Text>}
        {myPasskeys.map((passkey) => (
          <Passkey key={passkey.id} {...{ passkey, stepUpWays }} />
        ))}
        <Add {...{ stepUpWays, again }} />
      </Stack>
    </Section>
  );
}

interface PasskeyProps {
  readonly passkey: OwnAccountResult['myPasskeys'][number];
  readonly stepUpWays: OwnAccountResult['stepUpWays'];
}

function Passkey({ passkey: { id, name, createdAt, lastUsedAt }, stepUpWays }: PasskeyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [called, setCalled] = useState(name);
  const [renamed, rename] = useMutation(RENAME_PASSKEY);
  const [ended, end] = useMutation(END_PASSKEY);
  const doEnd = () => void end({ input: { passkeyId: id } }, CONTEXT);
  const outcome = ended.data?.endPasskey;
  const isAsked = codeOf(outcome) === 'ACCESS.STEP_UP_NEEDED';
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('account.passkeys.name')}
          value={called}
          maxLength={60}
          onChange={({ currentTarget }) => setCalled(currentTarget.value)}
        />
        <Button
          variant="default"
          loading={renamed.fetching}
          disabled={called.trim() === '' || called === name}
          onClick={() => void rename({ input: { passkeyId: id, name: called } }, CONTEXT)}
        >
          {t('account.passkeys.rename')}
        </Button>
        <Button variant="default" loading={ended.fetching} onClick={doEnd}>
          {t('account.passkeys.end')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('account.made', { when: formatMoment(createdAt, language) })}{' '}
        {lastUsedAt && t('account.used', { when: formatMoment(lastUsedAt, language) })}
      </Text>
      {isAsked ? (
        <StepUp ways={stepUpWays} deed={DEED} done={doEnd} />
      ) : (
        <Outcome of={outcome ?? renamed.data?.renamePasskey} done={t('account.done')} />
      )}
    </Stack>
  );
}

function Add({ stepUpWays, again }: Pick<OwnAccountResult, 'stepUpWays'> & Pick<PartProps, 'again'>) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isStepping, setStepping] = useState(false);
  const { isBusy, wrong, run } = useCeremony(() => {
    setName('');
    setStepping(false);
    again();
  });
  const add = () => void run(() => makePasskey('add', { name }));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setStepping(true);
    add();
  };
  return (
    <Stack component="form" gap="xs" onSubmit={send}>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('account.passkeys.new')}
          description={t('account.passkeys.nameHint')}
          value={name}
          maxLength={60}
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
          {t('account.passkeys.add')}
        </Button>
      </Group>
      {wrong && isStepping && (
        <>
          <Alert role="alert" color="orange" variant="outline">
            {wrong}
          </Alert>
          <StepUp ways={stepUpWays} deed={DEED} done={add} />
        </>
      )}
    </Stack>
  );
}

const codeOf = (outcome: object | undefined): string | undefined =>
  outcome && 'code' in outcome && typeof outcome.code === 'string' ? outcome.code : undefined;
