import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { createApp } from './app.js';
import { readOptions, type Options } from './options.js';

const PAGE = fileURLToPath(new URL('../app', import.meta.url));

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stopGently(server: Server): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

function main(): void {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(sentence(error));
    process.exit(2);
  }
  try {
    const server = createApp(PAGE, options.api, options.https).listen(options.port, options.listen, (error?: Error) => {
      if (error) {
        console.error(`The dashboard cannot listen on ${options.listen}:${String(options.port)}: ${error.message}`);
        process.exit(1);
      }
      process.send?.({ ready: true });
    });
    stopGently(server);
  } catch (error) {
    console.error(`The dashboard is not built: run "npm run build". (${sentence(error)})`);
    process.exit(1);
  }
}

main();
