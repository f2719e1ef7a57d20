import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/use-words.js';
import type { DataKindInput } from './queries.js';

interface DataProps {
  readonly onCancel: () => void;
  readonly onAsk: (kinds: DataKindInput[], words: string) => void;
}

/** Dialog of what the other side is to send before this one can decide. */
export function DataDialog({ onCancel, onAsk }: DataProps) {
  const { t } = useTranslation();
  const kinds = useWords('data_kind');
  const [chosen, setChosen] = useState<string[]>([]);
  const [words, setWords] = useState('');
  const needsWords = chosen.length === 1 && chosen[0] === 'other';
  const isReady = chosen.length > 0 && (!needsWords || words.trim() !== '');
  return (
    <Modal opened onClose={onCancel} title={t('triage.dataTitle')}>
      <Stack>
        <Checkbox.Group label={t('triage.dataKinds')} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {kinds.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t('triage.dataWords')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          required={needsWords}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('compare.cancel')}
          </Button>
          <Button disabled={!isReady} onClick={() => onAsk(chosen as DataKindInput[], words)}>
            {t('triage.ask')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 30;
const USUAL_DAYS = 7;
const dayAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

interface RestProps {
  readonly onCancel: () => void;
  readonly onRest: (until: Date) => void;
}

/** Dialog of until when a pair leaves the list. */
export function RestDialog({ onCancel, onRest }: RestProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(() => dayAfter(USUAL_DAYS));
  return (
    <Modal opened onClose={onCancel} title={t('triage.rest')}>
      <Stack>
        <Text size="sm">{t('triage.restLead')}</Text>
        <TextInput
          type="date"
          label={t('triage.restTitle')}
          value={until}
          min={dayAfter(1)}
          max={dayAfter(MOST_DAYS)}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          data-autofocus
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('compare.cancel')}
          </Button>
          <Button disabled={!until} onClick={() => onRest(new Date(`${until}T00:00:00Z`))}>
            {t('triage.rest')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
