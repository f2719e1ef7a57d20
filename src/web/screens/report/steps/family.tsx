import { Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CountryChoice } from '../controls.js';
import { textOf, withPart, type ListEntry } from '../desk.js';
import { ChoicePart, TextPart } from '../fields.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** Drawn after the first field is there: the report opens on bad lines. */
const DrawnFamily = lazy(withCasework(() => import('../drawn-family.js')));

/** Relatives, each with the tie to the missing person. */
export function FamilyStep() {
  const { t } = useTranslation();
  const label = t('report.family.relatives');
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
              <ChoicePart item={item} name="relationship" label={t('report.family.relationship')} />
              <TextPart item={item} name="name" label={t('report.family.name')} />
              <ChoicePart item={item} name="sex" label={t('report.person.sex')} />
              <ChoicePart item={item} name="biological" label={t('report.family.biological')} />
              <CountryChoice
                label={t('report.family.lives')}
                of={item.of}
                value={textOf(item.entry['country'])}
                onChange={(code) => item.change(withPart(item.entry, 'country', code))}
              />
            </div>
          )}
        </ListOf>
      </Question>
      <Suspense>
        <DrawnFamily />
      </Suspense>
      <Question
        path="relatives.profile"
        label={t('report.family.sample')}
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
