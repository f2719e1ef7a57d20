import { Paper, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InWords } from '../../parts/in-words.js';
import type { Leg, Section } from './sections.js';

/** What a record says, section by section; what is not there takes no room. */
export function SectionList({
  sections,
  legs,
}: {
  readonly sections: readonly Section[];
  readonly legs: readonly Leg[];
}) {
  const { t } = useTranslation();
  return (
    <div className="sections">
      {sections.map(({ name, lines }) => (
        <Paper key={name} component="section" withBorder p="md" aria-label={t(`record.section.${name}`)}>
          <Title order={3} size="h5" mb="xs">
            {t(`record.section.${name}`)}
          </Title>
          <Lines name={name} lines={lines} />
        </Paper>
      ))}
      {legs.length > 0 && <Journey legs={legs} />}
    </div>
  );
}

/** A list alone has the name of its section and needs none of its own. */
function Lines({ name, lines }: Section) {
  const { t } = useTranslation();
  const [first, second] = lines;
  if (first && !second && first.name === name) return <InWords value={first.value} field={first.field} />;
  return (
    <Table variant="vertical" layout="fixed">
      <Table.Tbody>
        {lines.map((line, at) => (
          <Table.Tr key={`${line.field} ${at}`}>
            <Table.Th w="34%" className="value">
              {t(`record.field.${line.name}`)}
            </Table.Th>
            <Table.Td className="value">
              <InWords value={line.value} field={line.field} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** From where to where, in order. */
function Journey({ legs }: { readonly legs: readonly Leg[] }) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder p="md" aria-label={t('record.section.journey')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.section.journey')}
      </Title>
      <ol className="way">
        {legs.map(({ leg, value }, at) => (
          <li key={at}>
            <span className="way-leg">{t(`record.leg.${leg}`)}</span> <InWords value={value} field="place" />
          </li>
        ))}
      </ol>
    </Paper>
  );
}
