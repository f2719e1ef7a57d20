import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { csvOf } from '../../parts/csv.js';
import type { SearchResult, HitNode } from './queries.js';

const COLUMNS = [
  ...(['kind', 'code', 'institution', 'country', 'level', 'initials', 'sex', 'age'] as const),
  ...(['year', 'place', 'answers'] as const),
];

/** One age is no interval, and the last band has no end. */
function agesOf({ ageMin, ageMax }: HitNode): string {
  if (ageMin !== null && ageMax === null) return `${ageMin}+`;
  return [...new Set([ageMin, ageMax])].filter((age) => age !== null).join('–');
}

/** The answer as a file, with what the page shows and nothing more. */
export function ExportHits({ answer }: { readonly answer: SearchResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [told, setTold] = useState('');
  const rowOf = (hit: HitNode) => [
    ...[t(`search.types.${hit.recordType}`), hit.code, hit.institution, hit.country, hit.level, hit.initials],
    hit.sex && t(`search.sexes.${hit.sex}`),
    agesOf(hit),
    ...[hit.year, hit.placeCountry],
    hit.reasons
      .map(({ facet, says, inOtherWords }) =>
        says === 'agrees' ? t(`search.facets.${inOtherWords ? 'otherWords' : facet}`) : '',
      )
      .filter(Boolean)
      .join('; '),
  ];
  const save = () => {
    const rows = [COLUMNS.map((one) => t(`search.columns.${one}`)), ...answer.hits.map(rowOf)];
    // Spreadsheets know by this mark that the letters are UTF-8.
    const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv' }));
    const file = `huella-${answer.askedAt.slice(0, 10)}.csv`;
    Object.assign(document.createElement('a'), { href: url, download: file }).click();
    URL.revokeObjectURL(url);
    setTold(
      t('search.exported', { count: answer.hits.length, file, when: formatMoment(new Date(), language) }),
    );
  };
  return (
    <div className="no-print">
      <Button variant="default" onClick={save}>
        {t('search.export')}
      </Button>
      {told && (
        <Text size="sm" role="status" mt="xs">
          {told}
        </Text>
      )}
    </div>
  );
}
