import { Button, FileInput, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { begunAnew, type OfflineDraft } from '../../offline/draft-state.js';
import { exported, imported } from '../../offline/export-file.js';
import type { Office } from '../../offline/office.js';

const SHORTEST = 8;

/** A draft, or a receipt, into a file that opens with a passphrase alone. */
export function SaveFile({ draft }: { readonly draft: OfflineDraft }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [words, setWords] = useState('');
  const save = async () => {
    const address = URL.createObjectURL(
      new Blob([await exported(draft, words)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    // No name of a person stands in the name of the file.
    Object.assign(link, { href: address, download: `huella-${draft.id.slice(0, 8)}.json` });
    link.click();
    URL.revokeObjectURL(address);
    setWords('');
    close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={open}>
        {t('drafts.save')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('drafts.saveTitle')}>
        <Stack>
          <Text>{t('drafts.saveText')}</Text>
          <PasswordInput
            label={t('drafts.passphrase')}
            description={t('drafts.passphraseHint')}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button disabled={words.trim().length < SHORTEST} onClick={() => void save()}>
              {t('drafts.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Opens such a file: what is in it goes on here, as it stood, and is sent when there is a line. */
export function LoadFile({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const load = async () => {
    const draft = file && (await imported(await file.text(), words));
    setFailed(!draft);
    if (!draft) return;
    const owner = office.store.owner;
    // One that stands here already is not written over.
    const isHere = (await office.store.one(draft.id)) !== undefined;
    const own = isHere ? begunAnew(draft, crypto.randomUUID(), new Date()) : draft;
    await office.store.add({ ...own, owner });
    await navigate({ to: '/report/$id', params: { id: own.id } });
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('drafts.load')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('drafts.loadTitle')}>
        <Stack>
          <FileInput label={t('drafts.loadFile')} accept="application/json" value={file} onChange={setFile} />
          <PasswordInput
            label={t('drafts.passphrase')}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          {hasFailed && (
            <Text role="alert" className="mend">
              {t('drafts.loadFailed')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button disabled={!file || words === ''} onClick={() => void load()}>
              {t('drafts.load')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
