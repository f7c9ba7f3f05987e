import { defineConfig } from 'vite';

/** Where `prikaz serve` listens while the page is being worked on: open its address first, for the cookie. */
const server = 'http://127.0.0.1:7300';

// One of the project's two default exports: Vite asks for it.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../built',
    emptyOutDir: true,
    target: ['chrome120', 'firefox128'],
    // Nothing inline: the page is served with the content security policy `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: true,
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
