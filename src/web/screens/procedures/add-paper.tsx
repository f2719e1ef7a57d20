import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import type { OfKind } from './of-kind.js';
import { ADD_PAPER } from './queries.js';
import { sendFile } from './send-file.js';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.docx';
/** The procedure shows what was added. */
const CONTEXT = { additionalTypenames: ['Procedure', 'ProcedurePaper'] };

/** A paper for the open step: the file first, then which document it is and of what day. */
export function AddPaper({ one, kind }: OfKind) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [document, setDocument] = useState(one.missing[0] ?? '');
  const [issuedOn, setIssuedOn] = useState('');
  const [file, setFile] = useState<File | undefined>();
  const [uploadId, setUploadId] = useState<string | undefined>();
  const [failed, setFailed] = useState<string | undefined>();
  const [isSending, setSending] = useState(false);
  const [{ data }, add] = useMutation(ADD_PAPER);
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    setUploadId(undefined);
  };
  const isDated = kind?.documents.find(({ id }) => id === document)?.dated ?? false;
  const isReady = file !== undefined && document !== '' && (!isDated || issuedOn.trim() !== '');
  const send = async (): Promise<void> => {
    if (!file) return;
    setSending(true);
    setFailed(undefined);
    // A file that was handed over is not handed over again; its number is the key of what is done with it.
    const sent = uploadId === undefined ? await sendFile(file, language) : { uploadId };
    if ('uploadId' in sent) await attach(sent.uploadId);
    else setFailed(sent.message ?? t('failed'));
    setSending(false);
  };
  const attach = async (handed: string): Promise<void> => {
    setUploadId(handed);
    const day = issuedOn.trim() && { issuedOn: issuedOn.trim() };
    const input = { id: one.id, document, uploadId: handed, ...day, idempotencyKey: handed };
    const { data: answer } = await add({ input }, CONTEXT);
    if (answer) choose(undefined);
    else setFailed(t('failed'));
  };
  return (
    <Section title={t('procedures.add')} text={t('procedures.addText')} className="no-print">
      <Stack gap="sm">
        <NativeSelect
          label={t('procedures.document')}
          value={document}
          data={[
            { value: '', label: t('procedures.choose') },
            ...(kind?.documents ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => setDocument(currentTarget.value)}
          required
        />
        {isDated && (
          <TextInput
            label={t('procedures.issuedOn')}
            value={issuedOn}
            onChange={({ currentTarget }) => setIssuedOn(currentTarget.value)}
            required
          />
        )}
        <FileChoice file={file} onChange={choose} />
        {failed && (
          <Alert color="orange" role="alert">
            {failed}
          </Alert>
        )}
        <Outcome
          of={data?.addProcedurePaper}
          done={t('procedures.paperAdded', { when: formatMoment(new Date(), language) })}
        />
        <Group>
          <Button loading={isSending} disabled={!isReady} onClick={() => void send()}>
            {t('procedures.add')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

interface FileChoiceProps {
  readonly file: File | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** The browser's own choice of a file speaks the browser's language: a button of ours opens it. */
function FileChoice({ file, onChange }: FileChoiceProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Group gap="sm">
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ currentTarget }) => onChange(currentTarget.files?.[0])}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('procedures.chooseFile')}
      </Button>
      <Text size="sm" className="value" aria-live="polite">
        {file ? t('procedures.chosen', { name: file.name }) : t('procedures.noFile')}
      </Text>
    </Group>
  );
}
