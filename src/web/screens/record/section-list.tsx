import { Paper, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WayFigure } from '../../map/way-figure.js';
import type { DrawnWay } from '../../map/way.js';
import { InWords } from '../../parts/in-words.js';
import { OneChart } from '../../teeth/one-chart.js';
import type { Section } from './sections.js';

/** List of what a record says, section by section; what is not there takes no room. */
export function SectionList({
  sections,
  way,
}: {
  readonly sections: readonly Section[];
  readonly way?: DrawnWay;
}) {
  const { t } = useTranslation();
  return (
    <div className="sections">
      {sections.map(({ name, lines }) => (
        <Paper key={name} component="section" withBorder p="md" aria-label={t(`record.section.${name}`)}>
          <Title order={3} size="h5" mb="xs">
            {t(`record.section.${name}`)}
          </Title>
          {name === 'teeth' && <Chart lines={lines} />}
          <Lines name={name} lines={lines} />
        </Paper>
      ))}
      {way && (way.stops.length > 0 || way.found) && <Journey way={way} />}
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

/** Drawing of the way, from where to where, in order. */
function Journey({ way }: { readonly way: DrawnWay }) {
  const { t } = useTranslation();
  const title = t(way.stops.length > 0 ? 'record.section.journey' : 'pictures.way.where');
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <WayFigure way={way} />
    </Paper>
  );
}

/** Teeth that stand as a map of their numbers are drawn too. */
function Chart({ lines }: { readonly lines: Section['lines'] }) {
  const teeth = lines.find(({ field }) => field === 'dental.teeth')?.value;
  if (typeof teeth !== 'object' || teeth === null) return null;
  return <OneChart states={teeth as Readonly<Record<string, string>>} />;
}
