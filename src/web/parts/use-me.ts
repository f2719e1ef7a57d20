import { useQuery } from 'urql';
import { ME } from '../shell/session.js';

/** The person who looks, and what they may do. */
export function useMe(): {
  readonly id: string | undefined;
  readonly institutionId: string | null;
  readonly may: (operation: string) => boolean;
} {
  const [{ data }] = useQuery({ query: ME });
  return {
    id: data?.me.id,
    institutionId: data?.me.institutionId ?? null,
    may: (operation) => data?.me.mayDo.includes(operation) ?? false,
  };
}
