import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWeight } from '../../format/format.js';
import { InWords } from '../../parts/in-words.js';
import { useLanguage } from '../../parts/use-language.js';
import { en, type Words } from '../../words/en.js';
import type { Compared } from './compare-query.js';

type Item = Compared['evidence'][number];

const SIGN = { agrees: '✓', close: '≈', differs: '✗', no_data: '○' } as const;
const COLOUR = {
  agrees: 'var(--agrees)',
  close: 'var(--agrees)',
  differs: 'var(--differs)',
  no_data: 'var(--silent)',
} as const;

/** Field by field: what one says and what the other, and which of three it is: agrees, differs, no data. */
export function FieldTable({ match }: { readonly match: Compared }) {
  const { t } = useTranslation();
  const groups = new Map<string, Item[]>();
  for (const item of match.evidence) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table verticalSpacing="xs" captionSide="top">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{match.a.code}</Table.Th>
            <Table.Th>{t('compare.between')}</Table.Th>
            <Table.Th>{match.b.code}</Table.Th>
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
            {items.map((item, at) => (
              <Row key={at} item={item} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  );
}

const isGroup = (group: string): group is keyof Words['group'] => group in en.group;

/** What is compared and not shown is hidden, which is another thing than not known. */
function Value({ value, item }: { readonly value: unknown; readonly item: Item }) {
  const { t } = useTranslation();
  if (value !== undefined && value !== null) return <InWords value={value} field={item.field} />;
  return item.agreement === 'no_data' ? (
    '–'
  ) : (
    <Text size="sm" c="dimmed" fs="italic">
      {t('compare.hiddenValue')}
    </Text>
  );
}

const WORD = {
  agrees: 'compare.agrees',
  close: 'compare.close',
  differs: 'compare.differs',
  no_data: 'compare.noData',
} as const;

function Row({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { a, b } = (item.values ?? {}) as { readonly a?: unknown; readonly b?: unknown };
  return (
    <Table.Tr>
      <Table.Td className="value" w="38%" valign="top">
        <Value value={a} item={item} />
      </Table.Td>
      <Table.Td valign="top">
        <Text size="sm" c={COLOUR[item.agreement]}>
          <span aria-hidden>{SIGN[item.agreement]} </span>
          {t(WORD[item.agreement])}
        </Text>
        {item.log10LR !== null && item.agreement !== 'no_data' && (
          <Text size="xs" className="number">
            {formatWeight(item.log10LR, language)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="value" w="38%" valign="top">
        <Value value={b} item={item} />
      </Table.Td>
    </Table.Tr>
  );
}
