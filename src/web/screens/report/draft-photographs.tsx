import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../offline/office.js';
import { useOffice } from '../../offline/use-office.js';
import { PhotographForm, type ChosenPicture } from '../../photographs/photograph-form.js';
import { PictureRows } from '../../photographs/picture-rows.js';
import { base64Of } from '../../photographs/shrunk.js';
import { thingsOf } from '../../photographs/things-of.js';
import { useDraftPictures } from '../../photographs/use-draft-pictures.js';
import { useReportForm } from './open-report-form.js';

/**
 * Photographs beside a report that is being written: made small and kept sealed on the device until the
 * report is filed.
 */
export default function DraftPhotographs() {
  const office = useOffice();
  return typeof office === 'string' ? null : <Kept office={office} />;
}

function Kept({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const { draft } = useReportForm();
  const { shelf, pictures } = useDraftPictures(office, draft.id);
  const [cannotKeep, setCannotKeep] = useState(false);
  if (!shelf) return null;
  const keep = async ({ picture, ...said }: ChosenPicture): Promise<boolean> => {
    const addedAt = new Date().toISOString();
    const one = { id: crypto.randomUUID(), draftId: draft.id, ...said, picture: await base64Of(picture) };
    const isKept = await shelf.add({ ...one, addedAt, tries: 0 }).then(
      () => true,
      () => false,
    );
    setCannotKeep(!isKept);
    return isKept;
  };
  return (
    <fieldset className="question">
      <legend>{t('photographs.title')}</legend>
      <Text size="sm" c="dimmed" mb="xs">
        {t('photographs.inReport')}
      </Text>
      <Stack>
        {pictures.length > 0 && (
          <section aria-label={t('photographs.here')}>
            <Text size="sm" fw={600}>
              {t('photographs.here')}
            </Text>
            <PictureRows shelf={shelf} pictures={pictures} />
          </section>
        )}
        {cannotKeep && (
          <Text role="alert" className="mend">
            <span aria-hidden>▲ </span>
            {t('report.saved.failed')}
          </Text>
        )}
        <PhotographForm things={thingsOf(draft.fields, t)} isBusy={false} onChosen={keep} />
      </Stack>
    </fieldset>
  );
}
