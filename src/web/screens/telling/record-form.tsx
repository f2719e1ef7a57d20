import { Button, Checkbox, Group, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useWords } from '../../parts/use-words.js';
import { WordChoice } from '../../parts/word-choice.js';
import { RECORD, type RecordInput } from './queries.js';

/**
 * Asks how the telling went: who was there, what the family asked and wishes, when it is next spoken with.
 */
export function RecordForm({ id, version }: { readonly id: string; readonly version: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const roles = useWords('present_role');
  const [present, setPresent] = useState<string[]>([]);
  const [told, setTold] = useState({ toldAt: '', questions: '', words: '', followUpOn: '' });
  const [effects, setEffects] = useState<RecordInput['effects'] | ''>('');
  const [disposition, setDisposition] = useState<NonNullable<RecordInput['disposition']> | ''>('');
  const [{ data, fetching }, send] = useMutation(RECORD);
  const isReady = present.length > 0 && told.toldAt !== '' && effects !== '';
  const write = () => {
    if (effects === '') return;
    void send({
      input: {
        identificationId: id,
        expectedVersion: version,
        present: present as RecordInput['present'],
        toldAt: new Date(told.toldAt).toISOString(),
        effects,
        ...(disposition && { disposition }),
        ...(told.questions.trim() && { questions: told.questions.trim() }),
        ...(told.words.trim() && { words: told.words.trim() }),
        ...(told.followUpOn && { followUpOn: told.followUpOn }),
      },
    });
  };
  const text = (name: keyof typeof told) => ({
    label: t(`telling.${name === 'followUpOn' ? 'followUp' : name}`),
    value: told[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTold({ ...told, [name]: currentTarget.value }),
  });
  return (
    <Stack component="section" gap="sm" className="no-print" aria-label={t('telling.record')}>
      <div>
        <Title order={4} size="h5">
          {t('telling.record')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('telling.recordText')}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput type="datetime-local" required {...text('toldAt')} />
        <TextInput type="date" {...text('followUpOn')} />
        <WordChoice
          list="effects"
          label={t('telling.effects')}
          value={effects}
          onChange={setEffects}
          required
        />
        <WordChoice
          list="disposition"
          label={t('telling.disposition')}
          value={disposition}
          onChange={setDisposition}
        />
      </SimpleGrid>
      <Checkbox.Group label={t('telling.present')} value={present} onChange={setPresent}>
        <Group mt={4}>
          {roles.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea autosize minRows={2} {...text('questions')} />
      <Textarea autosize minRows={2} {...text('words')} />
      <Outcome
        of={data?.recordTelling}
        done={t('telling.done', { when: formatMoment(new Date(), language) })}
      />
      <Group>
        <Button loading={fetching} disabled={!isReady} onClick={write}>
          {t('telling.recordAction')}
        </Button>
      </Group>
    </Stack>
  );
}
