import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Office } from '../offline/office.js';
import { PictureRows } from './picture-rows.js';
import { useDraftPictures } from './use-draft-pictures.js';

/**
 * Photographs of filed reports, and how far each has come; in a list of drafts only those that are not with
 * their record yet.
 */
export default function PicturesOnTheirWay({
  office,
  draftId,
}: {
  readonly office: Office;
  readonly draftId?: string;
}) {
  const { t } = useTranslation();
  const { shelf, pictures } = useDraftPictures(office, draftId);
  const shown = draftId === undefined ? pictures.filter(({ sentAt }) => sentAt === undefined) : pictures;
  if (!shelf || shown.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-label={t('photographs.pending')}>
      <Title order={3} size="h5" mb="xs">
        {t('photographs.pending')}
      </Title>
      {shown.some(({ sentAt }) => sentAt === undefined) && <Text size="sm">{t('photographs.leftHere')}</Text>}
      <PictureRows shelf={shelf} pictures={shown} />
    </Paper>
  );
}
