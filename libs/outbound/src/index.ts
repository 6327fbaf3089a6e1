export { AllowedError } from './addresses.js';
export { openOutbound, type Fetch, type Outbound, type OutboundSettings } from './outbound.js';
export { OutboundRefusal } from './refusal.js';
