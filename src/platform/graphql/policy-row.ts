import { SetMetadata } from '@nestjs/common';

/** Metadata key under which a resolver names the row of the policy that decides about it. */
export const POLICY_ROW = 'huella:policy-row';

/** Metadata key of what anybody may ask without a token. */
export const PUBLIC = 'huella:public';

/** Opens a resolver or a route to everybody. Without it and without a policy row the API does not start. */
export const Public = () => SetMetadata(PUBLIC, true);
