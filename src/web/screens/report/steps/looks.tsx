import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ASKED_FIELDS } from '../../../../words/record-keys.js';
import { PartsOf, QuestionsOf } from '../asked-fields.js';
import { useLabels } from '../labels.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** With words of their own: they come after the first field is there. */
const DraftPhotographs = lazy(withCasework(() => import('../draft-photographs.js')));

/** Asks how the person looks, and what they wore and carried. */
export function LooksStep() {
  const { t } = useTranslation();
  const label = useLabels().labelAt('effects');
  return (
    <Stack gap="xl">
      <QuestionsOf fields={ASKED_FIELDS.physical} own={{}} />
      <Question path="effects" label={label} hint={t('report.looks.effectsHint')}>
        <ListOf path="effects" label={label} add={t('report.looks.addEffect')} fresh={() => ({})}>
          {(item) => (
            <div className="in-columns">
              <PartsOf item={item} fields={ASKED_FIELDS.effects} />
            </div>
          )}
        </ListOf>
      </Question>
      <Suspense>
        <DraftPhotographs />
      </Suspense>
    </Stack>
  );
}
