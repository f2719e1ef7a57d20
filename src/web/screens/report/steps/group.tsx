import { Alert, Button, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND, PERSONS } from '../../../offline/draft-state.js';
import { MOST_PERSONS, type GroupPersonDraft } from '../../../offline/group-input.js';
import { Choice, NumberRange } from '../controls.js';
import { entryOf, textOf, useReportForm, useEntries, withPart, type ListEntry } from '../open-report-form.js';
import { ChoiceOf } from '../fields.js';
import { useLabels } from '../labels.js';
import { personsOfText } from '../pasted-persons.js';
import { Question } from '../question.js';
import { useVocabulary } from '../use-vocabulary.js';

/** Asks what keeps a group together, and who they are: a line a person. */
export default function GroupStep() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl">
      <ChoiceOf
        path={KIND}
        label={t('report.group.kind')}
        hint={t('report.group.kindHint')}
        words={t('report.group.kinds', { returnObjects: true })}
        canBeAsked={false}
      />
      <Persons />
    </Stack>
  );
}

const fresh = (told: Omit<GroupPersonDraft, 'id'> = {}): ListEntry => ({ id: crypto.randomUUID(), ...told });

function Persons() {
  const { t } = useTranslation();
  const [persons, write] = useEntries(PERSONS);
  const label = t('report.group.persons');
  const count = persons.length;
  return (
    <Question path={PERSONS} label={label} hint={t('report.group.personsHint')} canBeAsked={false}>
      <Stack gap="sm">
        <Pasted add={(more) => write([...persons, ...more])} />
        <Text fw={600} role="status" className={count > MOST_PERSONS ? 'mend' : undefined}>
          {count > MOST_PERSONS
            ? t('report.group.lacks.many', { count })
            : t('report.group.count', { count })}
        </Text>
        {persons.map((person, at) => (
          <PersonLine
            key={textOf(person['id'])}
            {...{ person, at }}
            change={(after) => write(persons.map((one) => (one === person ? after : one)))}
            remove={() => write(persons.filter((one) => one !== person))}
          />
        ))}
        <Button variant="light" w="fit-content" onClick={() => write([...persons, fresh()])}>
          {t('report.group.add')}
        </Button>
      </Stack>
    </Question>
  );
}

/** A list from a message or a sheet, a line a person. */
function Pasted({ add }: { readonly add: (persons: readonly ListEntry[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isSexUnsure, setSexUnsure] = useState(false);
  const make = () => {
    const made = personsOfText(text);
    setSexUnsure(made.isSexUnsure);
    setText('');
    add(made.persons.map(fresh));
  };
  return (
    <>
      <Textarea
        label={t('report.group.paste')}
        description={t('report.group.pasteHint')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" w="fit-content" disabled={text.trim() === ''} onClick={make}>
        {t('report.group.make')}
      </Button>
      {isSexUnsure && (
        <Alert color="orange" variant="outline" role="alert">
          {t('report.group.sexUnsure')}
        </Alert>
      )}
    </>
  );
}

interface Line {
  readonly person: ListEntry;
  readonly at: number;
  readonly change: (after: ListEntry) => void;
  readonly remove: () => void;
}

/** One person; opened to be mended, so that a boat of sixty can be looked over. */
function PersonLine({ person, at, change, remove }: Line) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const sexes = useVocabulary('Sex');
  const { labelAt } = useLabels();
  // Said once: it does not shut while somebody types in it.
  const [isNew] = useState(() => Object.keys(person).length === 1);
  const of = t('report.group.person', { n: at + 1 });
  const findings = (draft.failure?.findings ?? []).filter(({ path }) => path.startsWith(`persons[${at}].`));
  // One age is both ends of its range: what is wrong with it is said once.
  const messages = [...new Set(findings.map(({ message }) => message))];
  const { min, max } = entryOf(person['ageYears']);
  const ages = [...new Set([textOf(min), textOf(max)])].filter(Boolean).join('–');
  const facts = [
    ...[sexes[textOf(person['sex'])], ages, textOf(person['from'])],
    person['household'] === undefined ? '' : `${t('report.group.household')} ${textOf(person['household'])}`,
  ].filter(Boolean);
  const part = (name: string) => (value: unknown) => change(withPart(person, name, value));
  return (
    <Paper withBorder p="xs" role="group" aria-label={of}>
      <details open={isNew || undefined}>
        <summary>
          {at + 1}. <strong>{textOf(person['full']) || t('report.group.noName')}</strong>
          {facts.length > 0 && <Text component="span"> · {facts.join(' · ')}</Text>}
        </summary>
        <Stack gap="xs" mt="xs">
          <div className="in-columns">
            <Told label={t('report.group.full')} {...{ person, of, name: 'full', change: part('full') }} />
            <Choice
              words={sexes}
              label={labelAt('person.sex')}
              value={textOf(person['sex'])}
              onChange={part('sex')}
            />
            <Told label={t('report.group.from')} {...{ person, of, name: 'from', change: part('from') }} />
            <Told
              label={t('report.group.household')}
              hint={t('report.group.householdHint')}
              {...{ person, of, name: 'household', change: part('household') }}
            />
          </div>
          <Text size="sm">{labelAt('person.ageYears')}</Text>
          <NumberRange
            of={`${of}: ${labelAt('person.ageYears')}`}
            value={entryOf(person['ageYears'])}
            onChange={(ages) => part('ageYears')(Object.keys(ages).length > 0 ? ages : null)}
          />
        </Stack>
      </details>
      {messages.map((message) => (
        <Text key={message} size="sm" className="mend" role="status">
          <span aria-hidden>▲ </span>
          {message}
        </Text>
      ))}
      <Group justify="flex-end">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`${t('report.remove')}: ${of}`}
          onClick={remove}
        >
          {t('report.remove')}
        </Button>
      </Group>
    </Paper>
  );
}

function Told({
  person,
  name,
  label,
  hint,
  of,
  change,
}: {
  readonly person: ListEntry;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly of: string;
  readonly change: (text: string) => void;
}) {
  return (
    <TextInput
      label={label}
      description={hint}
      aria-label={`${of}: ${label}`}
      value={textOf(person[name])}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
