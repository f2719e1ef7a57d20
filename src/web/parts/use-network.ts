import { useCallback } from 'react';
import { useQuery } from 'urql';
import { INSTITUTIONS, type InstitutionNodes } from '../screens/inquiries/queries.js';

/** The institutions that take part, and how one is called by its id. */
export function useNetwork(): {
  readonly all: InstitutionNodes;
  readonly nameOf: (id: string | null) => string;
} {
  const [{ data }] = useQuery({ query: INSTITUTIONS, variables: { first: 100 } });
  const all = data?.institutions.nodes;
  const nameOf = useCallback(
    (id: string | null): string => all?.find((one) => one.id === id)?.name ?? '…',
    [all],
  );
  return { all: all ?? [], nameOf };
}
