import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** How long the end of a process waits for the collector, in ms. */
const LAST_MS = 2_000;

/** Loaded only where a collector is named (traces.ts). */
export function startTraces(endpoint: string, process: string): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: LAST_MS });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `ambit-${process}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    await Promise.race([provider.shutdown(), new Promise((resolve) => setTimeout(resolve, LAST_MS).unref())]).catch(() => undefined);
  };
}
