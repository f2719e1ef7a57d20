import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyMap } from '../body-map.js';
import { ASKED_FIELDS } from '../../../../words/record-keys.js';
import { PartsOf } from '../asked-fields.js';
import { TextQuestion } from '../fields.js';
import { useLabels } from '../labels.js';
import { ListOf, type ListItem } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** Fetched after the first field is there: the report opens on bad lines. */
const TeethList = lazy(withCasework(() => import('../teeth-list.js')));

/** Asks for what stays on a body: marks, healed bones, teeth. */
export function BodyStep() {
  const { t } = useTranslation();
  const { labelAt } = useLabels();
  const [marks, medical] = [labelAt('marks'), labelAt('medical')];
  return (
    <Stack gap="xl">
      <Question path="marks" label={marks} hint={t('report.body.marksHint')}>
        <ListOf
          path="marks"
          label={marks}
          add={t('report.body.addMark')}
          fresh={() => ({ state: 'present' })}
        >
          {(item) => <Mark item={item} />}
        </ListOf>
      </Question>
      <Question path="medical" label={medical} hint={t('report.body.medicalHint')}>
        <ListOf
          path="medical"
          label={medical}
          add={t('report.body.addMedical')}
          fresh={() => ({ state: 'present' })}
        >
          {(item) => <Medical item={item} />}
        </ListOf>
      </Question>
      <Suspense>
        <TeethList />
      </Suspense>
      <TextQuestion path="dental.notes" hint={t('report.body.teethHint')} isLong />
    </Stack>
  );
}

function Mark({ item }: { readonly item: ListItem<'marks'> }) {
  const isTattoo = item.entry['type'] === 'tattoo';
  return (
    <div className="with-map">
      <BodyMap item={item} />
      <div className="in-columns">
        <PartsOf
          item={item}
          fields={ASKED_FIELDS.marks}
          isAsked={(name) => isTattoo || (name !== 'design' && name !== 'text')}
        />
      </div>
    </div>
  );
}

function Medical({ item }: { readonly item: ListItem<'medical'> }) {
  return (
    <div className="in-columns">
      <PartsOf
        item={item}
        fields={ASKED_FIELDS.medical}
        isAsked={(name) => name !== 'serial' || item.entry['kind'] === 'implant'}
      />
    </div>
  );
}
