import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JAWS } from '../../teeth/teeth-of.js';
import { OneChart } from '../../teeth/one-chart.js';
import { textOf, useEntry } from './open-report-form.js';
import { Question } from './question.js';

const ALL = [...JAWS.upper, ...JAWS.lower].flat();
/**
 * The state that a named tooth begins with: a family sees it in a smile, and it is the one most often said.
 */
const FIRST = 'missing';

/**
 * Teeth of which something is known, one by one: in the picture with a pointer, in the list with the
 * keyboard.
 */
export default function TeethList() {
  const { t } = useTranslation();
  const [teeth, write] = useEntry('dental.teeth');
  const told = ALL.filter((tooth) => tooth in teeth);
  const states = Object.fromEntries(told.map((tooth) => [tooth, textOf(teeth[tooth])]));
  const words = t('value.ToothCode', { returnObjects: true });
  const add = (tooth: string) => {
    if (tooth !== '' && !(tooth in teeth)) write({ ...teeth, [tooth]: FIRST });
  };
  const remove = (tooth: string) =>
    write(Object.fromEntries(Object.entries(teeth).filter(([one]) => one !== tooth)));
  return (
    <Question path="dental.teeth" label={t('pictures.teeth.chart')} hint={t('pictures.teeth.hint')}>
      <Stack gap="xs">
        <OneChart states={states} onChoose={add} />
        {told.map((tooth) => (
          <Group key={tooth} gap="xs" align="flex-end" wrap="nowrap">
            <NativeSelect
              label={`${t('pictures.teeth.tooth')} ${tooth}`}
              value={states[tooth] ?? FIRST}
              data={Object.entries(words).map(([value, label]) => ({ value, label }))}
              onChange={({ currentTarget }) => write({ ...teeth, [tooth]: currentTarget.value })}
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('pictures.teeth.remove', { tooth })}
              onClick={() => remove(tooth)}
            >
              {t('report.remove')}
            </Button>
          </Group>
        ))}
        <NativeSelect
          label={t('pictures.teeth.add')}
          value=""
          data={[
            { value: '', label: '–' },
            ...ALL.filter((tooth) => !(tooth in teeth)).map((tooth) => ({ value: tooth, label: tooth })),
          ]}
          onChange={({ currentTarget }) => add(currentTarget.value)}
        />
      </Stack>
    </Question>
  );
}
