import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MirroredTeeth } from '../../teeth/mirrored.js';
import { teethOf } from '../../teeth/teeth-of.js';
import type { ComparedMatchResult } from './compare-query.js';

/** The two charts of a mouth over each other, where both speak of a tooth. */
export function Teeth({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  const teeth = teethOf(match.evidence);
  if (teeth.length === 0) return null;
  const nameOf = ({ code }: ComparedMatchResult['a']) => code ?? t('candidates.hidden');
  return (
    <Paper component="section" withBorder p="md" aria-label={t('pictures.teeth.title')}>
      <Title order={3} size="h5">
        {t('pictures.teeth.title')}
      </Title>
      <MirroredTeeth teeth={teeth} above={nameOf(match.a)} below={nameOf(match.b)} />
    </Paper>
  );
}
