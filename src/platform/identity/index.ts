export {
  IdentityProvider,
  isLoopback,
  ProviderUnreachable,
  StepUpNotShown,
  type Identity,
  type SignInSecrets,
} from './identity-provider.js';
