import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SOUGHT, type PedigreeDrawing, type Stated } from './from-relatives.js';
import type { DrawnKin } from './kin.js';

interface Known {
  readonly t: TFunction;
  readonly stated: ReadonlyMap<string, Stated & { readonly name?: string | null | undefined }>;
  readonly typed: ReadonlySet<string>;
  /** Code of the relative whose sample would help most. */
  readonly wanted?: string | undefined;
}

/** The family of a report with its words: what each is, and the name where one was given. */
export function drawnFamily(
  { kin }: PedigreeDrawing,
  { t, stated, typed, wanted }: Known,
): readonly DrawnKin[] {
  return kin.map((one) => {
    const { relationship, name } = stated.get(one.id) ?? {};
    const tie = tieOf(t, relationship ?? TIE_OF[one.id]);
    return {
      ...one,
      label: one.id === SOUGHT ? t('pictures.pedigree.role.sought') : name ? `${name}, ${tie}` : tie,
      role: one.id === SOUGHT ? 'sought' : undefined,
      sampling: typed.has(one.id) ? 'typed' : 'none',
      isWanted: wanted !== undefined && one.id === wanted,
    };
  });
}

const TIE_OF: Readonly<Record<string, string | undefined>> = {
  ...{ MOTHER: 'mother', FATHER: 'father' },
  'GRANDMOTHER-MATERNAL': 'grandmother_maternal',
  'GRANDFATHER-MATERNAL': 'grandfather_maternal',
  'GRANDMOTHER-PATERNAL': 'grandmother_paternal',
  'GRANDFATHER-PATERNAL': 'grandfather_paternal',
};

/** A brother or sister whom only a niece implies has no word but that. */
const tieOf = (t: TFunction, tie: string | undefined): string =>
  t(`value.Relationship.${(tie ?? 'full_sibling') as 'mother'}`);

/** Names the relatives who are not in the picture, with the reason. */
export function NotDrawn({
  family: { notDrawn },
  stated,
}: {
  readonly family: PedigreeDrawing;
  readonly stated: Known['stated'];
}) {
  const { t } = useTranslation();
  if (notDrawn.length === 0) return null;
  const said = notDrawn.map(({ id, why }) => {
    const { name, relationship } = stated.get(id) ?? {};
    const who = name ?? (relationship ? tieOf(t, relationship) : id);
    return `${who} (${t(`pictures.pedigree.why.${why}`)})`;
  });
  return (
    <Text size="sm">
      {t('pictures.pedigree.notDrawn')} {said.join('; ')}
    </Text>
  );
}
