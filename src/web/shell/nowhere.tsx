import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../parts/links.js';

/** An address that no screen has: a link that was cut off, or one of another release. */
export function Nowhere() {
  const { t } = useTranslation();
  return (
    <Stack maw={700} align="flex-start">
      <Title order={2}>{t('nowhere.title')}</Title>
      <Text>{t('nowhere.text')}</Text>
      <ButtonLink to="/">{t('nowhere.today')}</ButtonLink>
    </Stack>
  );
}
