import * as oidc from 'openid-client';

const TIMEOUT_S = 10;
/**
 * Seconds since somebody may last have shown who they are when they come back from the provider for a
 * step-up.
 */
const STEP_UP_SECONDS = 300;

export interface IdentityProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Address that the provider sends people back to; it must know this very one. */
  readonly redirectUri: string;
  /**
   * Classes of authentication (`acr`) that are good enough for a step-up; whatever the provider does where
   * none is named.
   */
  readonly stepUpAcr?: readonly string[] | undefined;
  /**
   * Values of `acr` or `amr` that are a second factor; the usual ones without them, and an empty list where
   * nobody has to show one.
   */
  readonly secondFactors?: readonly string[] | undefined;
}

/**
 * Values by which providers usually tell that somebody has shown more than a password: several factors, a
 * one-time password, a hardware key, a smart card (`amr`, RFC 8176); proof that cannot be phished (`acr`,
 * OpenID EAP), and the profile of REFEDS.
 */
export const USUAL_SECOND_FACTORS = [
  ...['mfa', 'otp', 'hwk', 'sc', 'phr', 'phrh'],
  'https://refeds.org/profile/mfa',
] as const;

/** Secrets with which a sign-in under way is finished: they stay with the browser that began it. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Identity of somebody in the words of the provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Mail address, only one that the provider has verified. */
  readonly email: string | undefined;
  /** True where they have shown a second factor, or nobody has to here. */
  readonly hasSecondFactor: boolean;
}

/**
 * The provider did not do what a step-up asks of it: the time of the proof is missing or old, or its way is
 * not on the list.
 */
export class StepUpNotShown extends Error {
  override readonly name = 'StepUpNotShown';
}

/** The provider does not answer, or is not the one that it should be. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}

/**
 * Signing in at an OpenID Connect provider: code flow with PKCE, state and nonce. The protocol is the
 * library's; this class only says what is asked of it. The signature of the id token is checked too, though
 * it comes from the provider itself.
 */
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly options: IdentityProviderOptions) {}

  /**
   * @param hint whom to expect, by the provider's number for them
   * @param as `step-up`: they are to show anew who they are, whatever the provider remembers
   */
  async begin(
    hint?: string,
    as: 'sign-in' | 'step-up' = 'sign-in',
  ): Promise<{ readonly url: string; readonly secrets: SignInSecrets }> {
    const configuration = await this.configuration();
    const secrets = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.options.redirectUri,
      scope: 'openid email',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      // Machines are shared in this work: whoever sits down shows who they are.
      prompt: 'login',
      ...(hint !== undefined && { login_hint: hint }),
      ...(as === 'step-up' ? this.stepUpParameters() : this.signInParameters()),
    });
    return { url: url.href, secrets };
  }

  /** @param query what the provider has sent the browser back with */
  async finish(
    query: URLSearchParams,
    { state, nonce, verifier }: SignInSecrets,
    as: 'sign-in' | 'step-up' = 'sign-in',
  ): Promise<Identity> {
    const configuration = await this.configuration();
    const url = new URL(this.options.redirectUri);
    url.search = query.toString();
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(as === 'step-up' && { maxAge: STEP_UP_SECONDS }),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no id token.');
    if (as === 'step-up') this.requireAcr(claims.acr);
    const { iss: issuer, sub: subject } = claims;
    const said = claims.email === undefined ? await this.userInfo(configuration, tokens, subject) : claims;
    const email = said?.email_verified === true ? textOf(said.email) : undefined;
    return { issuer, subject, email, hasSecondFactor: this.hasSecondFactor(claims) };
  }

  /**
   * Returns the address at which the provider ends its own session (OpenID Connect RP-Initiated Logout), and
   * sends the browser back from to our start page; nothing where it offers none, or names an address that no
   * browser should be sent to.
   */
  async endSessionUrl(): Promise<string | undefined> {
    const configuration = await this.configuration();
    const { end_session_endpoint: endpoint } = configuration.serverMetadata();
    if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
    if (new URL(endpoint).protocol !== 'https:' && !isLoopback(endpoint)) return undefined;
    const back = new URL('/', this.options.redirectUri).href;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href;
  }

  /** The usual ones are not asked for: not every provider takes a value that it does not know for nothing. */
  private signInParameters(): Record<string, string> {
    const { secondFactors = [] } = this.options;
    return secondFactors.length > 0 ? { acr_values: secondFactors.join(' ') } : {};
  }

  private stepUpParameters(): Record<string, string> {
    const { stepUpAcr = [] } = this.options;
    return { max_age: '0', ...(stepUpAcr.length > 0 && { acr_values: stepUpAcr.join(' ') }) };
  }

  /** The id token alone is asked: it is signed, and of this very sign-in. */
  private hasSecondFactor({ acr, amr }: oidc.IDToken): boolean {
    const { secondFactors = USUAL_SECOND_FACTORS } = this.options;
    const shown: readonly unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])];
    return secondFactors.length === 0 || secondFactors.some((one) => shown.includes(one));
  }

  /** The library holds `auth_time` to `maxAge`; what the provider calls its way, nobody but this looks at. */
  private requireAcr(acr: unknown): void {
    const { stepUpAcr = [] } = this.options;
    if (stepUpAcr.length > 0 && !(typeof acr === 'string' && stepUpAcr.includes(acr)))
      throw new StepUpNotShown(
        'The provider names no way of showing who one is that this installation accepts.',
      );
  }

  private async userInfo(
    configuration: oidc.Configuration,
    { access_token: token }: oidc.TokenEndpointResponse,
    subject: string,
  ): Promise<oidc.UserInfoResponse | undefined> {
    if (!configuration.serverMetadata().userinfo_endpoint) return undefined;
    return oidc.fetchUserInfo(configuration, token, subject);
  }

  /** Looked up once; a failure is forgotten, so that the next sign-in looks again. */
  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((cause: unknown) => {
      this.found = undefined;
      throw new ProviderUnreachable('The identity provider cannot be used.', { cause });
    });
    return this.found;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    const execute = [oidc.enableNonRepudiationChecks];
    if (isLoopback(issuer)) execute.push(oidc.allowInsecureRequests);
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: TIMEOUT_S,
    });
  }
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' ? claim : undefined;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** Tells whether an address is this very machine, where there is no line that TLS would protect. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname);
}
