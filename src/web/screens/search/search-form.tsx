import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countriesByName } from '../../format/countries.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { useLanguage } from '../../parts/use-language.js';
import type { SearchFormValues } from './asked.js';

const TYPES = ['report', 'remains', 'living'] as const;

interface FormProps {
  readonly form: SearchFormValues;
  readonly onChange: (form: SearchFormValues) => void;
}

/** The fields that can be asked for; each that is left empty lets more records in. */
export function SearchForm({ form, onChange }: FormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = (change: Partial<SearchFormValues>) => onChange({ ...form, ...change });
  const { frequent, all } = countriesByName(language);
  const text = (key: 'name' | 'words' | 'document' | 'ageFrom' | 'ageTo' | 'dateFrom' | 'dateTo') => ({
    value: form[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ [key]: currentTarget.value }),
    label: t(`search.${key}`),
    autoComplete: 'off',
  });
  const age = { type: 'number', inputMode: 'numeric', min: 0, max: 125 } as const;
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t('search.in')}
        value={[...form.types]}
        onChange={(types) => set({ types: TYPES.filter((type) => types.includes(type)) })}
      >
        <Group mt="xs">
          {TYPES.map((type) => (
            <Checkbox key={type} value={type} label={t(`search.types.${type}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Text size="sm" c="dimmed">
        {t('search.reach')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} className="search-fields">
        <TextInput {...text('name')} description={t('search.ownAlone')} />
        <NativeSelect
          label={t('search.sex')}
          value={form.sex}
          data={[
            { value: '', label: t('search.anySex') },
            ...(['female', 'male'] as const).map((value) => ({ value, label: t(`search.sexes.${value}`) })),
          ]}
          onChange={({ currentTarget }) => set({ sex: currentTarget.value as SearchFormValues['sex'] })}
        />
        <SimpleGrid cols={2}>
          <TextInput {...text('ageFrom')} {...age} description={t('search.bandsHint')} />
          <TextInput {...text('ageTo')} {...age} description={t('search.bandsHint')} />
        </SimpleGrid>
        <TextInput {...text('words')} description={t('search.wordsHint')} />
        <TextInput {...text('document')} description={t('search.ownAlone')} />
        <NativeSelect
          label={t('search.place')}
          value={form.place}
          onChange={({ currentTarget }) => set({ place: currentTarget.value })}
        >
          <option value="">{t('search.anyCountry')}</option>
          {[...frequent, ...all].map(({ value, label }, at) => (
            <option key={`${at} ${value}`} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
        <TextInput {...text('dateFrom')} inputMode="numeric" description={t('search.dateHint')} />
        <TextInput {...text('dateTo')} inputMode="numeric" description={t('search.dateHint')} />
        <InstitutionChoice
          label={t('search.institution')}
          none={t('search.anyInstitution')}
          value={form.institution}
          onChange={(institution) => set({ institution })}
        />
      </SimpleGrid>
      <Group>
        <Checkbox
          label={t('search.hasTeeth')}
          checked={form.hasTeeth}
          onChange={({ currentTarget }) => set({ hasTeeth: currentTarget.checked })}
        />
        <Checkbox
          label={t('search.hasDna')}
          checked={form.hasDna}
          onChange={({ currentTarget }) => set({ hasDna: currentTarget.checked })}
        />
      </Group>
    </Stack>
  );
}
