import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES, NAMES } from '../words/languages.js';
import { speak } from '../words/words.js';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      aria-label={t('language')}
      size="xs"
      value={i18n.language}
      data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) void speak(value);
      }}
    />
  );
}
