import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bestOf, type ToldVariables } from '../../pedigree/best-sample.js';
import { drawnFamily, NotDrawn } from '../../pedigree/drawn-family.js';
import { familyOf } from '../../pedigree/from-relatives.js';
import { Pedigree } from '../../pedigree/pedigree.js';
import { textOf, useEntries, useText } from './open-report-form.js';
import { ToldBest, useToldBest } from './told-best.js';

/**
 * The family as it is being told: whoever tells it sees at once where somebody stands, and who is still
 * missing.
 */
export default function DrawnFamily() {
  const { t } = useTranslation();
  const [relatives] = useEntries('relatives');
  const [sex] = useText('person.sex');
  const told = useMemo(
    () =>
      relatives.map((one) => ({
        ...{ id: textOf(one['id']), name: textOf(one['name']), relationship: textOf(one['relationship']) },
        ...{ sex: textOf(one['sex']) || 'unknown', biological: textOf(one['biological']) },
        otherParent: textOf(one['otherParent']),
      })),
    [relatives],
  );
  const family = useMemo(() => familyOf(told, sex || 'unknown'), [told, sex]);
  const stated = useMemo(() => new Map(told.map((one) => [one.id, one])), [told]);
  const title = t('pictures.pedigree.title');
  const [unwilling, setUnwilling] = useState(NOBODY);
  const variables = toldOf(told, sex, unwilling);
  const asked = useToldBest(variables);
  const kin = drawnFamily(family, { t, stated, typed: NOBODY, wanted: bestOf(asked.best) });
  const people = kin.filter(({ id }) => variables.family.relatives.some((one) => one.id === id));
  return (
    <>
      <Pedigree kin={kin} title={title} />
      <NotDrawn family={family} stated={stated} />
      {people.length > 0 && (
        <ToldBest {...{ variables, people, unwilling, asked, onUnwilling: setUnwilling }} />
      )}
    </>
  );
}

interface Told {
  readonly id: string;
  readonly relationship: string;
  readonly sex: string;
  readonly biological: string;
  readonly otherParent: string;
}

type ToldRelative = ToldVariables['family']['relatives'][number];
type Sex = NonNullable<ToldRelative['sex']>;

/** Ties alone: neither names nor places leave this browser for it. */
function toldOf(told: readonly Told[], sex: string, unwilling: ReadonlySet<string>): ToldVariables {
  const relatives = told
    .filter(({ relationship }) => relationship !== '')
    .map((one) => ({
      ...{ id: one.id, relationship: one.relationship as ToldRelative['relationship'] },
      sex: one.sex as Sex,
      biological: (one.biological || null) as NonNullable<ToldRelative['biological']> | null,
      ...{ otherParent: one.otherParent || null, givesSample: !unwilling.has(one.id) },
    }));
  return { family: { sex: (sex || null) as Sex | null, relatives } };
}

const NOBODY: ReadonlySet<string> = new Set();
