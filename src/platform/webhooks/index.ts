export { WebhookClient, WebhookUnanswered, type WebhookMessage } from './webhook-client.js';
export { readWebhookUrl, WebhookTargetRefused, type TargetRules } from './webhook-target.js';
