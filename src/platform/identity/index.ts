export {
  IdentityProvider,
  isLoopback,
  ProviderUnreachable,
  type Identity,
  type SignInSecrets,
} from './identity-provider.js';
