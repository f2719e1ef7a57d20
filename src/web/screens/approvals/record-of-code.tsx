import { TextLink } from '../../parts/links.js';
import { useMe } from '../../parts/use-me.js';
import { useRecordOfCode } from '../records/use-record-of-code.js';

/**
 * A record by its code, with the way to it for whoever may read it: what is approved has to be looked at
 * first.
 */
export function RecordOfCode({ code }: { readonly code: string }) {
  const { may } = useMe();
  const found = useRecordOfCode(code, may);
  if (!found) return code;
  return (
    <TextLink to={found.to} params={{ id: found.id }}>
      {code}
    </TextLink>
  );
}
