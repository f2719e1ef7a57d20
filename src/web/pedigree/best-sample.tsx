import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format.js';
import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.js';
import { Outcome } from '../parts/outcome.js';
import { useLanguage } from '../parts/use-language.js';

/** Asked of a family that is still being told; of a filed report the answer is the same. */
export const BEST_TOLD = graphql(`
  query BestOfToldFamily($family: ToldFamilyInput!) {
    nextRelativesTold(family: $family) {
      __typename
      ... on NextRelatives {
        prospects {
          relative
          relationInWords
          expected {
            inclusionPower
          }
          gain {
            inclusionPower
          }
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type ToldVariables = VariablesOf<typeof BEST_TOLD>;

/** The answer to whose sample would help most. */
export type Best = ResultOf<typeof BEST_TOLD>['nextRelativesTold'];

/** Code of the one who is ringed in the drawing. */
export function bestOf(best: Best | undefined): string | undefined {
  return best?.__typename === 'NextRelatives' ? best.prospects[0]?.relative : undefined;
}

/** Relatives by how much a sample of each would help, in words. */
export function Prospects({ best }: { readonly best: Best }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (best.__typename !== 'NextRelatives') return <Outcome of={best} done={undefined} />;
  if (best.prospects.length === 0) return <Text>{t('pictures.pedigree.bestNone')}</Text>;
  const percent = (share: number) => formatNumber(share * 100, language, 1);
  return (
    <ol className="lines">
      {best.prospects.map(({ relative, relationInWords, expected, gain }) => (
        <li key={relative}>
          {relationInWords}{' '}
          <Text span size="sm" c="dimmed">
            {t('pictures.pedigree.chance', { share: percent(expected.inclusionPower) })},{' '}
            {t('pictures.pedigree.gain', { points: percent(gain.inclusionPower) })}
          </Text>
        </li>
      ))}
    </ol>
  );
}
