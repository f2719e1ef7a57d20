import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWeight } from '../format/format.js';
import { InWords } from '../parts/in-words.js';
import { useLanguage } from '../parts/use-language.js';
import { JAWS, type ComparedTooth, type ToothVerdict } from './teeth-of.js';
import { TALL, Tooth, WIDTH } from './tooth.js';
import '../pictures.css';

const SIGN: Readonly<Record<ToothVerdict, string>> = {
  ...{ same: '=', other_word: '≈', explainable: '→', unexplainable: '✗' },
};

interface MirroredProps {
  readonly teeth: readonly ComparedTooth[];
  readonly above: string;
  readonly below: string;
}

/**
 * Two charts of one mouth, each tooth over its mirror image, with a sign between them; the table says the
 * same in words.
 */
export function MirroredTeeth({ teeth, above, below }: MirroredProps) {
  const { t } = useTranslation();
  const byTooth = new Map(teeth.map((one) => [one.tooth, one]));
  const label = t('pictures.teeth.picture', { above, below });
  return (
    <figure className="picture">
      {(['upper', 'lower'] as const).map((jaw) => (
        <div key={jaw}>
          <Text size="sm" c="dimmed" mt="xs">
            {t(`pictures.teeth.${jaw}`)}
          </Text>
          <div className="quarters" role="img" aria-label={`${label}: ${t(`pictures.teeth.${jaw}`)}`}>
            {JAWS[jaw].map((quarter) => (
              <Quarter key={quarter[0]} {...{ quarter, byTooth }} />
            ))}
          </div>
        </div>
      ))}
      <figcaption>
        <p className="picture-key">
          {t('pictures.teeth.key', { above, below })}{' '}
          {(Object.keys(SIGN) as ToothVerdict[])
            .map((verdict) => `${SIGN[verdict]} ${t(`pictures.teeth.verdict.${verdict}`)}`)
            .join(' · ')}
        </p>
        <InTable {...{ teeth, above, below }} />
      </figcaption>
    </figure>
  );
}

function Quarter({
  quarter,
  byTooth,
}: {
  readonly quarter: readonly string[];
  readonly byTooth: ReadonlyMap<string, ComparedTooth>;
}) {
  const middle = TALL + 20;
  return (
    <svg viewBox={`0 0 ${quarter.length * WIDTH} ${2 * middle}`} aria-hidden focusable="false">
      {quarter.map((tooth, at) => {
        const one = byTooth.get(tooth);
        const x = at * WIDTH;
        return (
          <g key={tooth}>
            <rect x={x + 1} y={0} width={WIDTH - 2} height={middle - 13} className="tooth-am" />
            <rect x={x + 1} y={middle + 13} width={WIDTH - 2} height={middle - 13} className="tooth-pm" />
            <Tooth {...{ tooth, x }} y={middle - 18} state={one && (one.a ?? 'no_data')} rootsUp />
            <Tooth {...{ tooth, x }} y={middle + 18} state={one && (one.b ?? 'no_data')} rootsUp={false} />
            <text x={x + WIDTH / 2} y={middle + 5} className={`tooth-sign tooth-${one?.verdict ?? 'none'}`}>
              {tooth}
              {one && ` ${SIGN[one.verdict]}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function InTable({ teeth, above, below }: MirroredProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = teeth.filter(
    ({ a, b, verdict }) => !(verdict === 'same' && a === 'present' && b === 'present'),
  );
  const sound = teeth.filter((one) => !told.includes(one)).map(({ tooth }) => tooth);
  return (
    <>
      <Table.ScrollContainer
        minWidth={300}
        type="native"
        tabIndex={0}
        role="group"
        aria-label={t('pictures.teeth.title')}
      >
        <Table
          verticalSpacing={4}
          className="two-sides"
          aria-label={t('pictures.teeth.picture', { above, below })}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="which">{t('pictures.teeth.tooth')}</Table.Th>
              <Table.Th bg="var(--am)" className="value">
                {above}
              </Table.Th>
              <Table.Th bg="var(--pm)" className="value">
                {below}
              </Table.Th>
              <Table.Th className="between">{t('compare.between')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {told.map(({ tooth, a, b, verdict, log10LR }) => (
              <Table.Tr key={tooth}>
                <Table.Th scope="row" className="which">
                  {tooth}
                </Table.Th>
                {[a, b].map((state, side) => (
                  <Table.Td key={side}>
                    {state ? (
                      <InWords value={state} field={`dental.teeth.${tooth}`} />
                    ) : (
                      t('compare.hiddenValue')
                    )}
                  </Table.Td>
                ))}
                <Table.Td className="between">
                  <span aria-hidden>{SIGN[verdict]} </span>
                  {t(`pictures.teeth.verdict.${verdict}`)}
                  {log10LR !== null && <span className="number"> {formatWeight(log10LR, language)}</span>}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {sound.length > 0 && (
        <Text size="sm">{t('pictures.teeth.sound', { teeth: sound.join(', '), count: sound.length })}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t('pictures.teeth.rest')}
      </Text>
    </>
  );
}
