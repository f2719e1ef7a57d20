/**
 * The edge of the API. What a module's `api/` needs: `connectionOf`, `readPage`, `resultUnion`,
 * `objectTypeOf`, `inputTypeOf`, `enumOf`, `loaderOf`; each says at its top how it is used.
 */
export { answerUnreadable } from './unreadable-requests.js';
export { UploadErrors } from './upload-errors.js';
export { BootCheck, UndecidedFields } from './boot-check.js';
export { RootFields, rootFieldsByType, rowsOf, type RootFieldRows } from './root-fields.js';
export {
  connectionOf,
  PageArgs,
  PageInfo,
  pageOfList,
  readPage,
  readPlaces,
  type Connection,
  type ListOptions,
} from './connection.js';
export { inlineHashes, securityHeaders } from './content-security.js';
export { CursorRefused, Cursors } from './cursors.js';
export type { DescribedObject, DescribedShape } from './described-shape.js';
export { asksForPage, type ErrorPage, type PresentedError } from './error-page.js';
export { EnumNames } from './enum-names.js';
export { enumOf, enumsInCapitals, vocabularyEnum, type WordEnum } from './enum-of.js';
export { explorer } from './explorer.js';
export { GraphqlEdgeModule } from './graphql-edge.module.js';
export { withWordsLeftOut, type FreeText } from './left-out-words.js';
export { httpEdge, turnsByAccount } from './http-edge.js';
export { KnownOperations } from './known-operations.js';
export { IDEMPOTENCY_KEY, OnceInput } from './once-input.js';
export { HttpErrors } from './http-errors.js';
export { JSONObject } from './json-object.js';
export { loaderOf } from './loaders.js';
export { html, Markup } from '../markup/index.js';
export { LARGEST_PAGE, PageSize, USUAL_PAGE } from './page-size.js';
export { plainPage, plainPageHeaders } from './plain-page.js';
export { POLICY_ROW, Public, PUBLIC } from './policy-row.js';
export { ErrorPresenter } from './present-error.js';
export { LIMITS } from './query-limits.js';
export {
  currentRequest,
  openRequestContext,
  requestContextOf,
  speakTo,
  type RequestContext,
} from './request-context.js';
export { resultUnion } from './result-union.js';
export { SessionCookie } from './session-cookie.js';
export { fromGraphql, toGraphql } from './shape-values.js';
export { SubscriptionSocket } from './subscription-socket.js';
export { TaskProgress } from './task-progress.js';
export { UUID } from './uuid.js';
export { inputTypeOf, objectTypeOf, type InputChoice } from './types-from-shape.js';
export { findingsIn, InputFinding, UserError, USER_ERRORS } from './user-error.js';
export { Source } from './source.js';
