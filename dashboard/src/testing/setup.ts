import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks and the components ask for. */
function matchMedia(query: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;
}

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.defineProperty(window, 'matchMedia', { writable: true, value: matchMedia });
Object.defineProperty(window, 'scrollTo', { writable: true, value: () => undefined });
Object.defineProperty(globalThis, 'ResizeObserver', { writable: true, value: Observer });
Object.defineProperty(globalThis, 'TextEncoder', { writable: true, value: TextEncoder });
Object.defineProperty(globalThis, 'TextDecoder', { writable: true, value: TextDecoder });
