import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PartialDate, PlaceFields } from '../controls.js';
import { entryOf, textOf, useEntry, withPart } from '../desk.js';
import { DateQuestion, PlaceQuestion, TextQuestion } from '../fields.js';
import { ListOf } from '../list-of.js';
import { Question } from '../question.js';
import { withCasework } from '../../../words/words.js';

/** Shapes of countries come after the first field is there. */
const WayPoints = lazy(withCasework(() => import('../way-points.js')));

/** The last sign of life, and the way before and after. */
export function LastStep() {
  const { t } = useTranslation();
  const route = t('report.last.route');
  return (
    <Stack gap="xl">
      <DateQuestion path="lastContact.date" label={t('report.last.date')} hint={t('report.dateHint')} />
      <PlaceQuestion path="lastContact.place" label={t('report.last.place')} />
      <TextQuestion path="lastContact.channel" label={t('report.last.channel')} />
      <EndOfWay path="departure" label={t('report.last.departure')} />
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
      <EndOfWay path="destination" label={t('report.last.destination')} />
      <Suspense>
        <WayPoints />
      </Suspense>
    </Stack>
  );
}

/** Departure and destination are blocks: each has a place of its own. */
function EndOfWay({ path, label }: { readonly path: 'departure' | 'destination'; readonly label: string }) {
  const [place, write] = useEntry(`${path}.place`);
  return (
    <Question path={`${path}.place`} label={label}>
      <PlaceFields of={label} value={place} onChange={write} />
    </Question>
  );
}

type Point = Parameters<Parameters<typeof ListOf>[0]['children']>[0];

function PointFields({ entry, change, of }: Point) {
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
