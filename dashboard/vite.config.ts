import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { operations } from './operations.ts';

const api = 'http://127.0.0.1:7311';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), operations()],
  // The server replaces the placeholder in every answer (server/app.ts).
  html: { cspNonce: 'AMBIT_NONCE' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // A data: font or style would need a weaker policy than the server sends.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/graphql': api, '/health': api, '^/sign-in/.': api } },
});
