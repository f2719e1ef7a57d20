import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawnFamily, NotDrawn } from '../../pedigree/drawn-family.js';
import { familyOf } from '../../pedigree/from-relatives.js';
import { Pedigree } from '../../pedigree/pedigree.js';
import { textOf, useEntries, useText } from './desk.js';

/** The family as it is being told: whoever tells it sees at once where somebody stands, and who is still missing. */
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
  return (
    <>
      <Pedigree kin={drawnFamily(family, { t, stated, typed: NOBODY })} title={title} />
      <NotDrawn family={family} stated={stated} />
    </>
  );
}

const NOBODY: ReadonlySet<string> = new Set();
