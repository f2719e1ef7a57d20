import type { ApiHouse, Loose } from './api-house.js';

/**
 * Signs an agreement for an institution: asked for by a coordinator, approved by a second person.
 *
 * @returns who has signed these terms and whether they are in force, or why they could not be signed
 */
export async function signAgreement(house: ApiHouse, institution: string, terms: object): Promise<Loose> {
  const coordinator = await house.signIn(institution, ['coordinator']);
  const asked = await house.changeByTwo(coordinator, 'signAgreement', terms);
  if (asked.__typename !== 'ApprovalRequest') return asked;
  const { code } = terms as { readonly code: string };
  const [signed] = await house.sql<Loose>(
    `SELECT COALESCE(p.signed_by, a.signed_by) AS "signedBy", p.signed_by IS NULL AND a.in_force AS "inForce"
     FROM agreement a LEFT JOIN agreement_proposal p ON p.agreement_id = a.id AND p.state = 'open' WHERE a.code = $1`,
    [code],
  );
  return signed ?? {};
}
