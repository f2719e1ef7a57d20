import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const WEBHOOKS = graphql(`
  query Webhooks {
    webhooks {
      id
      url
      active
      endedBecause
      failingSince
      version
      createdAt
    }
  }
`);

export const ATTEMPTS = graphql(`
  query WebhookAttempts($webhookId: UUID!, $first: PageSize!, $after: String) {
    webhookAttempts(webhookId: $webhookId, first: $first, after: $after) {
      nodes {
        messageId
        type
        code
        durationMs
        at
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PREVIEW = graphql(`
  query WebhookPreview($webhookId: UUID!) {
    webhookPreview(webhookId: $webhookId) {
      url
      body
      headers {
        name
        value
      }
    }
  }
`);

export const REGISTER = graphql(`
  mutation RegisterWebhook($input: RegisterWebhookInput!) {
    registerWebhook(input: $input) {
      __typename
      ... on WebhookRegistered {
        secret
        webhook {
          id
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const TEST = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      __typename
      ... on WebhookTested {
        attempt {
          code
          durationMs
          at
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const ROTATE = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      __typename
      ... on WebhookRegistered {
        secret
        webhook {
          id
          version
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const STOP = graphql(`
  mutation RemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
      __typename
      ... on WebhookRemoved {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export const REPLAY = graphql(`
  mutation ReplayDelivery($input: ReplayDeliveryInput!) {
    replayDelivery(input: $input) {
      __typename
      ... on DeliveryReplayed {
        deliveryId
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type Hook = ResultOf<typeof WEBHOOKS>['webhooks'][number];
export type WebhookAttemptNode = ResultOf<typeof ATTEMPTS>['webhookAttempts']['nodes'][number];
