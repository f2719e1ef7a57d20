import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Outcome } from '../../parts/outcome.js';
import { saveFile } from '../../parts/save-file.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { momentOf } from './demand-enter.js';
import { ANSWER, COLLECT, NOTE, REFUSE, type Demand } from './demand-queries.js';

type Way = 'give' | 'refuse' | 'note';

/** Persons who are named are given by two people; a refusal, and what is noted beside it, is one person's. */
export function DemandDeeds({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>();
  const may = (operation: string): boolean => one.allowedActions.includes(operation);
  const choose = (of: Way, label: string) => (
    <Button size="compact-sm" variant="default" onClick={() => setWay(way === of ? undefined : of)}>
      {label}
    </Button>
  );
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {may('answerLegalDemand') && choose('give', t('demands.give'))}
        {may('refuseLegalDemand') && choose('refuse', t('demands.refuse'))}
        {may('noteLegalDemand') && choose('note', t('demands.note'))}
      </Group>
      {way === 'give' && <Give one={one} />}
      {way === 'refuse' && <Refuse one={one} />}
      {way === 'note' && <Note one={one} />}
      {may('answerLegalDemand') && one.deeds.length > 0 && <Collect one={one} />}
    </Stack>
  );
}

const versionOf = ({ id, version }: Demand) => ({ id, expectedVersion: version });

function Give({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState('');
  const [scopeGiven, setScope] = useState('');
  const [{ data, fetching }, answer] = useMutation(ANSWER);
  const named = codes.split(/[\s,;]+/).filter(Boolean);
  return (
    <>
      <Text size="sm">{t('demands.giveText')}</Text>
      <Textarea
        label={t('demands.codes')}
        value={codes}
        onChange={({ currentTarget: { value } }) => setCodes(value)}
        autosize
        required
      />
      <Textarea
        label={t('demands.scopeGiven')}
        value={scopeGiven}
        onChange={({ currentTarget: { value } }) => setScope(value)}
        autosize
        required
      />
      <Button
        size="compact-sm"
        loading={fetching}
        disabled={named.length === 0 || scopeGiven.trim() === ''}
        onClick={() => void answer({ input: { ...versionOf(one), codes: named, scopeGiven } })}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('demands.askSecond')}
      </Button>
      <StepUpOutcome of={data?.answerLegalDemand} />
    </>
  );
}

function Refuse({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [{ data, fetching }, refuse] = useMutation(REFUSE);
  return (
    <>
      <Textarea
        label={t('demands.why')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        autosize
        required
      />
      <Button
        size="compact-sm"
        loading={fetching}
        disabled={reason.trim() === ''}
        onClick={() => void refuse({ input: { ...versionOf(one), reason } })}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('demands.refuse')}
      </Button>
      <Outcome of={data?.refuseLegalDemand} done={t('demands.done')} />
    </>
  );
}

function Note({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const [counsel, setCounsel] = useState(one.counsel ?? '');
  const [gagOn, setGag] = useState(one.gagUntil?.slice(0, 10) ?? '');
  const [toldOn, setTold] = useState(one.familyToldAt?.slice(0, 10) ?? '');
  const [{ data, fetching }, note] = useMutation(NOTE);
  const input = {
    ...versionOf(one),
    gagUntil: gagOn ? momentOf(gagOn) : null,
    ...(counsel.trim() && { counsel }),
    ...(toldOn && { familyToldAt: momentOf(toldOn) }),
  };
  return (
    <>
      <Textarea
        label={t('demands.counsel')}
        value={counsel}
        onChange={({ currentTarget: { value } }) => setCounsel(value)}
        autosize
      />
      <TextInput
        type="date"
        label={t('demands.gag')}
        value={gagOn}
        onChange={({ currentTarget: { value } }) => setGag(value)}
      />
      <TextInput
        type="date"
        label={t('demands.toldOn')}
        value={toldOn}
        onChange={({ currentTarget: { value } }) => setTold(value)}
      />
      <Button
        size="compact-sm"
        loading={fetching}
        onClick={() => void note({ input })}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('demands.keep')}
      </Button>
      <Outcome of={data?.noteLegalDemand} done={t('demands.done')} />
    </>
  );
}

/** Whoever asked takes the records when a colleague has approved it: once, as a file. */
function Collect({ one }: { readonly one: Demand }) {
  const { t } = useTranslation();
  const [{ data, fetching }, collect] = useMutation(COLLECT);
  const take = async (): Promise<void> => {
    const { data: answer } = await collect({ input: { requestId: one.deeds.at(-1) ?? '' } });
    const given = answer?.collectLegalDemand;
    if (given?.__typename !== 'LegalDemandAnswer') return;
    saveFile(`${one.id}.json`, JSON.stringify(given.records, null, 1), 'application/json');
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={fetching}
        onClick={() => void take()}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('demands.take')}
      </Button>
      <Outcome of={data?.collectLegalDemand} done={t('demands.done')} />
    </>
  );
}
