import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './story.css';

/** Ribbon on every screen of a demonstration: nothing here is about anybody. */
export function Ribbon() {
  const { t } = useTranslation();
  return (
    <Text component="p" size="sm" className="story-ribbon" m={0}>
      <span aria-hidden>◆ </span>
      <b>{t('invented')}.</b> {t('story.ribbon')}
    </Text>
  );
}
