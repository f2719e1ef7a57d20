import { Alert, Button, FileInput, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { ColumnTable } from './column-table.js';
import { FORMATS } from './import-queries.js';
import { guessSex, guessTarget, mappingOf, type ColumnChoice, type MappedRecordType } from './mapping-of.js';
import { lookAt, type FileKind, type MappedTableHead } from './table-head.js';
import { useAttempt } from './use-attempt.js';
import { useOwnInstitution } from './use-own-institution.js';

/** A table whose columns are told here; every other choice is a format that the API knows. */
const OWN = 'own';

interface Chosen {
  readonly file: File;
  readonly kind: FileKind;
  readonly head: MappedTableHead;
}

/**
 * A file is chosen and looked at on this device; nothing is stored before somebody has seen what would be.
 */
export function NewImport() {
  const { t } = useTranslation();
  const { may } = useOwnInstitution();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = async (file: File | null): Promise<void> => {
    setChosen(undefined);
    if (file) setChosen({ file, ...(await lookAt(file)) });
  };
  if (!may('imports.run')) return null;
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
          classNames={{ placeholder: 'placeholder' }}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xml,.json,.fam"
          value={chosen?.file ?? null}
          onChange={(file) => void choose(file)}
          clearable
          clearButtonProps={{ 'aria-label': t('integrations.imports.clear') }}
        />
        {chosen && <ReadAs key={chosen.file.name + String(chosen.file.lastModified)} chosen={chosen} />}
      </Stack>
    </Paper>
  );
}

/** Form of what the file holds, and the try. */
function ReadAs({ chosen: { file, kind, head } }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { own } = useOwnInstitution();
  const [{ data: known }] = useQuery({ query: FORMATS });
  const { wrong, isBusy, attempt } = useAttempt();
  const [picked, setPicked] = useState<string>();
  const [recordType, setRecordType] = useState<MappedRecordType>('report');
  const [columns, setColumns] = useState<readonly ColumnChoice[]>(() => choicesOf(head, 'report'));
  const usual = own ? OWN : '';
  const format = picked ?? (kind === 'table' ? usual : kind);
  const isOwn = format === OWN && own !== undefined;
  const isMapped = !isOwn || columns.some(({ target }) => target !== '');
  const chooseType = (type: MappedRecordType): void => {
    setRecordType(type);
    setColumns(choicesOf(head, type));
  };
  const send = (): Promise<void> => {
    const { encoding } = head;
    return attempt(file, {
      format,
      ...(isOwn && { mapping: mappingOf({ recordType, encoding, institution: placeOf(own), columns }) }),
    });
  };
  return (
    <>
      <Text size="sm">
        {t('integrations.imports.size', { kb: formatNumber(Math.ceil(file.size / 1000), language) })}
      </Text>
      <NativeSelect
        label={t('integrations.imports.format')}
        value={format}
        data={[
          { value: '', label: '–' },
          ...(own ? [{ value: OWN, label: t('integrations.imports.own') }] : []),
          ...(known?.importFormats ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => setPicked(currentTarget.value)}
      />
      {isOwn && <ColumnTable {...{ recordType, columns, head }} onType={chooseType} onChange={setColumns} />}
      {wrong && (
        <Alert color="orange" role="alert">
          {wrong}
        </Alert>
      )}
      <Group>
        <Button loading={isBusy} disabled={format === '' || !isMapped} onClick={() => void send()}>
          {t('integrations.imports.try')}
        </Button>
      </Group>
    </>
  );
}

const placeOf = ({ code, name, country }: { code: string; name: string; country: string }) => ({
  ...{ code, name, country },
});

/**
 * Returns what the columns seem to mean, until somebody says otherwise; of two that seem to be the number of
 * the record, the first.
 */
function choicesOf({ columns }: MappedTableHead, recordType: MappedRecordType): ColumnChoice[] {
  const taken = new Set<string>();
  return columns.map(({ name, values }) => {
    const guessed = guessTarget(name, recordType);
    const target = guessed !== 'surnames' && taken.has(guessed) ? '' : guessed;
    taken.add(guessed);
    const words = Object.fromEntries(values.map((value) => [value, guessSex(value)] as const));
    return { name, target, format: 'D/M/YYYY', words };
  });
}
