import type { Text } from '../text.js';

export const ACCESS_TEXTS = {
  'ACCESS.NOT_SIGNED_IN': {
    en: 'You are not signed in, or your access has ended. Sign in with a valid token.',
    es: 'No ha iniciado sesión o su acceso terminó. Inicie sesión con una credencial válida.',
  },
  'ACCESS.DENIED': {
    en: 'Your role does not allow this ({operation}). Ask the coordinator of your institution.',
    es: 'Su función no permite hacer esto ({operation}). Consulte a la coordinación de su institución.',
  },
  'ACCESS.PURPOSE_MISSING': {
    en: 'This reads what another institution holds, and your session does not say what for. Declare one of {purposes}: `declarePurpose`, or sign in again with `purpose`.',
    es: 'Esto lee lo que guarda otra institución y su sesión no dice para qué. Declare una finalidad ({purposes}) con `declarePurpose` o inicie sesión de nuevo con `purpose`.',
  },
  'ACCESS.PURPOSE_REFUSED': {
    en: 'Your role does not have this purpose. Declare one of these: {purposes}.',
    es: 'Su función no tiene esta finalidad. Declare una de estas: {purposes}.',
  },
  'ACCESS.UNKNOWN_PURPOSE': {
    en: 'There is no such purpose. Say one of these: {purposes}.',
    es: 'No existe tal finalidad. Indique una de estas: {purposes}.',
  },
  'ACCESS.SIGN_IN_REFUSED': {
    en: 'You could not be signed in. Begin again; if it stays so, ask the coordinator of your institution for an invitation.',
    es: 'No fue posible iniciar su sesión. Empiece de nuevo; si persiste, pida una invitación a la coordinación de su institución.',
  },
  'ACCESS.SIGN_IN_AGAIN': {
    en: 'Sign in again.',
    es: 'Inicie sesión de nuevo.',
  },
  'ACCESS.NO_PROVIDER': {
    en: 'No identity provider is set up here. Set OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL (docs/OPERATIONS.md), or use a token.',
    es: 'Aquí no hay un proveedor de identidad. Configure OIDC_ISSUER, OIDC_CLIENT_ID y PUBLIC_URL (docs/OPERATIONS.md) o use una credencial.',
  },
  'ACCESS.PROVIDER_SILENT': {
    en: 'The identity provider does not answer. Try again in a minute; if it stays so, tell your administrator.',
    es: 'El proveedor de identidad no responde. Inténtelo de nuevo en un minuto; si persiste, avise a su administrador.',
  },
  'ACCESS.NO_MACHINE': {
    en: 'Only a machine account has secrets. People sign in at the identity provider.',
    es: 'Solo una cuenta de sistema tiene secretos. Las personas inician sesión en el proveedor de identidad.',
  },
  'ACCESS.SECRETS_IN_USE': {
    en: 'This account has {count} secrets already. Revoke one that is not used any more.',
    es: 'Esta cuenta ya tiene {count} secretos. Revoque uno que ya no se use.',
  },
  'ACCESS.SCOPE_REFUSED': {
    en: 'A scope is none of those that this account has. Ask for rows of the policy that its role allows.',
    es: 'Un alcance no es de los que tiene esta cuenta. Pida filas de la política que su función permite.',
  },
  'ACCESS.CLIENT_REFUSED': {
    en: 'This account and this secret open nothing. Check both, or ask your coordinator for a new secret.',
    es: 'Esta cuenta y este secreto no abren nada. Revíselos o pida un secreto nuevo a su coordinación.',
  },
  'ACCESS.GRANT_REFUSED': {
    en: 'Tokens are given for client credentials only. Send `grant_type=client_credentials` as a form.',
    es: 'Solo se dan credenciales por `client_credentials`. Envíe `grant_type=client_credentials` como formulario.',
  },
  'ACCESS.NOT_FOUND': {
    en: 'There is no such record among those that you may see. Check the code.',
    es: 'No existe tal registro entre los que usted puede ver. Revise el código.',
  },
} as const satisfies Record<string, Text>;
