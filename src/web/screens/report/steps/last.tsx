import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PartialDate, PlaceFields } from '../controls.js';
import { entryOf, textOf, withPart } from '../open-report-form.js';
import { DateQuestion, PlaceQuestion, TextQuestion } from '../fields.js';
import { useLabels } from '../labels.js';
import { ListOf, type ListItem } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** Shapes of countries come after the first field is there. */
const WayPoints = lazy(withCasework(() => import('../way-points.js')));

/** The last sign of life, and the way before and after. */
export function LastStep() {
  const { t } = useTranslation();
  const route = useLabels().labelAt('route');
  return (
    <Stack gap="xl">
      <DateQuestion path="lastContact.date" />
      <PlaceQuestion path="lastContact.place" />
      <TextQuestion path="lastContact.channel" />
      <PlaceQuestion path="departure.place" />
      <Question path="route" label={route} hint={t('report.last.routeHint')}>
        <ListOf
          path="route"
          label={route}
          add={t('report.last.addPlace')}
          fresh={() => ({ place: {} })}
          isInOrder
        >
          {(item) => <PointFields {...item} />}
        </ListOf>
      </Question>
      <PlaceQuestion path="destination.place" />
      <Suspense>
        <WayPoints />
      </Suspense>
    </Stack>
  );
}

function PointFields({ entry, change, of }: ListItem<'route'>) {
  return (
    <Stack gap="xs">
      <PlaceFields
        of={of}
        value={entryOf(entry['place'])}
        onChange={(place) => change({ ...entry, place })}
      />
      <PartialDate
        of={of}
        value={textOf(entry['date'])}
        onChange={(date) => change(withPart(entry, 'date', date))}
      />
    </Stack>
  );
}
