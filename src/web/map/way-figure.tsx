import { Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPartialDate } from '../format/format.js';
import { InWords } from '../parts/in-words.js';
import { useLanguage } from '../parts/use-language.js';
import { isPointed, type Stop, type DrawnWay } from './way.js';
import '../pictures.css';

/** Shapes of countries weigh as much as a screen: fetched when a map is drawn. */
const WayMap = lazy(() => import('./way-map.js'));

const LEGS = ['departure', 'route', 'last', 'destination'] as const;

/** The way on a map, and every place of it in a table. */
export function WayFigure({ way }: { readonly way: DrawnWay }) {
  const { t } = useTranslation();
  const isDrawn = [...way.stops, ...(way.found ? [way.found] : [])].some(isPointed);
  return (
    <figure className="picture">
      {isDrawn && (
        <Suspense
          fallback={
            <div className="way-map" data-loading>
              {t('loading')}
            </div>
          }
        >
          <WayMap way={way} />
        </Suspense>
      )}
      <figcaption>
        {isDrawn && way.stops.length > 0 && <p className="picture-key">{t('pictures.way.key')}</p>}
        <Table verticalSpacing={4} aria-label={t('pictures.way.picture')}>
          <Table.Tbody>
            {way.stops.map((stop, at) => (
              <Row key={at} {...{ stop }} sign={String(at + 1)} />
            ))}
            {way.found && <Row stop={{ ...way.found, date: way.foundAt }} sign="▲" isFound />}
          </Table.Tbody>
        </Table>
      </figcaption>
    </figure>
  );
}

function Row({
  stop,
  sign,
  isFound = false,
}: {
  readonly stop: Stop;
  readonly sign: string;
  readonly isFound?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leg = LEGS.find((one) => one === stop.leg);
  const { date, lat, lon, ...place } = stop;
  return (
    <Table.Tr {...(isFound && { bg: 'var(--pm)' })}>
      <Table.Th scope="row" w="2.5rem">
        {sign}
      </Table.Th>
      <Table.Td>{isFound ? t('pictures.way.found') : leg ? t(`record.leg.${leg}`) : ''}</Table.Td>
      <Table.Td className="value">
        <InWords value={{ ...place, lat, lon }} field="place" />
        {!isPointed(stop) && <span className="picture-key"> ({t('pictures.way.noPoint')})</span>}
        {date && `, ${formatPartialDate(date, language)}`}
        {isFound && isPointed(stop) && (
          <span className="number">
            {' '}
            {`${formatNumber(stop.lat, language, 2)}; ${formatNumber(stop.lon, language, 2)}`}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
