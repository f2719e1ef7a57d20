import { Alert, Button, FileInput, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatNumber } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { ME } from '../../shell/session.js';
import { INSTITUTIONS } from '../inquiries/queries.js';
import { ColumnTable } from './column-table.js';
import { FORMATS, START } from './import-queries.js';
import { guessSex, guessTarget, mappingOf, type ColumnChoice, type RecordType } from './mapping-of.js';
import { lookAt, type TableHead } from './table-head.js';
import { handOver } from './hand-over.js';

/** A table whose columns are told here; every other choice is a format that the API knows. */
const OWN = 'own';

interface Chosen {
  readonly file: File;
  readonly head: TableHead;
}

/** A file is chosen, looked at on this device, and tried: nothing is stored before somebody has seen what would be. */
export function NewImport() {
  const { t } = useTranslation();
  const language = useLanguage();
  const goTo = useNavigate();
  const [{ data: me }] = useQuery({ query: ME });
  const [{ data: known }] = useQuery({ query: FORMATS });
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const [, start] = useMutation(START);
  const [chosen, setChosen] = useState<Chosen>();
  const [format, setFormat] = useState('');
  const [recordType, setRecordType] = useState<RecordType>('report');
  const [columns, setColumns] = useState<readonly ColumnChoice[]>([]);
  const [wrong, setWrong] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const own = network?.institutions.nodes.find(({ id }) => id === me?.me.institutionId);
  if (me && !(me.me.mayDo as readonly string[]).includes('imports.run')) return null;

  const choose = async (file: File | null): Promise<void> => {
    setWrong('');
    setChosen(undefined);
    if (!file) return;
    const { kind, head } = await lookAt(file);
    setFormat(kind === 'table' ? (own ? OWN : '') : kind);
    setColumns(choicesOf(head, recordType));
    setChosen({ file, head });
  };
  const chooseType = (type: RecordType): void => {
    setRecordType(type);
    if (chosen) setColumns(choicesOf(chosen.head, type));
  };
  const attempt = async (): Promise<void> => {
    if (!chosen) return;
    setIsBusy(true);
    setWrong('');
    const handed = await handOver(chosen.file, language);
    if ('wrong' in handed) {
      setIsBusy(false);
      setWrong(handed.wrong || t('failed'));
      return;
    }
    const { encoding } = chosen.head;
    const mapping =
      format === OWN && own
        ? { mapping: mappingOf({ recordType, encoding, institution: own, columns }) }
        : {};
    const { data: answer } = await start({
      input: { uploadId: handed.uploadId, format, mode: 'dry_run', ...mapping },
    });
    setIsBusy(false);
    if (answer?.startImport.__typename === 'ImportStarted')
      await goTo({ to: '/integrations/imports/$id', params: { id: answer.startImport.importId } });
    else setWrong(answer?.startImport.message ?? t('failed'));
  };
  const isMapped = format !== OWN || columns.some(({ target }) => target !== '');
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className="no-print"
      aria-label={t('integrations.imports.new')}
    >
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {t('integrations.imports.new')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('integrations.imports.newText')}
          </Text>
        </div>
        <FileInput
          label={t('integrations.imports.file')}
          placeholder={t('integrations.imports.choose')}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xml,.json,.fam"
          value={chosen?.file ?? null}
          onChange={(file) => void choose(file)}
          clearable
          clearButtonProps={{ 'aria-label': t('integrations.imports.clear') }}
        />
        {chosen && (
          <>
            <Text size="sm">
              {t('integrations.imports.size', {
                kb: formatNumber(Math.ceil(chosen.file.size / 1000), language),
              })}
            </Text>
            <NativeSelect
              label={t('integrations.imports.format')}
              value={format}
              data={[
                { value: '', label: '–' },
                ...(own ? [{ value: OWN, label: t('integrations.imports.own') }] : []),
                ...(known?.importFormats ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget }) => setFormat(currentTarget.value)}
            />
            {format === OWN && (
              <ColumnTable
                {...{ recordType, columns }}
                head={chosen.head}
                onType={chooseType}
                onChange={setColumns}
              />
            )}
          </>
        )}
        {wrong && (
          <Alert color="orange" role="alert">
            {wrong}
          </Alert>
        )}
        <Group>
          <Button
            loading={isBusy}
            disabled={!chosen || format === '' || !isMapped}
            onClick={() => void attempt()}
          >
            {t('integrations.imports.try')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** What the columns seem to mean, until somebody says otherwise; of two that seem to be the number of the record, the first. */
function choicesOf({ columns }: TableHead, recordType: RecordType): ColumnChoice[] {
  const taken = new Set<string>();
  return columns.map(({ name, values }) => {
    const guessed = guessTarget(name, recordType);
    const target = guessed !== 'surnames' && taken.has(guessed) ? '' : guessed;
    taken.add(guessed);
    const words = Object.fromEntries(values.map((value) => [value, guessSex(value)] as const));
    return { name, target, format: 'D/M/YYYY', words };
  });
}
