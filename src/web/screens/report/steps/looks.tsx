import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoicePart, ChoiceQuestion, RangeQuestion, TextPart, TextQuestion } from '../fields.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** With words of their own: they come after the first field is there. */
const DraftPhotographs = lazy(withCasework(() => import('../draft-photographs.js')));

/** How the person looks, and what they wore and carried. */
export function LooksStep() {
  const { t } = useTranslation();
  const label = t('report.looks.effects');
  return (
    <Stack gap="xl">
      <RangeQuestion
        path="physical.heightCm"
        label={t('report.looks.height')}
        hint={t('report.person.ageHint')}
      />
      <RangeQuestion path="physical.weightKg" label={t('report.looks.weight')} />
      {(['build', 'hairColor', 'eyeColor', 'handedness'] as const).map((name) => (
        <ChoiceQuestion key={name} path={`physical.${name}`} label={t(`report.looks.${name}`)} />
      ))}
      <TextQuestion path="physical.facialHair" label={t('report.looks.facialHair')} />
      <Question path="effects" label={label} hint={t('report.looks.effectsHint')}>
        <ListOf path="effects" label={label} add={t('report.looks.addEffect')} fresh={() => ({})}>
          {(item) => (
            <div className="in-columns">
              <ChoicePart item={item} name="category" label={t('report.looks.category')} />
              {(['article', 'color', 'brand', 'text'] as const).map((name) => (
                <TextPart key={name} item={item} name={name} label={t(`report.looks.${name}`)} />
              ))}
              <ChoicePart item={item} name="foundOn" label={t('report.looks.foundOn')} />
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
