import type { MechanismProfile } from '../../../modules/institutions/index.js';
import type { AnsweredInstitution } from './country-answers.js';

/** Where it was read that an institution is there, when whoever installs for the country has said so. */
const SOURCE = 'installation';

/**
 * A profile with the institutions that were answered: a shipped one knows of most only that the country has
 * one of the kind. What is said of an institution of a kind goes to the first of that kind without a code; of
 * a kind that the profile lacks, it is added.
 */
export function profileWith(
  profile: MechanismProfile,
  answered: readonly AnsweredInstitution[],
): MechanismProfile {
  const institutions = [...profile.institutions];
  let isAdded = false;
  for (const { code, name, kind, standsIn, focalPoints } of answered) {
    const said = {
      ...{ code, name, kind },
      ...(standsIn !== undefined && { standsIn }),
      ...(focalPoints && { focalPoints }),
    };
    const known = institutions.findIndex((one) => one.code === code);
    const at =
      known >= 0 ? known : institutions.findIndex((one) => one.kind === kind && one.code === undefined);
    const entry = institutions[at];
    if (entry) institutions[at] = { ...entry, ...said };
    else {
      isAdded = true;
      institutions.push({ ...said, deliversOnly: false, source: SOURCE });
    }
  }
  const source = {
    title: `Institutions of ${profile.country} that take part`,
    publisher: 'this installation',
  };
  return {
    ...profile,
    institutions,
    sources: { ...profile.sources, ...(isAdded && { [SOURCE]: source }) },
  };
}
