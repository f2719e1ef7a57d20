import { NativeSelect } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pedigree } from '../../pedigree/pedigree.js';
import type { DrawnKin } from '../../pedigree/kin.js';
import type { DnaEvidenceResult } from './dna-query.js';

type Hypothesis = DnaEvidenceResult['hypotheses'][number];

interface DrawnProps {
  readonly evidence: DnaEvidenceResult;
  readonly kind: string;
}

/**
 * Drawing of how everybody would be related by each hypothesis: one picture at a time, the likeliest first.
 */
export function Drawn({ evidence, kind }: DrawnProps) {
  const { t } = useTranslation();
  const drawn = evidence.hypotheses.filter(({ members }) => members !== null);
  const [chosen, setChosen] = useState<string | undefined>();
  const shown = drawn.find(({ id }) => id === chosen) ?? drawn[0];
  const labelOf = useLabels();
  const kin = useMemo(
    () => (shown ? kinOf(shown, kind === 'identification', labelOf) : []),
    [shown, kind, labelOf],
  );
  if (!shown) return null;
  return (
    <div>
      <NativeSelect
        label={t('pictures.pedigree.byHypothesis')}
        value={shown.id}
        data={drawn.map(({ id, statement }) => ({ value: id, label: statement }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Pedigree kin={kin} title={shown.statement} />
    </div>
  );
}

type Labels = (member: NonNullable<Hypothesis['members']>[number], role: DrawnKin['role']) => string;

function kinOf({ members, place }: Hypothesis, isDead: boolean, labelOf: Labels): DrawnKin[] {
  return (members ?? []).map((member) => {
    const { id, father, mother, sex, isTyped, isMissing } = member;
    const isFound = id === place;
    const role = isMissing && isFound ? 'both' : isMissing ? 'sought' : isFound ? 'found' : undefined;
    return {
      ...{ id, sex, role },
      parents: [father, mother].flatMap((one) => one ?? []),
      label: labelOf(member, role),
      isDead: isFound && isDead,
      sampling: isTyped ? 'typed' : 'none',
    };
  });
}

/**
 * Returns the labels of relatives: what each is, with the code that the loci name; members whom the ties
 * imply have no code that anybody gave.
 */
function useLabels(): Labels {
  const { t } = useTranslation();
  return useCallback<Labels>(
    ({ id, relation, relationInWords, isTyped }, role) => {
      if (role) return t(`pictures.pedigree.role.${role}`);
      if (relation === 'KIN.NOT_RELATED') return t('pictures.pedigree.notKin');
      const key = `value.Relationship.${relation.replace('KIN.', '').toLowerCase()}`;
      const word = (t as (key: string, more: object) => string)(key, { defaultValue: relationInWords });
      return isTyped ? `${word} (${id})` : word;
    },
    [t],
  );
}
