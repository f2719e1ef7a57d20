import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { LANGUAGES, NAMES, type Language } from '../../words/languages.js';
import { loadWords } from '../../words/words.js';
import { INSTITUTIONS } from '../inquiries/queries.js';
import type { ShownAlert } from './alert-query.js';

/**
 * A note to the authority of the other country, drafted in the language that it reads; whoever sends it
 * completes it.
 */
export function NoteVerbale({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={open}>
        {t('alerts.note')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('alerts.note')} size="lg">
        <Draft alert={alert} />
      </Modal>
    </>
  );
}

function Draft({ alert }: { readonly alert: ShownAlert }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [text, setText] = useState('');
  const [isCopied, setIsCopied] = useState(false);
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const { institutionId, code, kind, createdAt, dueAt } = alert;
  const sender = network?.institutions.nodes.find(({ id }) => id === institutionId)?.name ?? '____';
  useEffect(() => {
    let isWanted = true;
    void loadWords(language).then(() => {
      if (!isWanted) return;
      const say = i18next.getFixedT(language);
      setIsCopied(false);
      setText(
        say('alerts.noteDraft', {
          ...{ sender, code },
          opened: formatMoment(createdAt, language),
          due: formatMoment(dueAt, language),
          what: say(`kind.${kind}`),
        }),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [language, sender, code, kind, createdAt, dueAt]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <Stack>
      <Text size="sm">{t('alerts.noteLead')}</Text>
      <NativeSelect
        label={t('alerts.noteLanguage')}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
        onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
      />
      <Textarea
        label={t('alerts.noteText')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        lang={language}
        autosize
        minRows={8}
        maxRows={20}
      />
      <Group>
        <Button onClick={() => void copy()}>{t(isCopied ? 'copied' : 'alerts.noteCopy')}</Button>
      </Group>
    </Stack>
  );
}
