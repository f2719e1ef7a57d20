import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWeight } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Explained } from './compare-query.js';

type Line = Explained['speaksAgainst'][number];

/** Below it an item moves the odds by less than an eighth: told together. */
const LESSER = 0.05;

const weighs = ({ log10LR }: Line): boolean => log10LR === null || log10LR <= -LESSER;

/**
 * Lines without figures that say the same, as one with how often it is said; the first of them is the
 * weightiest.
 */
function once<One extends Pick<Line, 'sentence' | 'log10LR'>>(
  lines: readonly One[],
): (One & { readonly times: number })[] {
  const said = new Map<string, One & { readonly times: number }>();
  for (const [at, line] of lines.entries()) {
    const key = line.log10LR === null ? line.sentence : `${at}`;
    said.set(key, { ...line, ...said.get(key), times: (said.get(key)?.times ?? 0) + 1 });
  }
  return [...said.values()];
}

const timesOf = (times: number): string => (times > 1 ? ` (${times} ×)` : '');

/** Part of what speaks against one person: what weighs hardly anything is told as one. */
export function Against({ explanation }: { readonly explanation: Explained }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = explanation.speaksAgainst.filter(weighs);
  const lesser = explanation.speaksAgainst.filter((one) => !weighs(one));
  return (
    <section aria-label={t('compare.against')}>
      <Title order={3} size="h4" mb="xs">
        {t('compare.against')}
      </Title>
      {explanation.speaksAgainst.length === 0 && <Text>{t('compare.nothingAgainst')}</Text>}
      <Stack gap="xs">
        {once(shown).map((one) => (
          <Alert key={`${one.field} ${one.sentence} ${one.log10LR}`} color="orange" variant="light" p="xs">
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{one.sentence + timesOf(one.times)}</Text>
              {one.log10LR !== null && (
                <Text className="number" size="sm" c="var(--differs)">
                  {formatWeight(one.log10LR, language)}
                </Text>
              )}
            </Group>
          </Alert>
        ))}
        {lesser.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('compare.lesser', {
              count: lesser.length,
              weight: formatWeight(
                lesser.reduce((sum, one) => sum + (one.log10LR ?? 0), 0),
                language,
              ),
            })}
          </Text>
        )}
      </Stack>
    </section>
  );
}

/**
 * Part of what speaks for one person where no figure is told, each with the word of its weight; and what is
 * left open.
 */
export function InFavour({ explanation }: { readonly explanation: Explained }) {
  const { t } = useTranslation();
  const { speaksFor, remarks } = explanation;
  return (
    <section aria-label={t('compare.inFavour')}>
      <Title order={3} size="h4" mb="xs">
        {t('compare.inFavour')}
      </Title>
      {speaksFor.length === 0 && <Text>{t('compare.nothingInFavour')}</Text>}
      <Stack gap="xs">
        {once([...speaksFor, ...remarks]).map(({ field, sentence, weight, times }) => (
          <Group key={`${field} ${sentence}`} justify="space-between" wrap="nowrap">
            <Text size="sm">{sentence + timesOf(times)}</Text>
            <Text size="sm" fw={600} c={weight ? 'var(--agrees)' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
              {t(weight ? `compare.weighing.${weight}` : 'compare.weighing.open')}
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
