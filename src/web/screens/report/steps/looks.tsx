import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChoicePart,
  ChoiceQuestion,
  FieldsOf,
  RangeQuestion,
  TextPart,
  TextQuestion,
  type FieldQuestions,
} from '../fields.js';
import type { RecordField } from '../../record/record-fields.js';
import { useLabels } from '../labels.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** With words of their own: they come after the first field is there. */
const DraftPhotographs = lazy(withCasework(() => import('../draft-photographs.js')));

const LOOKS: FieldQuestions<RecordField<'Physical'>> = {
  heightCm: Height,
  weightKg: () => <RangeQuestion path="physical.weightKg" />,
  build: () => <ChoiceQuestion path="physical.build" />,
  hairColor: () => <ChoiceQuestion path="physical.hairColor" />,
  eyeColor: () => <ChoiceQuestion path="physical.eyeColor" />,
  handedness: () => <ChoiceQuestion path="physical.handedness" />,
  facialHair: () => <TextQuestion path="physical.facialHair" />,
  hairType: undefined,
  hairLength: undefined,
  skinTone: undefined,
  bloodGroup: undefined,
};

function Height() {
  const { t } = useTranslation();
  return <RangeQuestion path="physical.heightCm" hint={t('report.rangeHint')} />;
}

/** Asks how the person looks, and what they wore and carried. */
export function LooksStep() {
  const { t } = useTranslation();
  const label = useLabels().labelAt('effects');
  return (
    <Stack gap="xl">
      <FieldsOf asked={LOOKS} />
      <Question path="effects" label={label} hint={t('report.looks.effectsHint')}>
        <ListOf path="effects" label={label} add={t('report.looks.addEffect')} fresh={() => ({})}>
          {(item) => (
            <div className="in-columns">
              <ChoicePart item={item} name="category" />
              {(['article', 'color', 'brand', 'text'] as const).map((name) => (
                <TextPart key={name} item={item} name={name} />
              ))}
              <ChoicePart item={item} name="foundOn" />
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
