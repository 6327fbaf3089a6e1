/** This address may not be asked. The message is one sentence for the admin; `code` is what a failed fetch carries as its cause. */
export class OutboundRefusal extends Error {
  override readonly name = 'OutboundRefusal';
  readonly code = 'ERR_AMBIT_REFUSED';
}
