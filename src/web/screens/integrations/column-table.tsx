import { NativeSelect, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type english from '../../../locales/en/console/integrations.json';
import { uncapital } from '../../../words/format.js';
import { fieldLabel } from '../../format/field-label.js';
import { useLanguage } from '../../parts/use-language.js';
import { hasText } from '../../words/words.js';
import {
  DATE_FORMATS,
  isDated,
  TARGETS,
  type ColumnChoice,
  type DateFormat,
  type MappedRecordType,
  type MappedSex,
  type MappingTarget,
} from './mapping-of.js';
import type { MappedTableHead } from './table-head.js';

const TYPES = ['report', 'remains', 'living'] as const;
const SEXES = ['female', 'male', 'intersex', 'unknown'] as const;
const EXAMPLES = 3;

interface ColumnTableProps {
  readonly recordType: MappedRecordType;
  readonly columns: readonly ColumnChoice[];
  readonly head: MappedTableHead;
  readonly onType: (type: MappedRecordType) => void;
  readonly onChange: (columns: readonly ColumnChoice[]) => void;
}

/** Table of what each column of a table means. The examples come from the file and stay on this device. */
export function ColumnTable({ recordType, columns, head, onType, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<ColumnChoice>): void =>
    onChange(columns.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('integrations.imports.recordType')}
        value={recordType}
        data={TYPES.map((value) => ({ value, label: t(`integrations.imports.type.${value}`) }))}
        onChange={({ currentTarget }) => onType(currentTarget.value as MappedRecordType)}
      />
      <Text size="sm">{t('integrations.imports.columnsText')}</Text>
      <Paper withBorder>
        {columns.map((column, at) => (
          <div className="row" key={`${column.name} ${at}`}>
            <Text size="sm" c="dimmed" className="value" mb={4}>
              {t('integrations.imports.examples', {
                values: head.columns[at]?.values.slice(0, EXAMPLES).join(' · ') || '–',
              })}
            </Text>
            <Column {...{ column, recordType }} onChange={(part) => change(at, part)} />
          </div>
        ))}
      </Paper>
    </Stack>
  );
}

interface ColumnProps {
  readonly column: ColumnChoice;
  readonly recordType: MappedRecordType;
  readonly onChange: (part: Partial<ColumnChoice>) => void;
}

function Column({ column: { name, target, format, words }, recordType, onChange }: ColumnProps) {
  const { t } = useTranslation();
  const targetLabel = useTargetLabel();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      <NativeSelect
        label={name}
        value={target}
        data={[
          { value: '', label: t('integrations.imports.leave') },
          ...TARGETS[recordType].map((value) => ({ value, label: targetLabel(value) })),
        ]}
        onChange={({ currentTarget }) => onChange({ target: currentTarget.value as MappingTarget | '' })}
      />
      {isDated(target) && (
        <NativeSelect
          label={t('integrations.imports.dateFormat', { column: name })}
          value={format}
          data={[...DATE_FORMATS]}
          onChange={({ currentTarget }) => onChange({ format: currentTarget.value as DateFormat })}
        />
      )}
      {target === 'sex' &&
        Object.entries(words).map(([word, sex]) => (
          <NativeSelect
            key={word}
            label={t('integrations.imports.means', { word })}
            value={sex}
            data={SEXES.map((value) => ({ value, label: t(`value.Sex.${value}`) }))}
            onChange={({ currentTarget }) =>
              onChange({ words: { ...words, [word]: currentTarget.value as MappedSex } })
            }
          />
        ))}
    </SimpleGrid>
  );
}

/** Targets that a table calls otherwise than a record does, or that are no field of one. */
type OwnLabel = keyof (typeof english)['imports']['target'];

/** Returns what a target is called: as its field is, unless it has words of its own. */
function useTargetLabel(): (target: MappingTarget) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (target) =>
    hasOwnLabel(target)
      ? t(`integrations.imports.target.${target}`)
      : uncapital(fieldLabel(target, t), language);
}

const hasOwnLabel = (target: MappingTarget): target is OwnLabel & MappingTarget =>
  hasText('integrations.imports.target', target);
