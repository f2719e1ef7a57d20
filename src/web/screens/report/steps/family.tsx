import { Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, type ListEntry } from '../open-report-form.js';
import { ASKED_FIELDS } from '../../../../words/record-keys.js';
import { PartsOf } from '../asked-fields.js';
import { useLabels } from '../labels.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** Drawn after the first field is there: the report opens on bad lines. */
const DrawnFamily = lazy(withCasework(() => import('../drawn-family.js')));

/** Relatives, each with the tie to the missing person. */
export function FamilyStep() {
  const { t } = useTranslation();
  const { labelAt, partLabel } = useLabels();
  const label = labelAt('relatives');
  return (
    <Stack gap="xl">
      <Text>{t('report.family.helps')}</Text>
      <Question path="relatives" label={label} hint={t('report.family.relativesHint')}>
        <ListOf
          path="relatives"
          label={label}
          add={t('report.family.addRelative')}
          fresh={(relatives) => ({ id: freeId(relatives) })}
        >
          {(item) => (
            <div className="in-columns">
              <PartsOf item={item} fields={ASKED_FIELDS.relatives} />
            </div>
          )}
        </ListOf>
      </Question>
      <Suspense>
        <DrawnFamily />
      </Suspense>
      <Question
        path="relatives.profile"
        label={partLabel('relatives', 'profile')}
        hint={t('report.family.sampleHint')}
      />
    </Stack>
  );
}

/** Codes of relatives stay when one is removed: samples and pedigrees name them. */
function freeId(relatives: readonly ListEntry[]): string {
  const used = relatives
    .map(({ id }) => Number(textOf(id).replace(/^R/, '')))
    .filter((at) => !Number.isNaN(at));
  return `R${Math.max(0, ...used) + 1}`;
}
