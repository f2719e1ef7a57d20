import { useQuery } from 'urql';
import { ME } from '../../shell/session.js';
import { INSTITUTIONS, type InstitutionNodes } from '../inquiries/queries.js';

/**
 * Returns what somebody may do here, and the institution of theirs; whoever runs the installation has none.
 */
export function useOwnInstitution(): {
  readonly may: (what: string) => boolean;
  readonly own: InstitutionNodes[number] | undefined;
  /** False until it is known whose it is. */
  readonly isKnown: boolean;
} {
  const [{ data: me }] = useQuery({ query: ME });
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const mayDo: readonly string[] = me?.me.mayDo ?? [];
  return {
    may: (what) => mayDo.includes(what),
    own: network?.institutions.nodes.find(({ id }) => id === me?.me.institutionId),
    isKnown: me !== undefined && network !== undefined,
  };
}
