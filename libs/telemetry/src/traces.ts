import { context, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

const tracer = () => trace.getTracer('ambit');

/**
 * Sends spans to a collector by OTLP over HTTP; without an address nothing is loaded and every span costs nothing.
 * @param endpoint base address of the collector, as OTEL_EXPORTER_OTLP_ENDPOINT names it
 * @returns what sends the last of them
 */
export async function openTraces(endpoint: string | null, process: string): Promise<() => Promise<void>> {
  if (endpoint === null) return () => Promise.resolve();
  const { startTraces } = await import('./exporting.js');
  return startTraces(endpoint, process);
}

/** Attributes are ours: names of operations, jobs and hosts, statuses. Never a person, a repository, a variable or an error's text. */
export function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span that ends when what it gives back is called. */
export function openSpan(name: string, attributes: Attributes): (more: Attributes) => void {
  const span = tracer().startSpan(name, { attributes });
  return (more) => {
    span.setAttributes(more);
    span.end();
  };
}

/** As `openSpan`, for a request that was taken: what `next` begins happens within it. */
export function spanOver(name: string, attributes: Attributes, next: (end: (more: Attributes) => void) => void): void {
  const span = tracer().startSpan(name, { kind: SpanKind.SERVER, attributes });
  context.with(trace.setSpan(context.active(), span), () => {
    next((more) => {
      span.setAttributes(more);
      span.end();
    });
  });
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A fetch each of whose calls is a span: to which host, and what it answered. Not the path, which holds names. */
export function tracedFetch(fetch: Fetch): Fetch {
  return (url, init) =>
    tracer().startActiveSpan('outbound', { kind: SpanKind.CLIENT }, async (span) => {
      span.setAttributes({ 'http.request.method': init.method ?? 'GET', 'server.address': new URL(url).hostname });
      try {
        const response = await fetch(url, init);
        span.setAttribute('http.response.status_code', response.status);
        return response;
      } catch (error) {
        failed(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
}

/** The kind of error only: its message may hold what a person wrote. */
function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
}
