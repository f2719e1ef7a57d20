import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Years that a chart holds on a telephone. */
export const YEARS_SHOWN = 5;

export function YearChoice({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation();
  const now = new Date().getFullYear();
  return (
    <NativeSelect
      label={t('oversight.year')}
      value={String(year)}
      data={Array.from({ length: YEARS_SHOWN }, (_, back) => String(now - back))}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
