export {
  asserted,
  assertionOptions,
  registered,
  registrationOptions,
  relyingPartyOf,
  type AuthenticationResponseJSON,
  type KnownPasskey,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type RelyingParty,
} from './passkeys.js';
export {
  IdentityProvider,
  isLoopback,
  ProviderUnreachable,
  StepUpNotShown,
  USUAL_SECOND_FACTORS,
  type Identity,
  type SignInSecrets,
} from './identity-provider.js';
