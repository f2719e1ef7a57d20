import { Catch } from '@nestjs/common';
import type { Request } from 'express';
import { message, type CatalogueLanguage } from '../../../../platform/catalogue/index.js';
import { TooManyAttempts } from '../../../../platform/rate-limit/index.js';
import { HttpErrors, type ErrorPage, type PresentedError } from '../../../../platform/graphql/index.js';

/** A browser is answered with a page that says what to do; programs with what all routes answer. */
@Catch()
export class AuthErrors extends HttpErrors {
  protected override pageOf(request: Request, told: PresentedError, language: CatalogueLanguage): ErrorPage {
    if (request.method === 'POST') return super.pageOf(request, told, language);
    const { message: said, extensions } = told.presented;
    if (extensions?.reason === 'ACCESS.NO_PROVIDER') return withoutProvider(language);
    return {
      heading: 'ACCESS.SIGN_IN_FAILED',
      texts: extensions?.reason === undefined ? [] : [said],
      ways: [
        ['/auth/sign-in', 'ACCESS.SIGN_IN_AGAIN'],
        ['/', 'API.PAGE_TO_START'],
      ],
    };
  }

  protected override statusOf(error: unknown): number {
    return error instanceof TooManyAttempts ? 429 : super.statusOf(error);
  }
}

/** Read by whoever wanted to sign in, who can ask somebody, and by whoever has just installed the platform, who can mend it. */
const withoutProvider = (language: CatalogueLanguage): ErrorPage => ({
  heading: 'ACCESS.NO_SIGN_IN',
  texts: [message('ACCESS.NO_SIGN_IN_READER', language), message('ACCESS.NO_SIGN_IN_OPERATOR', language)],
  ways: [
    ['/', 'API.PAGE_TO_START'],
    ['/docs/OPERATIONS.md', 'ACCESS.TO_OPERATIONS'],
  ],
});
