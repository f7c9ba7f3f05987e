/** The thread that tesseract.js runs in: its own script, kept from speaking and from living on when it cannot start. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** What a thread of tesseract.js answers. */
interface Packet {
  readonly status: string;
  readonly action: string;
}

// The engine's notes for its developers would come out among the program's own messages.
console.error = () => undefined;
console.log = () => undefined;

if (parentPort) {
  const answer = parentPort.postMessage.bind(parentPort);
  // Whoever asked for a thread that failed to start is never given it, and so could not end it.
  parentPort.postMessage = (packet: Packet) => {
    answer(packet);
    if (packet.status === 'reject' && packet.action !== 'recognize') setImmediate(() => process.exit());
  };
}

createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
