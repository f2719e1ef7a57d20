import { secondFactorCheck } from './sign-in.js';

const PROVIDER = { OIDC_ISSUER: 'https://login.example', PUBLIC_URL: 'https://huella.example' };
const check = (more: Partial<Parameters<typeof secondFactorCheck>[0]>) =>
  secondFactorCheck({
    ...{ OIDC_ISSUER: undefined, OIDC_SECOND_FACTOR: undefined, PUBLIC_URL: undefined, ...more },
  });

describe('the second factor, as the doctor looks at it', () => {
  it('is well where there is no provider, and where the usual words or those of the installation count', () => {
    expect(check({})).toMatchObject({ standing: 'ok' });
    expect(check({ ...PROVIDER, OIDC_SECOND_FACTOR: 'gold' })).toMatchObject({
      ...{ standing: 'ok', what: expect.stringContaining('one of gold') as string },
    });
    const usual = check(PROVIDER);
    expect(usual).toMatchObject({
      standing: 'ok',
      what: expect.stringContaining('one of mfa, otp') as string,
    });
    // Nobody is locked out without being told the way in.
    expect(usual.what).toContain('huella user invite');
  });

  it('is a warning with its mend where nobody has to show one, or nobody could come in', () => {
    expect(check({ ...PROVIDER, OIDC_SECOND_FACTOR: 'none' })).toMatchObject({
      ...{ standing: 'warning', mend: expect.stringContaining('Take it away') as string },
    });
    expect(check({ ...PROVIDER, PUBLIC_URL: 'http://huella.example' })).toMatchObject({
      ...{ standing: 'warning', mend: expect.stringContaining('OIDC_SECOND_FACTOR') as string },
    });
  });
});
