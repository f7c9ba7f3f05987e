import { type BuildEnvironmentOptions, defineConfig } from 'vite';

/** Where `prikaz serve` listens while the page is being worked on: open its address first, for the cookie. */
const server = 'http://127.0.0.1:7300';

/** The code of a report without a server: one script and one style, which `prikaz report` writes into its file. */
const reportBuild: BuildEnvironmentOptions = {
  cssCodeSplit: false,
  rolldownOptions: {
    input: 'report/main.tsx',
    output: {
      format: 'iife',
      codeSplitting: false,
      entryFileNames: 'report.js',
      assetFileNames: 'report[extname]',
    },
  },
};

// One of the project's two default exports: Vite asks for it. `--mode report` builds the report's code, else it is the page.
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: mode === 'report' ? '../built/report' : '../built',
    emptyOutDir: true,
    target: ['chrome120', 'firefox128'],
    // Nothing inline: the page is served with the content security policy `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: true,
    ...(mode === 'report' && reportBuild),
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
}));
