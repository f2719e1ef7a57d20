import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWeight } from '../../format/format.js';
import { InWords } from '../../parts/in-words.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Words } from '../../words/texts.js';
import { hasWord } from '../../words/words.js';
import type { ComparedMatchResult } from './compare-query.js';
import { nameOfField } from './name-of-field.js';
import { rowsOf, type ComparisonRow } from './rows-of.js';
import '../../pictures.css';

type Item = ComparedMatchResult['evidence'][number];

const SIGN = { agrees: '✓', close: '≈', differs: '✗', no_data: '○' } as const;
const COLOUR = {
  agrees: 'var(--agrees)',
  close: 'var(--agrees)',
  differs: 'var(--differs)',
  no_data: 'var(--silent)',
} as const;
const WORD = {
  agrees: 'compare.agrees',
  close: 'compare.close',
  differs: 'compare.differs',
  no_data: 'compare.noData',
} as const;

/** Field by field: what one says and what the other, and which of three it is: agrees, differs, no data. */
export function FieldTable({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  const groups = new Map<string, Item[]>();
  for (const item of match.evidence) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return (
    <Table.ScrollContainer
      minWidth={300}
      type="native"
      tabIndex={0}
      role="group"
      aria-label={t('compare.between')}
    >
      <Table verticalSpacing="xs" captionSide="top" className="two-sides">
        <Table.Thead>
          <Table.Tr>
            <Table.Th bg="var(--am)">{match.a.code}</Table.Th>
            <Table.Th className="between">{t('compare.between')}</Table.Th>
            <Table.Th bg="var(--pm)">{match.b.code}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {[...groups].map(([group, items]) => (
          <Table.Tbody key={group} id={`group-${group}`}>
            <Table.Tr>
              <Table.Th colSpan={3} scope="rowgroup">
                <Title order={3} size="h5">
                  {isGroup(group) ? t(`group.${group}`) : group}
                </Title>
              </Table.Th>
            </Table.Tr>
            {rowsOf(items).map((row, at) => (
              <FieldRow key={at} row={row} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  );
}

export const isGroup = (group: string): group is keyof Words['group'] => hasWord('group', group);

/**
 * Value of a field. What is compared and not shown is hidden, which is another thing than not known, or not
 * there.
 */
function Value({ side, row }: { readonly side: 'a' | 'b'; readonly row: ComparisonRow<Item> }) {
  const { t } = useTranslation();
  const value = row[side];
  if (value !== undefined && value !== null) return <InWords value={value} field={row.field} />;
  if (row.empty[side] === 'unknown') return '–';
  return (
    <Text size="sm" c="dimmed" fs="italic">
      {t(row.empty[side] === 'hidden' ? 'compare.hiddenValue' : 'compare.nothingLikeIt')}
    </Text>
  );
}

function FieldRow({ row }: { readonly row: ComparisonRow<Item> }) {
  const { t } = useTranslation();
  const name = nameOfField(t, row.field);
  return (
    <Table.Tr>
      <Table.Td className="value" w="38%" valign="top">
        <Value side="a" row={row} />
      </Table.Td>
      <Table.Td valign="top" className="between">
        {name && (
          <Text size="xs" c="dimmed">
            {name}
          </Text>
        )}
        {row.facets.map((facet, at) => (
          <Facet key={at} facet={facet} />
        ))}
      </Table.Td>
      <Table.Td className="value" w="38%" valign="top">
        <Value side="b" row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

function Facet({ facet: { agreement, log10LR, weight } }: { readonly facet: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Text size="sm" c={COLOUR[agreement]}>
      <span aria-hidden>{SIGN[agreement]} </span>
      {t(WORD[agreement])}
      {log10LR !== null && agreement !== 'no_data' && (
        <span className="number"> {formatWeight(log10LR, language)}</span>
      )}
      {weight && ` · ${t(`compare.weighing.${weight}`)}`}
    </Text>
  );
}
